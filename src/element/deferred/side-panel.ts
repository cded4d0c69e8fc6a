import type {TemplateResult} from 'lit';
import type {Availability, Note} from '../../booking/availability.js';
import {phoneLink, type Broker} from '../../booking/listing-details.js';
import {placeOf} from '../../booking/time/zone-city.js';
import {spanEachDay} from '../../booking/time/merge-by-day.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {Time} from '../../booking/viewing.js';
import type {ReadFailureReason, RequestMessages, TimesMessages} from '../../messages/messages.js';
import {parseHome} from '../../mspecs/parse-listing-details.js';
import {html, nothing} from '../standalone-html.js';
import {notice} from './notice.js';

/** The look of what stands here. */
export {addAsideStyles} from './notice.js';

/** What stands beside the times, or instead of them. */
export interface AsideView {
  readonly messages: TimesMessages & RequestMessages;
  /** Why there are no times at all. */
  readonly failure: ReadFailureReason | undefined;
  /** Why the times may not be quite right. */
  readonly doubt: 'partly' | 'old' | undefined;
  readonly availability: Availability;
  /** Whether none of the times can be asked for, or there are none. */
  readonly nothingOpen: boolean;
  /** The deal as Mspecs publishes it, for whom to turn to; undefined where nobody gave it. */
  readonly published: unknown;
  readonly format: TimeFormat;
  /** The home's. */
  readonly timeZone: string;
  readonly onRetry: () => unknown;
  /** Asks to hear of the home; undefined where nobody takes that. */
  readonly onInterest: (() => void) | undefined;
}

/** The parts of it, each undefined where there is nothing to say. */
export interface Aside {
  /** Why there are no times at all. */
  readonly failure: TemplateResult | undefined;
  /** Why the times may not be quite right: it takes the place of their count, so that nothing moves. */
  readonly doubt?: TemplateResult | undefined;
  /** The words of either, for those who do not see them come. */
  readonly said: string | undefined;
  /** By whose clock the times are. */
  readonly place?: string;
  /** What cannot be asked for here, and whom to turn to: beneath the times or instead of them. */
  readonly contact?: TemplateResult | undefined;
}

/** What there is to know besides the times. */
export function aside(view: AsideView): Aside {
  const {published, availability, nothingOpen, timeZone, messages, failure, doubt} = view;
  const failed =
    failure && (failure === 'unavailable' ? messages.unavailable : messages.timesFailed[failure]);
  const doubted = doubt && (doubt === 'old' ? messages.mayBeOld : messages.someUnreadable);
  return {
    failure: failed ? failureTemplate(failed, view) : undefined,
    doubt: doubted ? doubtTemplate(doubted, view) : undefined,
    said: failed ?? doubted,
    place: messages.localTime(placeOf(timeZone)),
    contact: published && (nothingOpen || availability.notes.length > 0) ? contact(view) : undefined,
  };
}

/** Tries again. The button that was pressed may be gone then, and the focus with it: it goes to what is next. */
const retrying =
  (onRetry: AsideView['onRetry']) =>
  async ({target}: Event): Promise<void> => {
    const {host} = (target as Element).getRootNode() as ShadowRoot;
    const element = host as HTMLElement & {readonly updateComplete: Promise<boolean>};
    await onRetry();
    await element.updateComplete;
    if (document.activeElement === document.body) element.focus();
  };

function failureTemplate(text: string, {messages, failure, onRetry}: AsideView): TemplateResult {
  const retry = failure === 'misconfigured' ? undefined : retrying(onRetry);
  return html`<slot name="error">${notice(text, messages.retry, retry)}</slot>`;
}

const doubtTemplate = (text: string, {messages, doubt, onRetry}: AsideView): TemplateResult => html`
  ${text}
  ${
    doubt === 'old'
      ? html`<button type="button" class="quiet" part="button quiet" @click=${retrying(onRetry)}>
          ${messages.retry}
        </button>`
      : nothing
  }
`;

/** Viewings that are no choice, in words, and the broker's card. */
function contact(view: AsideView): TemplateResult {
  const {availability, nothingOpen, published, messages, format, onInterest} = view;
  const {broker, interest} = parseHome(published);
  return html`
    <div class="turn" part="contact">
      ${availability.notes.map((note) => noteTemplate(note, messages, format))}
      <p>${messages.contactBroker}</p>
      ${broker ? brokerCard(broker) : nothing}
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

const noteTemplate = (
  {times, lines, dayOnly}: Note,
  messages: TimesMessages,
  format: TimeFormat,
): TemplateResult => html`
  ${spanEachDay(times).map(
    (time) => html`
      <p class="day">
        <time datetime=${time.date}>${format.day(time.start)}</time>
        <span class="time">${dayOnly ? messages.dayOnly : timeOf(time, messages, format)}</span>
      </p>
    `,
  )}
  ${lines.length > 0 ? html`<p class="words" dir="auto">${lines.join('\n')}</p>` : nothing}
`;

function timeOf({start, end}: Time, messages: TimesMessages, format: TimeFormat): string {
  if (end === undefined) return format.time(start);
  const range = format.range(start, end);
  return range.endDay
    ? messages.timeRangeToOtherDay(range.start, range.end, range.endDay)
    : messages.timeRange(range.start, range.end);
}

/** The broker's card on a printout; on a screen it is there only where the visitor needs it. */
export function paperCard(published: unknown): TemplateResult | typeof nothing {
  const {broker} = parseHome(published);
  return broker ? html`<div class="paper">${brokerCard(broker)}</div>` : nothing;
}

const brokerCard = ({name, title, phoneNumber, email}: Broker): TemplateResult => html`
  <address part="broker">
    ${name ? html`<strong dir="auto">${name}</strong>` : nothing}
    ${title ? html`<span dir="auto">${title}</span>` : nothing}
    ${phoneNumber ? html`<a dir="ltr" href=${phoneLink(phoneNumber)}>${phoneNumber}</a>` : nothing}
    ${email ? html`<a href=${`mailto:${email}`}>${email}</a>` : nothing}
  </address>
`;
