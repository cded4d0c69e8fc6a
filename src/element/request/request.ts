import type {TemplateResult} from 'lit';
import type {Availability, Option} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import type {Messages} from '../../messages/messages.js';
import {Booking} from './booking.js';
import {bookingForm} from './booking-form.js';
import {html, nothing} from '../standalone-html.js';
import {outcome} from './outcome.js';

/** Request chunk, lazy-loaded once a time is picked. */
export {addRequestStyles} from './styles.js';
export {announcement} from './announcement.js';
export {Booking};

/** Options of the form that the page sets. */
export interface FormOptions {
  /** URL of the privacy policy; falls back to the one in the deal. */
  readonly privacyUrl: string | undefined;
  readonly consentRequired: boolean;
  readonly baseURI: string;
}

/** View model of the form and the outcome. */
export interface RequestView {
  readonly booking: Booking;
  readonly messages: Messages;
  readonly availability: Availability;
  /** Published deal; undefined if unknown. */
  readonly published: unknown;
  /** Returns the day and time of a choice as text. */
  readonly labelOf: (choice: Choice) => string;
  readonly page: FormOptions;
  /** Logs a warning to the console, once per text. */
  readonly warn: (text: string) => void;
  readonly onPick: (option: Option) => void;
}

/** Renders the form and the outcome. The form stays in the DOM, so nothing typed is lost. */
export const request = (view: RequestView): TemplateResult => html`
  ${bookingForm(view)}
  ${view.booking.state.step === 'requested' ? outcome(view, view.booking.state) : nothing}
`;
