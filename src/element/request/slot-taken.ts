import type {TemplateResult} from 'lit';
import type {Option} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import {nearestOpen} from '../../booking/nearest-open.js';
import {html} from '../standalone-html.js';
import type {RequestView} from './request-view.js';

const maxSuggestions = 3;

/** Returns the state of the chosen time if it was taken meanwhile; undefined if it is still open. */
export function takenState({find}: RequestView, choice: Choice): 'full' | 'closed' | undefined {
  const state = find(choice)?.state ?? 'closed';
  return state === 'open' ? undefined : state;
}

/** Renders that the chosen time is gone, with buttons for the nearest open times. */
export function slotTaken(
  {messages, options, labelOf, onPick}: RequestView,
  choice: Choice,
  state: 'full' | 'closed',
): TemplateResult {
  const nearest = nearestOpen(options, choice, maxSuggestions);
  const button = (option: Option) => html`
    <button type="button" class="other" part="button" @click=${() => onPick(option)}>
      ${labelOf(option)}
    </button>
  `;
  return html`
    <div class="alert slot-taken" part="alert">
      <p>${state === 'full' ? messages.chosenFull : messages.chosenClosed}</p>
      ${nearest.length > 0 ? html`<p>${messages.nearestTimes}</p>` : ''} ${nearest.map(button)}
    </div>
  `;
}
