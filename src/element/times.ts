import {html, type TemplateResult} from 'lit';
import {isSameChoice, type Day, type Option} from '../booking/availability.js';
import type {TimeFormat} from '../booking/time-format.js';
import type {TimesMessages} from '../messages/messages.js';
import {plural} from '../messages/plural.js';
import type {Marking} from './marking.js';

/** What the list of times shows, and what it tells. */
export interface TimesView {
  readonly days: readonly Day[];
  readonly messages: TimesMessages;
  readonly format: TimeFormat;
  readonly hidden: boolean;
  readonly marking: Marking;
}

/** The times to choose among: a group of radio buttons a day. */
export function times(view: TimesView): TemplateResult {
  const {days, messages, hidden, marking} = view;
  return html`
    <form
      class="times"
      part="times"
      ?hidden=${hidden}
      @submit=${marking.handleSubmit}
      @keydown=${marking.handleKey}
      @keyup=${marking.handleKey}
    >
      ${days.map(
        ({date, at, options, descriptions}) => html`
          <fieldset part="day">
            <legend class=${date ? 'day' : 'unseen'}>
              ${
                date && at !== undefined
                  ? html`<time datetime=${date}>${view.format.day(at)}</time>`
                  : messages.heading
              }
            </legend>
            ${descriptions.map((lines) => words(lines))}
            <div class="options">${options.map((option) => optionTemplate(option, view))}</div>
          </fieldset>
        `,
      )}
      <button part="button" ?hidden=${!marking.marked}>${messages.proceed}</button>
    </form>
  `;
}

/** What a broker wrote, in its lines. */
const words = (lines: readonly string[]): TemplateResult =>
  html`<p class="words" dir="auto" part="description">${lines.join('\n')}</p>`;

function optionTemplate(option: Option, {messages, format, marking}: TimesView): TemplateResult {
  const {state, slotId, viewingId} = option;
  return html`
    <label class="option" part="option ${state}">
      <input
        type="radio"
        name="time"
        value=${slotId ?? viewingId}
        .checked=${!!marking.marked && isSameChoice(option, marking.marked)}
        ?disabled=${state !== 'open'}
        @change=${() => marking.mark(option)}
        @click=${() => marking.handleClick(option)}
      />
      <span class="time">${optionName(option, messages, format)}</span>
      <span class="state">${stateText(option, messages)}</span>
    </label>
  `;
}

/** What a time is called: when it is, or its number when only that is known. */
export function optionName(
  {start, end, date, number}: Pick<Option, 'start' | 'end' | 'date' | 'number'>,
  messages: TimesMessages,
  format: TimeFormat,
): string {
  if (start === undefined && date) return messages.dayOnly;
  if (start === undefined) return number === undefined ? messages.unknownTime : messages.numberedTime(number);
  if (end === undefined) return format.time(start);
  const range = format.range(start, end);
  return range.endDay
    ? messages.timeRangeToOtherDay(range.start, range.end, range.endDay)
    : messages.timeRange(range.start, range.end);
}

function stateText({state, seatsLeft}: Option, messages: TimesMessages): string {
  return state === 'open' && seatsLeft !== undefined
    ? plural(messages.language, messages.seatsLeft, seatsLeft)
    : messages[state];
}

/** Lines of the height that times will take, while they are on their way. */
export const skeleton = (rows: number): TemplateResult => html`
  <div class="skeleton" aria-hidden="true">
    <i class="line"></i>
    <div class="options">${Array.from({length: rows}, () => html`<i class="option"></i>`)}</div>
  </div>
`;
