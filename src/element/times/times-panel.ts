import {html, nothing, type TemplateResult} from 'lit';
import {countOpen, type Day} from '../../booking/availability.js';
import type {BookingState} from '../../booking/booking-state.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {ReadFailureReason, TimesMessages} from '../../messages/messages.js';
import {plural} from '../../messages/plural.js';
import type {SidePanel} from '../deferred/side-panel.js';
import type {Selection} from './selection.js';
import {skeleton, timeList} from './time-list.js';

/** What a visitor can choose among, and what there is to know of it. */
export interface TimesPanelView {
  readonly messages: TimesMessages;
  readonly days: readonly Day[];
  /** Why there are no times at all. */
  readonly failure: ReadFailureReason | undefined;
  /** Whether nobody knows yet which of them are free. */
  readonly isPending: boolean;
  readonly state: BookingState;
  /** What stands beside the times; undefined while it is on its way, or where nothing does. */
  readonly sidePanel: SidePanel | undefined;
  /** Whether the visitor's clock shows other times than the home's. */
  readonly differsFromVisitorZone: boolean;
  readonly format: TimeFormat;
  readonly selection: Selection;
}

/** The times, or why there are none. It stays, hidden, while the visitor is at a later step. */
export function timesPanel(view: TimesPanelView): TemplateResult {
  const {messages, failure, state, sidePanel} = view;
  const isCurrentStep = state.step === 'choosing';
  return html`
    <div ?hidden=${!isCurrentStep}>
      <h2 part="heading"><slot name="heading">${messages.heading}</slot></h2>
      ${failure ? (sidePanel?.failure ?? skeleton()) : listOrEmpty(view)}
      ${isCurrentStep && state.formMissing ? html`<p part="alert">${messages.formMissing}</p>` : nothing}
    </div>
  `;
}

function listOrEmpty(view: TimesPanelView): TemplateResult {
  const {messages, days, isPending, sidePanel, differsFromVisitorZone} = view;
  const open = isPending ? '' : openCount(view);
  return html`
    <p class="summary" part="summary" ?hidden=${!(isPending || open || sidePanel?.caveat)}>
      ${sidePanel?.caveat ?? open}
    </p>
    ${isPending || open ? nothing : html`<slot name="empty"><p class="summary">${messages.empty}</p></slot>`}
    ${differsFromVisitorZone ? html`<p class="summary" part="time-zone">${sidePanel?.timeZoneNote}</p>` : nothing}
    ${days.length > 0 ? timeList(view) : nothing}
  `;
}

/** How many times can be asked for, in words; empty where none can. */
function openCount({messages, days}: TimesPanelView): string {
  const open = countOpen(days);
  return open ? plural(messages.language, messages.timesLoaded, open) : '';
}

/** What the live region says while the visitor chooses: what is shown above the times, and more where they may be wrong. */
export function timesAnnouncement(view: TimesPanelView): string {
  const {messages, failure, isPending, state, sidePanel} = view;
  if (isPending) return messages.loading;
  if (failure) return sidePanel?.announcement ?? '';
  if ('formMissing' in state) return messages.formMissing;
  return [sidePanel?.announcement, openCount(view) || messages.empty].join(' ');
}
