import type {Choice} from '../../booking/booking-state.js';
import type {SidePanel, SidePanelView} from '../deferred/side-panel.js';
import {nearestTimes} from '../request/nearest-times.js';
import {html} from '../standalone-html.js';
import type {Messages} from '../../messages/messages.js';

/** Texts of the form, used if those about links could not be loaded. */
const fallbacks = {
  full: 'slot-full',
  closed: 'closed',
  passed: 'closed',
  unknown: 'not-found',
} as const;

/** Time that cannot be opened, and the time near which others are offered. */
interface Missed {
  readonly state: keyof typeof fallbacks;
  readonly near: Choice;
}

/** Adds to the side panel why a link opened no form, with buttons for the nearest open times. */
export function withNotice(
  panel: SidePanel,
  view: SidePanelView,
  texts: Messages,
  {state, near}: Missed,
): SidePanel {
  const {availability, booking, selection} = view;
  const {requestChunk} = booking;
  if (!requestChunk) return panel;
  const text = texts.linkedTime?.[state] ?? texts.requestFailed[fallbacks[state]];
  const options = availability.days.flatMap((day) => day.options);
  const nearest = nearestTimes(near, {
    options,
    messages: texts,
    label: (option) => requestChunk.unbroken(requestChunk.choiceLabel(view, option)),
    onPick: (option) => void booking.choose(selection.select(option)),
  });
  const caveat = html`
    <div class="alert slot-taken link-notice" part="alert" tabindex="-1">
      <p .textContent=${text}></p>
      ${nearest}
    </div>
    ${panel.caveat}
  `;
  return {...panel, caveat, announcement: text};
}
