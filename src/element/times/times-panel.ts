import {html, nothing, type TemplateResult} from 'lit';
import {countOpen, type Day} from '../../booking/availability.js';
import type {BookingState} from '../../booking/booking-state.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {ReadFailureReason, TimesMessages} from '../../messages/messages.js';
import {plural} from '../../messages/plural.js';
import type {SidePanel} from '../deferred/side-panel.js';
import type {Selection} from './selection.js';
import {skeleton, timeList} from './time-list.js';

/** View model of the times panel. */
export interface TimesPanelView {
  readonly messages: TimesMessages;
  readonly days: readonly Day[];
  /** Reason why there are no times at all. */
  readonly failure: ReadFailureReason | undefined;
  /** True while the status is unknown. */
  readonly isPending: boolean;
  readonly state: BookingState;
  /** Side panel; undefined while it loads or if there is nothing to show. */
  readonly sidePanel: SidePanel | undefined;
  /** True if the visitor's clock shows other times than the one at the home. */
  readonly differsFromVisitorZone: boolean;
  readonly format: TimeFormat;
  readonly selection: Selection;
}

/** Renders the times, or the reason why there are none. Stays in the DOM, hidden, during later steps. */
export function timesPanel(view: TimesPanelView): TemplateResult {
  const {messages, failure, state, sidePanel} = view;
  const isCurrentStep = state.step === 'choosing';
  return html`
    <div ?hidden=${!isCurrentStep}>
      <h2 part="heading"><slot name=${isCurrentStep ? 'heading' : 'hidden'}>${messages.heading}</slot></h2>
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

/** Returns the number of open times as text; empty if there are none. */
function openCount({messages, days}: TimesPanelView): string {
  const open = countOpen(days);
  return open ? plural(messages.language, messages.timesLoaded, open) : '';
}

/** Returns the text of the live region while the visitor chooses: the summary, plus any caveat. */
export function timesAnnouncement(view: TimesPanelView): string {
  const {messages, failure, isPending, state, sidePanel} = view;
  if (isPending) return messages.loading;
  if (failure) return sidePanel?.announcement ?? '';
  if ('formMissing' in state) return messages.formMissing;
  return [sidePanel?.announcement, openCount(view) || messages.empty].join(' ');
}
