import {html, nothing, type TemplateResult} from 'lit';
import {countOpen, type Day} from '../../booking/availability.js';
import type {BookingState} from '../../booking/booking-state.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {ReadFailureReason, TimesMessages} from '../../messages/messages.js';
import {plural} from '../../messages/plural.js';
import type {Aside} from '../deferred/side-panel.js';
import type {Marking} from './selection.js';
import {skeleton, times} from './time-list.js';

/** What a visitor can choose among, and what there is to know of it. */
export interface ChoosingView {
  readonly messages: TimesMessages;
  readonly days: readonly Day[];
  /** Why there are no times at all. */
  readonly failure: ReadFailureReason | undefined;
  /** Whether nobody knows yet which of them are free. */
  readonly waiting: boolean;
  readonly state: BookingState;
  /** What stands beside the times; undefined while it is on its way, or where nothing does. */
  readonly aside: Aside | undefined;
  /** Whether the visitor's clock shows other times than the home's. */
  readonly isElsewhere: boolean;
  readonly format: TimeFormat;
  readonly marking: Marking;
}

/** The times, or why there are none. It stays, hidden, while the visitor is at a later step. */
export function choosing(view: ChoosingView): TemplateResult {
  const {messages, failure, state, aside} = view;
  const isNow = state.step === 'choosing';
  return html`
    <div ?hidden=${!isNow}>
      <h2 part="heading"><slot name="heading">${messages.heading}</slot></h2>
      ${failure ? (aside?.failure ?? skeleton()) : list(view)}
      ${isNow && state.formMissing ? html`<p part="notice">${messages.formMissing}</p>` : nothing}
    </div>
  `;
}

function list(view: ChoosingView): TemplateResult {
  const {messages, days, waiting, aside, isElsewhere} = view;
  const open = waiting ? '' : openTimes(view);
  return html`
    <p class="summary" part="summary" ?hidden=${!(waiting || open || aside?.doubt)}>
      ${aside?.doubt ?? open}
    </p>
    ${waiting || open ? nothing : html`<slot name="empty"><p class="summary">${messages.empty}</p></slot>`}
    ${isElsewhere ? html`<p class="summary" part="time-zone">${aside?.place}</p>` : nothing}
    ${days.length > 0 ? times(view) : nothing}
  `;
}

/** How many times can be asked for, in words; empty where none can. */
function openTimes({messages, days}: ChoosingView): string {
  const open = countOpen(days);
  return open ? plural(messages.language, messages.timesLoaded, open) : '';
}

/** What the live region says while the visitor chooses: what is shown above the times, and more where they may be wrong. */
export function choosingAnnouncement(view: ChoosingView): string {
  const {messages, failure, waiting, state, aside} = view;
  if (waiting) return messages.loading;
  if (failure) return aside?.said ?? '';
  if ('formMissing' in state) return messages.formMissing;
  return [aside?.said, openTimes(view) || messages.empty].join(' ');
}
