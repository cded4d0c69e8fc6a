import type {TemplateResult} from 'lit';
import type {Availability, Note} from '../booking/availability.js';
import {phoneLink, type Broker} from '../booking/home.js';
import {differsFromVisitor, placeOf} from '../booking/place.js';
import {spanEachDay} from '../booking/spans.js';
import type {TimeFormat} from '../booking/time-format.js';
import type {Time} from '../booking/viewing.js';
import type {ReadFailureReason, RequestMessages, TimesMessages} from '../messages/messages.js';
import {parseHome} from '../mspecs/parse-home.js';
import {html, nothing} from './late-html.js';
import {notice} from './notice.js';

/** The look of what stands here. */
export {asideSheet} from './notice.js';

/** What stands beside the times, or instead of them. */
export interface AsideView {
  readonly messages: TimesMessages & RequestMessages;
  /** Why there are no times at all. */
  readonly failure: ReadFailureReason | undefined;
  /** Why the times may not be quite right. */
  readonly doubt: 'partly' | 'old' | undefined;
  readonly availability: Availability;
  /** The deal as Mspecs publishes it, for whom to turn to; undefined where nobody gave it. */
  readonly published: unknown;
  readonly format: TimeFormat;
  /** The home's. */
  readonly timeZone: string;
  readonly onRetry: () => void;
  /** Asks to hear of the home; undefined where nobody takes that. */
  readonly onInterest: (() => void) | undefined;
}

/** The parts of it, each undefined where there is nothing to say. */
export interface Aside {
  /** Why there are no times at all. */
  readonly failure: TemplateResult | undefined;
  /** Why the times may not be quite right: it takes the place of their count, so that nothing moves. */
  readonly doubt: TemplateResult | undefined;
  /** By whose clock the times are, where the visitor's shows others. */
  readonly place: string | undefined;
  /** What cannot be asked for here, and whom to turn to: beneath the times or instead of them. */
  readonly contact: TemplateResult | undefined;
}

/** What there is to know besides the times. */
export function aside(view: AsideView): Aside {
  const {published, availability, timeZone, messages} = view;
  const {days, notes} = availability;
  const starts = days.flatMap(({options}) => options.flatMap(({start}) => start ?? []));
  return {
    failure: failureTemplate(view),
    doubt: doubtTemplate(view),
    place: differsFromVisitor(starts, timeZone) ? messages.localTime(placeOf(timeZone)) : undefined,
    contact: published && (days.length === 0 || notes.length > 0) ? contact(view) : undefined,
  };
}

function failureTemplate({messages, failure, onRetry}: AsideView): TemplateResult | undefined {
  if (!failure) return undefined;
  const text = failure === 'unavailable' ? messages.unavailable : messages.timesFailed[failure];
  const retry = failure === 'misconfigured' ? undefined : onRetry;
  return html`<slot name="error">${notice(text, messages.retry, retry)}</slot>`;
}

function doubtTemplate({messages, doubt, onRetry}: AsideView): TemplateResult | undefined {
  if (doubt === 'partly') return html`${messages.someUnreadable}`;
  return (
    doubt &&
    html`
      ${messages.mayBeOld}
      <button type="button" class="quiet" part="button quiet" @click=${onRetry}>${messages.retry}</button>
    `
  );
}

/** Viewings that are no choice, in words, and the broker's card. */
function contact({availability, published, messages, format, onInterest}: AsideView): TemplateResult {
  const {broker, interest} = parseHome(published);
  return html`
    <div class="turn" part="contact">
      ${availability.notes.map((note) => noteTemplate(note, messages, format))}
      <p>${messages.contactBroker}</p>
      ${broker ? brokerCard(broker) : nothing}
      ${
        interest && onInterest && availability.days.length === 0
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

const brokerCard = ({name, title, phoneNumber, email}: Broker): TemplateResult => html`
  <address part="broker">
    ${name ? html`<strong dir="auto">${name}</strong>` : nothing}
    ${title ? html`<span dir="auto">${title}</span>` : nothing}
    ${phoneNumber ? html`<a dir="ltr" href=${phoneLink(phoneNumber)}>${phoneNumber}</a>` : nothing}
    ${email ? html`<a href=${`mailto:${email}`}>${email}</a>` : nothing}
  </address>
`;
