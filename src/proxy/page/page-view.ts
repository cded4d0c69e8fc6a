import {html} from 'hono/html';
import type {Option} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import {mailLink, phoneLink} from '../../booking/listing-details.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import {optionLabel} from '../../messages/option-label.js';
import type {Home} from './read-home.js';
import type {PageTexts} from './page-language.js';

/** Escaped HTML. */
export type Html = ReturnType<typeof html>;

/** Input of every step of the page. */
export interface PageView {
  readonly texts: PageTexts;
  readonly format: TimeFormat;
  /** IANA time zone of the home. */
  readonly timeZone: string;
  /** Undefined if it could not be read. */
  readonly home: Home | undefined;
  /** Returns a relative URL of the page with these parameters, in its language. */
  readonly link: (parameters?: Readonly<Record<string, string | undefined>>, file?: string) => string;
}

/** Parameters that open the form for a choice. */
export const parametersOf = ({viewingId, slotId}: Choice) => (slotId ? {slot: slotId} : {viewing: viewingId});

/** Returns the day and time of a choice at the home. */
export function whenOf(option: Choice & Pick<Option, 'number'>, view: PageView): string {
  const {texts, format} = view;
  const {start, date} = option;
  const label = optionLabel(option, texts, format);
  if (start !== undefined) return texts.dayAndTime(format.day(start), label);
  return date ? texts.dayWithoutTime(dayName(date, view)) : label;
}

/** Formats an ISO date, whose noon in UTC is on the same day in every zone of Europe. */
const dayName = (date: string, {format}: PageView): string => format.day(Date.parse(`${date}T12:00Z`));

/** Renders the steps of a request. */
export const progress = ({texts: {steps, language}}: PageView, current: number): Html => html`
  <ol class="progress">
    ${[steps.time, steps.details, steps.confirm, steps.decide].map(
      (name, index) =>
        html`<li
          class="${index + 1 < current ? 'done' : ''}"
          data-number="${(index + 1).toLocaleString(language)}"
          ${index + 1 === current ? html`aria-current="step"` : ''}
        >
          ${name}
        </li>`,
    )}
  </ol>
`;

/** Renders the selected time, and a link to the others. Names the city, because the server does not know the visitor's zone. */
export const selectedTime = (choice: Choice, view: PageView, isChangeable: boolean): Html => html`
  <div class="selected-time">
    <div>
      <p class="when">
        <span class="visually-hidden">${view.texts.chosenTime}: </span>${whenOf(choice, view)}
      </p>
      ${choice.start !== undefined && html`<p class="hint">${view.texts.localTime(view.format.city)}</p>`}
    </div>
    ${isChangeable && html`<a class="link" href="${view.link()}">${view.texts.changeTime}</a>`}
  </div>
`;

/** Renders the broker's name and title, and links to call and to write an email; nothing if none is known. */
function brokerCard({texts, home}: PageView, subject: string | undefined): Html | undefined {
  const broker = home?.listing.broker;
  if (!broker) return undefined;
  const {name, title, phoneNumber, email} = broker;
  // Keeps the groups of a number in order amid right-to-left text.
  const isolate = (text: string) => (texts.direction === 'rtl' ? `\u2066${text}\u2069` : text);
  return html`
    <address>
      ${name && html`<strong lang="sv" dir="auto">${name}</strong>`}
      ${title && html`<span lang="sv" dir="auto">${title}</span>`}
      ${phoneNumber && html`<a href="${phoneLink(phoneNumber)}">${texts.callBroker(isolate(phoneNumber))}</a>`}
      ${email && html`<a href="${mailLink(email, subject)}">${texts.emailBroker(isolate(email))}</a>`}
    </address>
  `;
}

/**
 * Renders a step beside the broker's card.
 *
 * @param note sentence above the card.
 * @param subject subject of an email to the broker.
 * @param more content below the card, which is also shown without a card.
 */
export function columns(step: Html, view: PageView, note?: string, subject?: string, more?: Html): Html {
  const card = brokerCard(view, subject);
  return html`
    <div class="columns">
      <div>${step}</div>
      ${
        (card || more) &&
        html`<section class="broker" aria-label="${view.texts.steps.decide}">
          ${note && html`<p>${note}</p>`} ${card} ${more}
        </section>`
      }
    </div>
  `;
}
