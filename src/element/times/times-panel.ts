import type {TemplateResult} from 'lit';
import {html, nothing} from '../template-html.js';
import {countOpen} from '../../booking/availability.js';
import type {BookingState} from '../../booking/booking-state.js';
import {plural} from '../../messages/plural.js';
import type {AvailabilityController} from '../availability/availability-controller.js';
import type {SidePanel} from '../deferred/side-panel.js';
import {skeleton, timeList, type TimeListView} from './time-list.js';

/** View model of the times panel. */
export interface TimesPanelView extends Omit<TimeListView, 'openCount'> {
  readonly availability: Pick<AvailabilityController, 'failure' | 'published' | 'unbookable'>;
  readonly state: BookingState;
  /** True while the status is unknown. */
  readonly isPending: boolean;
  /** Side panel; undefined while it loads. */
  readonly sidePanel: SidePanel | undefined;
  /** True if the note about the zone stays for every visitor: a server that rendered it does not know theirs. */
  readonly hasZoneNote: boolean;
  /** True if the page provides the heading, which does not say that no time is open. */
  readonly hasOwnHeading: boolean;
}

/** Renders the times, or the reason why there are none. Stays in the DOM, hidden, during later steps. */
export function timesPanel(view: TimesPanelView): TemplateResult {
  const {availability, state, sidePanel} = view;
  const isCurrentStep = state.step === 'choosing';
  const form = isCurrentStep && state.form;
  return html`
    <div ?hidden=${!isCurrentStep}>
      <h2 part="heading">
        <slot name=${isCurrentStep ? 'heading' : 'hidden'} .textContent=${headingOf(view)}></slot>
      </h2>
      ${availability.failure ? (sidePanel?.failure ?? skeleton()) : listOrEmpty(view)}
      ${form === 'missing' ? html`<p part="alert">${view.messages.formMissing}</p>` : form ? skeleton() : nothing}
    </div>
  `;
}

function headingOf(view: TimesPanelView): string {
  const {messages, availability, isPending} = view;
  if (isPending || availability.failure || openCount(view)) return messages.heading;
  return availability.unbookable.length > 0 ? messages.unknownTime : messages.empty;
}

/** Renders space for the panel until the texts have loaded. */
export const placeholder = (): TemplateResult => html`
  <div inert>
    <h2>&nbsp;</h2>
    <p class="summary"></p>
    ${skeleton()}
  </div>
`;

function listOrEmpty(view: TimesPanelView): TemplateResult {
  const {messages, days, format, isPending, sidePanel, availability, hasZoneNote, hasOwnHeading} = view;
  const open = openCount(view);
  const isEmpty = !isPending && !open;
  return html`
    <p
      class="summary"
      part="summary"
      ?hidden=${isEmpty || !!sidePanel?.caveat}
      .textContent=${isPending ? messages.loading : open}
    ></p>
    ${sidePanel?.caveat}
    ${
      isEmpty
        ? html`<slot name="empty">
              ${hasOwnHeading ? html`<p class="summary" .textContent=${headingOf(view)}></p>` : nothing}
            </slot>
            ${sidePanel?.contact}`
        : nothing
    }
    ${
      (open && hasZoneNote) ||
      days.some(({options: [first]}) => first?.start !== undefined && format.differsFromVisitor(first.start))
        ? html`<p class="summary" part="time-zone" .textContent=${messages.localTime(format.city)}></p>`
        : nothing
    }
    ${
      // Full times wait for the broker's card above them.
      open || (isEmpty && (sidePanel || !availability.published))
        ? days.length > 0
          ? timeList({...view, openCount: (days) => openCount({messages, days})})
          : nothing
        : skeleton()
    }
    ${open && availability.published ? html`<div class="room">${sidePanel?.contact}</div>` : nothing}
  `;
}

/** Returns the number of open times as text; empty if there are none. */
function openCount({messages, days}: Pick<TimesPanelView, 'messages' | 'days'>): string {
  const open = countOpen(days);
  return open ? plural(messages.language, messages.timesLoaded, open) : '';
}

/** Returns the text of the live region while the visitor chooses: the summary, plus any caveat. */
export function timesAnnouncement(view: TimesPanelView): string {
  const {messages, availability, isPending, state, sidePanel} = view;
  if (isPending) return messages.loading;
  if (availability.failure) return sidePanel?.announcement ?? '';
  if (state.step === 'choosing' && state.form === 'missing') return messages.formMissing;
  return [sidePanel?.announcement, openCount(view) || headingOf(view)].join(' ');
}
