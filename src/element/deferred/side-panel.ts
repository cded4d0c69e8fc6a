import type {TemplateResult} from 'lit';
import type {Availability, UnbookableViewing} from '../../booking/availability.js';
import {zoneCity} from '../../booking/time/zone-city.js';
import {mergeByDay} from '../../booking/time/merge-by-day.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {Time} from '../../booking/viewing.js';
import type {ReadFailureReason, RequestMessages, TimesMessages} from '../../messages/messages.js';
import {parseListingDetails} from '../../mspecs/parse-listing-details.js';
import {html, nothing} from '../standalone-html.js';
import {brokerCard, brokerLanguage, type BrokerMessages} from './broker-card.js';
import {notice} from './notice.js';

export {addSidePanelStyles} from './notice.js';

/** View model of the side panel. */
export interface SidePanelView {
  readonly messages: TimesMessages & RequestMessages;
  /** Reason why there are no times at all. */
  readonly failure: ReadFailureReason | undefined;
  /** Reason why the times may be wrong. */
  readonly caveat: 'partial' | 'stale' | undefined;
  readonly availability: Availability;
  /** True if there is no open time. */
  readonly nothingOpen: boolean;
  /** Published deal, for the contact details; undefined if unknown. */
  readonly published: unknown;
  readonly format: TimeFormat;
  /** IANA time zone of the home. */
  readonly timeZone: string;
  readonly onRetry: () => unknown;
  /** Registers an interest in the home; undefined if not supported. */
  readonly onInterest: (() => void) | undefined;
}

/** Parts of the side panel; each is undefined if there is nothing to show. */
export interface SidePanel {
  /** Message why there are no times at all. */
  readonly failure: TemplateResult | undefined;
  /** Message why the times may be wrong. Replaces the count, to avoid layout shift. */
  readonly caveat?: TemplateResult | undefined;
  /** Text of either message, for the live region. */
  readonly announcement: string | undefined;
  /** Note that times are local to the home. */
  readonly timeZoneNote?: string;
  /** Viewings that cannot be requested online, and contact details. */
  readonly contact?: TemplateResult | undefined;
}

/** Renders the parts of the side panel. */
export function sidePanel(view: SidePanelView): SidePanel {
  const {published, availability, nothingOpen, timeZone, messages, failure, caveat} = view;
  const failureText =
    failure && (failure === 'unavailable' ? messages.unavailable : messages.timesFailed[failure]);
  const caveatText = caveat && (caveat === 'stale' ? messages.mayBeOld : messages.someUnreadable);
  return {
    failure: failureText ? failureTemplate(failureText, view) : undefined,
    caveat: caveatText ? caveatTemplate(caveatText, view) : undefined,
    announcement: failureText ?? caveatText,
    timeZoneNote: messages.localTime(zoneCity(timeZone)),
    contact: published && (nothingOpen || availability.notes.length > 0) ? contact(view) : undefined,
  };
}

/** Creates a click handler that retries. Restores the focus if the pressed button disappears. */
const retryHandler =
  (onRetry: SidePanelView['onRetry']) =>
  async ({target}: Event): Promise<void> => {
    const {host} = (target as Element).getRootNode() as ShadowRoot;
    const element = host as HTMLElement & {readonly updateComplete: Promise<boolean>};
    await onRetry();
    await element.updateComplete;
    if (document.activeElement === document.body) element.focus();
  };

function failureTemplate(text: string, {messages, failure, onRetry}: SidePanelView): TemplateResult {
  const retry = failure === 'misconfigured' ? undefined : retryHandler(onRetry);
  return html`<slot name="error">${notice(text, messages.retry, retry)}</slot>`;
}

const caveatTemplate = (text: string, {messages, caveat, onRetry}: SidePanelView): TemplateResult => html`
  ${text}
  ${
    caveat === 'stale'
      ? html`<button
          type="button"
          class="link-button"
          part="button link-button"
          @click=${retryHandler(onRetry)}
        >
          ${messages.retry}
        </button>`
      : nothing
  }
`;

/** Renders the viewings that cannot be requested online, and the broker's card. */
function contact(view: SidePanelView): TemplateResult {
  const {availability, nothingOpen, published, messages, format, onInterest} = view;
  const {broker, interest} = parseListingDetails(published);
  return html`
    <div class="contact" part="contact">
      ${availability.notes.map((note) => unbookableTemplate(note, messages, format))}
      <p>${messages.contactBroker}</p>
      ${broker ? brokerCard(broker, messages) : nothing}
      ${
        interest && onInterest && nothingOpen
          ? html`<button type="button" part="button" @click=${onInterest}>
              ${messages.registerInterest}
            </button>`
          : nothing
      }
    </div>
  `;
}

const unbookableTemplate = (
  {times, lines, dayOnly}: UnbookableViewing,
  messages: TimesMessages,
  format: TimeFormat,
): TemplateResult => html`
  ${mergeByDay(times).map(
    (time) => html`
      <p class="day">
        <time datetime=${time.date}>${format.day(time.start)}</time>
        <span class="time">${dayOnly ? messages.dayOnly : timeOf(time, messages, format)}</span>
      </p>
    `,
  )}
  ${lines.length > 0 ? html`<p class="description" lang=${brokerLanguage(messages)} dir="auto">${lines.join('\n')}</p>` : nothing}
`;

function timeOf({start, end}: Time, messages: TimesMessages, format: TimeFormat): string {
  if (end === undefined) return format.time(start);
  const range = format.range(start, end);
  return range.endDay
    ? messages.timeRangeToOtherDay(range.start, range.end, range.endDay)
    : messages.timeRange(range.start, range.end);
}

/** Renders the broker's card for print. On a screen it is shown only if needed. */
export function printCard(published: unknown, messages: BrokerMessages): TemplateResult | typeof nothing {
  const {broker} = parseListingDetails(published);
  return broker ? html`<div class="print-only">${brokerCard(broker, messages)}</div>` : nothing;
}
