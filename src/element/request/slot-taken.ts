import type {TemplateResult} from 'lit';
import type {Choice} from '../../booking/booking-state.js';
import {html} from '../standalone-html.js';
import {loadNearestTimes, loadPart} from './lazy-parts.js';
import type {RequestView} from './request-view.js';
import {unbroken} from './unbroken.js';

/** Renders that the chosen time is gone, with buttons for all times and, once they have loaded, for the nearest open times. */
export function slotTaken(view: RequestView, choice: Choice, text: string): TemplateResult {
  const {booking, messages, labelOf} = view;
  void loadPart(booking.parts, loadNearestTimes);
  const instead = booking.parts.timesInstead?.(view, choice, (option) => unbroken(labelOf(option)));
  return html`
    <div class="alert slot-taken" part=${booking.state.step === 'failed' ? 'alert error' : 'alert'}>
      <p .textContent=${text}></p>
      ${instead}
    </div>
    <button
      type="button"
      class=${instead ? 'next outlined' : 'next'}
      part=${instead ? 'button outlined-button' : 'button'}
      @click=${() => booking.chooseAnother()}
    >
      ${messages.chooseAnother}
    </button>
  `;
}
