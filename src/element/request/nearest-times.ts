import type {TemplateResult} from 'lit';
import type {Option} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import {nearestOpen} from '../../booking/nearest-open.js';
import {html} from '../standalone-html.js';
import type {LazyParts} from './lazy-parts.js';
import type {RequestView} from './request-view.js';

const maxSuggestions = 3;

/** Input of {@link nearestTimes}. */
interface NearestTimesView extends Pick<RequestView, 'options' | 'messages' | 'onPick'> {
  /** Renders the label of a time. Passed in, so that the request chunk stays one chunk. */
  readonly label: (option: Option) => TemplateResult;
}

/** Adds the nearest open times to a form whose time was taken. */
export const add = (parts: LazyParts): void => {
  parts.timesInstead = timesInstead;
};

/**
 * Renders buttons for the open times nearest to a choice; undefined if there are none. A chunk of its own, loaded once a time turns
 * out to be taken.
 */
export function nearestTimes(
  choice: Choice,
  {options, messages, label, onPick}: NearestTimesView,
): TemplateResult | undefined {
  const nearest = nearestOpen(options, choice, maxSuggestions);
  const button = (option: Option) => html`
    <button type="button" class="outlined other" part="button outlined-button" @click=${() => onPick(option)}>
      ${label(option)}
    </button>
  `;
  return nearest.length > 0
    ? html`<p>${messages.nearestTimes}</p>
        ${nearest.map(button)}`
    : undefined;
}

/** Renders buttons for the times nearest to one that is gone. */
export function timesInstead(
  view: RequestView,
  choice: Choice,
  label: NearestTimesView['label'],
): TemplateResult | undefined {
  const {booking, find} = view;
  // The listed times may already be those of another home.
  if (booking.dealChanged) return undefined;
  // The status may not know yet that the time is full.
  const options = view.options.filter((option) => option !== find(choice));
  return nearestTimes(choice, {...view, options, label});
}
