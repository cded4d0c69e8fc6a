import {html, nothing, type TemplateResult} from 'lit';
import {countOpen} from '../../booking/availability.js';
import type {BookingState} from '../../booking/booking-state.js';
import type {ReadFailureReason} from '../../messages/messages.js';
import {plural} from '../../messages/plural.js';
import type {SidePanel} from '../deferred/side-panel.js';
import {skeleton, timeList, type TimeListView} from './time-list.js';

/** View model of the times panel. */
export interface TimesPanelView extends Omit<TimeListView, 'openCount'> {
  /** Reason why there are no times at all. */
  readonly failure: ReadFailureReason | undefined;
  readonly state: BookingState;
  /** Side panel; undefined while it loads. */
  readonly sidePanel: SidePanel | undefined;
  /** True if there are viewings that cannot be requested online. */
  readonly hasNotes: boolean;
  /** True if the page provides the heading, which does not say that no time is open. */
  readonly hasOwnHeading: boolean;
  /** True if the deal is known, and with it perhaps the broker. */
  readonly hasDeal: boolean;
  /** True if the visitor's clock shows other times than the one at the home. */
  readonly differsFromVisitorZone: boolean;
}

/** Renders the times, or the reason why there are none. Stays in the DOM, hidden, during later steps. */
export function timesPanel(view: TimesPanelView): TemplateResult {
  const {failure, state, sidePanel} = view;
  const isCurrentStep = state.step === 'choosing';
  return html`
    <div ?hidden=${!isCurrentStep}>
      <h2 part="heading"><slot name="heading">${headingOf(view)}</slot></h2>
      ${failure ? (sidePanel?.failure ?? skeleton()) : listOrEmpty(view)}
      ${isCurrentStep && state.formMissing ? html`<p part="alert">${view.messages.formMissing}</p>` : nothing}
    </div>
  `;
}

function headingOf(view: TimesPanelView): string {
  const {messages, failure, isPending, hasNotes} = view;
  if (isPending || failure || openCount(view)) return messages.heading;
  return hasNotes ? messages.unknownTime : messages.empty;
}

function listOrEmpty(view: TimesPanelView): TemplateResult {
  const {messages, days, isPending, sidePanel, hasNotes, hasOwnHeading, hasDeal, differsFromVisitorZone} =
    view;
  const open = openCount(view);
  const isEmpty = !isPending && !open;
  return html`
    <p class="summary" part="summary" ?hidden=${isEmpty && !sidePanel?.caveat}>
      ${sidePanel?.caveat ?? (isPending ? messages.loading : open)}
    </p>
    ${
      isEmpty
        ? html`<slot name="empty">
              ${hasOwnHeading && !hasNotes ? html`<p class="summary">${messages.empty}</p>` : nothing}
            </slot>
            ${sidePanel?.contact}`
        : nothing
    }
    ${differsFromVisitorZone ? html`<p class="summary" part="time-zone">${sidePanel?.timeZoneNote}</p>` : nothing}
    ${
      // Full times wait for the broker's card above them.
      open || (isEmpty && (sidePanel || !hasDeal))
        ? days.length > 0
          ? timeList({...view, openCount: (days) => openCount({messages, days})})
          : nothing
        : skeleton()
    }
    ${open && hasDeal ? html`<div class="contact-room">${sidePanel?.contact}</div>` : nothing}
  `;
}

/** Returns the number of open times as text; empty if there are none. */
function openCount({messages, days}: Pick<TimesPanelView, 'messages' | 'days'>): string {
  const open = countOpen(days);
  return open ? plural(messages.language, messages.timesLoaded, open) : '';
}

/** Returns the text of the live region while the visitor chooses: the summary, plus any caveat. */
export function timesAnnouncement(view: TimesPanelView): string {
  const {messages, failure, isPending, state, sidePanel} = view;
  if (isPending) return messages.loading;
  if (failure) return sidePanel?.announcement ?? '';
  if ('formMissing' in state) return messages.formMissing;
  return [sidePanel?.announcement, openCount(view) || headingOf(view)].join(' ');
}
