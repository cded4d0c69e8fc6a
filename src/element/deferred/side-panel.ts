import type {TemplateResult} from 'lit';
import type {UnbookableViewing} from '../../booking/availability.js';
import {mergeByDay} from '../../booking/time/merge-by-day.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {Instant, Time} from '../../booking/viewing.js';
import type {Messages, TimesMessages} from '../../messages/messages.js';
import {parseListingDetails} from '../../mspecs/parse-listing-details.js';
import type {AvailabilityController} from '../availability/availability-controller.js';
import {html, nothing} from '../standalone-html.js';
import {brokerCard, type BrokerMessages} from './broker-card.js';
import {withLink, type LinkHost, type LinkSources} from './link-loader.js';
import {notice} from './notice.js';

/** View model of the side panel. */
export interface SidePanelView extends LinkSources {
  readonly messages: Messages;
  /** Times, published deal and failures. */
  readonly availability: AvailabilityController;
  readonly format: TimeFormat;
  /** Time of the device while no server has confirmed or corrected it. */
  readonly uncertainNow: Instant | undefined;
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
  /** Viewings that cannot be requested online, and contact details. */
  readonly contact?: TemplateResult | undefined;
}

/** Renders the parts of the side panel. */
export function sidePanel(view: SidePanelView): SidePanel {
  const {availability, messages} = view;
  const {published, failure, caveat} = availability;
  const failureText =
    failure && (failure === 'unavailable' ? messages.unavailable : messages.timesFailed[failure]);
  const caveatText = caveat && (caveat === 'stale' ? messages.mayBeOld : messages.someUnreadable);
  return withLink(view, {
    failure: failureText ? failureTemplate(failureText, view) : undefined,
    caveat: caveatText ? caveatTemplate(caveatText, view) : undefined,
    announcement: failureText ?? caveatText,
    contact: published ? contact(view) : undefined,
  });
}

/** Creates a click handler that retries. Restores the focus if the pressed button disappears. */
const retryHandler = (host: LinkHost) => async (): Promise<void> => {
  await host.refresh();
  await host.updateComplete;
  if (document.activeElement === document.body) host.focus();
};

function failureTemplate(text: string, {messages, availability, host}: SidePanelView): TemplateResult {
  const retry = availability.failure === 'misconfigured' ? undefined : retryHandler(host);
  return html`<slot name="error">${notice(text, messages.retry, retry)}</slot>`;
}

const caveatTemplate = (text: string, {messages, availability, host}: SidePanelView): TemplateResult =>
  html`<p class="summary" part="summary">
    <span .textContent=${text}></span>
    ${
      availability.caveat === 'stale'
        ? html`<button
            type="button"
            class="link-button"
            part="button link-button"
            @click=${retryHandler(host)}
          >
            ${messages.retry}
          </button>`
        : nothing
    }
  </p>`;

/**
 * Renders the viewings that cannot be requested online, and the broker's card. If there are only open times, the card is folded
 * into one line.
 */
function contact(view: SidePanelView): TemplateResult | undefined {
  const {messages, format, uncertainNow, onInterest} = view;
  const {published, current} = view.availability;
  const {days, notes} = current;
  const nothingOpen = days.every(({options}) => options.every(({state}) => state !== 'open'));
  const {broker, interest} = parseListingDetails(published);
  const card = broker ? brokerCard(broker, messages) : nothing;
  const interestButton =
    interest && onInterest
      ? html`<button
          type="button"
          class=${nothingOpen ? nothing : 'outlined'}
          part=${nothingOpen ? 'button' : 'button outlined-button'}
          @click=${onInterest}
        >
          ${messages.registerInterest}
        </button>`
      : nothing;
  if (!nothingOpen && notes.length === 0) {
    return broker || interestButton !== nothing
      ? html`<details part="contact">
          <summary>${messages.noTimeSuits}</summary>
          ${card} ${interestButton}
        </details>`
      : undefined;
  }
  return html`
    <div class="contact" part="contact">
      ${
        days.length === 0 && notes.some(({times: [first]}) => first && format.differsFromVisitor(first.start))
          ? html`<p part="time-zone">${messages.localTime(format.city)}</p>`
          : nothing
      }
      ${notes.map((note) => unbookableTemplate(note, messages, format))}
      ${
        uncertainNow && days.length === 0 && countViewings(published) > notes.length
          ? html`<p .textContent=${messages.deviceClock(dayAndTime(uncertainNow, view))}></p>`
          : nothing
      }
      <p .textContent=${nothingOpen ? messages.contactBroker : messages.noTimeSuits}></p>
      ${card} ${interestButton}
    </div>
  `;
}

/** Counts the viewings of a deal. If some are not listed, they have passed by the clock of the device. */
const countViewings = (published: unknown): number =>
  (published as {readonly viewings?: readonly unknown[]}).viewings?.length ?? 0;

/** Formats a day and time, with the city of the home if its clock differs. */
function dayAndTime(instant: Instant, {messages, format}: SidePanelView): string {
  const text = messages.dayAndTime(format.day(instant), format.time(instant));
  return format.differsFromVisitor(instant) ? messages.timeAtPlace(text, format.city) : text;
}

const unbookableTemplate = (
  {times, lines, dayOnly}: UnbookableViewing,
  messages: TimesMessages,
  format: TimeFormat,
): TemplateResult => html`
  ${mergeByDay(times).map(
    (time) => html`
      <p class="day">
        <time datetime=${time.date} .textContent=${format.day(time.start)}></time>
        <span class="time" .textContent=${dayOnly ? messages.dayOnly : timeOf(time, messages, format)}></span>
      </p>
    `,
  )}
  ${lines.length > 0 ? html`<p class="description" lang="sv" dir="auto" .textContent=${lines.join('\n')}></p>` : nothing}
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
