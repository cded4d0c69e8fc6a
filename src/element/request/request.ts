import type {TemplateResult} from 'lit';
import type {Availability, Option} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import type {Messages} from '../../messages/messages.js';
import {Booking} from './booking.js';
import {bookingForm} from './booking-form.js';
import {html, nothing} from '../standalone-html.js';
import {outcome} from './outcome.js';

/** What a visitor needs once a time is picked: loaded late, as one chunk. */
export {addRequestStyles} from './styles.js';
export {announcement} from './announcement.js';
export {Booking};

/** What the page sets of the form. */
export interface FormOptions {
  /** Where the page tells what becomes of personal details; the deal may tell it too. */
  readonly privacyUrl: string | undefined;
  readonly consentRequired: boolean;
  readonly baseURI: string;
}

/** Where the booking stands, and what the steps after choosing need besides. */
export interface RequestView {
  readonly booking: Booking;
  readonly messages: Messages;
  readonly availability: Availability;
  /** The deal as Mspecs publishes it; undefined where nobody gave it. */
  readonly published: unknown;
  /** A time in words: its day, and when on it. */
  readonly labelOf: (choice: Choice) => string;
  readonly page: FormOptions;
  /** Tells the developer of the page something, once. */
  readonly warn: (text: string) => void;
  readonly onPick: (option: Option) => void;
}

/** The form, which stays while the visitor is elsewhere so that nothing typed is lost, and the outcome. */
export const request = (view: RequestView): TemplateResult => html`
  ${bookingForm(view)}
  ${view.booking.state.step === 'requested' ? outcome(view, view.booking.state) : nothing}
`;
