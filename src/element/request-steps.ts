import type {TemplateResult} from 'lit';
import type {BookingState, Contact} from '../booking/booking-state.js';
import type {ContactProblems} from '../booking/contact.js';
import type {RequestMessages} from '../messages/messages.js';
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
  readonly messages: RequestMessages;
  /** Said on the button while a request is on its way. */
  readonly sendingText: string;
  /** The day of the time asked for, in words; nothing when only ids are known. */
  readonly day?: string;
  /** The time asked for, in words. */
  readonly time?: string;
  /** What the fields hold before anybody has typed. */
  readonly contact: Partial<Contact>;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onInput: (event: InputEvent) => void;
  readonly onChooseAnother: () => void;
}

/** The form, which stays while the visitor is elsewhere so that nothing typed is lost, and the outcome. */
export const request = (view: RequestView): TemplateResult => html`
  ${bookingForm(view)} ${view.state.step === 'requested' ? outcome(view, view.state.email) : nothing}
`;
