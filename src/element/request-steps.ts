import type {TemplateResult} from 'lit';
import type {Availability, Option} from '../booking/availability.js';
import type {BookingState, Choice, Contact} from '../booking/booking-state.js';
import type {ContactProblems} from '../booking/contact.js';
import type {Messages} from '../messages/messages.js';
import {bookingForm} from './booking-form.js';
import {html, nothing} from './late-html.js';
import {outcome} from './outcome.js';

/** What a visitor needs once a time is picked: loaded late, as one chunk. */
export {requestSheet} from './request-styles.js';
export {Booking} from './booking.js';

/** Where the booking stands, and what the steps after choosing tell. */
export interface RequestView {
  readonly state: BookingState;
  readonly problems: ContactProblems;
  readonly messages: Messages;
  readonly availability: Availability;
  /** The deal as Mspecs publishes it; undefined where nobody gave it. */
  readonly published: unknown;
  /** A time in words: its day, and when on it. */
  readonly nameOf: (choice: Choice) => string;
  /** What the fields hold before anybody has typed. */
  readonly contact: Partial<Contact>;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onInput: (event: InputEvent) => void;
  readonly onChooseAnother: () => void;
  readonly onPick: (option: Option) => void;
}

/** The form, which stays while the visitor is elsewhere so that nothing typed is lost, and the outcome. */
export const request = (view: RequestView): TemplateResult => html`
  ${bookingForm(view)} ${view.state.step === 'requested' ? outcome(view, view.state) : nothing}
`;
