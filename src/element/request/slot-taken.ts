import type {TemplateResult} from 'lit';
import type {Option} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import {nearestOpen} from '../../booking/nearest-open.js';
import {html, nothing} from '../standalone-html.js';
import type {RequestView} from './request-view.js';
import {unbroken} from './unbroken.js';

const maxSuggestions = 3;

/** Renders that the chosen time is gone, with buttons for the nearest open times and for all times. */
export function slotTaken(
  {booking, messages, options, find, labelOf, onPick}: RequestView,
  choice: Choice,
  text: string,
): TemplateResult {
  // The status may not know yet that the time is full.
  const others = options.filter((option) => option !== find(choice));
  // The listed times may already be those of another home.
  const nearest = booking.dealChanged ? [] : nearestOpen(others, choice, maxSuggestions);
  const button = (option: Option) => html`
    <button type="button" class="outlined other" part="button outlined-button" @click=${() => onPick(option)}>
      ${unbroken(labelOf(option))}
    </button>
  `;
  return html`
    <div class="alert slot-taken" part=${booking.state.step === 'failed' ? 'alert error' : 'alert'}>
      <p .textContent=${text}></p>
      ${nearest.length > 0 ? html`<p>${messages.nearestTimes}</p>` : nothing} ${nearest.map(button)}
    </div>
    <button
      type="button"
      class=${nearest.length > 0 ? 'next outlined' : 'next'}
      part=${nearest.length > 0 ? 'button outlined-button' : 'button'}
      @click=${() => booking.chooseAnother()}
    >
      ${messages.chooseAnother}
    </button>
  `;
}
