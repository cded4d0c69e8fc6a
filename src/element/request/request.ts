import type {TemplateResult} from 'lit';
import {Booking} from './booking.js';
import {bookingForm} from './booking-form.js';
import {html, nothing} from '../standalone-html.js';
import {outcome} from './outcome.js';
import type {RequestView} from './request-view.js';

/** Request chunk, lazy-loaded once a time is picked. */
export {addRequestStyles} from './styles.js';
export {announcement} from './announcement.js';
export {choiceLabel, createRequestView} from './create-request-view.js';
export {Booking};
// For the link chunk.
export {unbroken} from './unbroken.js';

/** Renders the form and the outcome. The form stays in the DOM, so nothing typed is lost. */
export function request(view: RequestView): TemplateResult {
  const {booking} = view;
  booking.view = view;
  return html`
    ${bookingForm(view)} ${booking.state.step === 'requested' ? outcome(view, booking.state) : nothing}
  `;
}
