import {html, nothing, type TemplateResult} from 'lit';
import {countOpen, isSameChoice, optionsOf, type Day, type Option} from '../../booking/availability.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {TimesMessages} from '../../messages/messages.js';
import {plural} from '../../messages/plural.js';
import type {Marking} from './selection.js';

/** What the list of times shows, and what it tells. */
export interface TimesView {
  readonly days: readonly Day[];
  readonly messages: TimesMessages;
  readonly format: TimeFormat;
  /** Whether nobody knows yet which of them are free. */
  readonly waiting: boolean;
  readonly marking: Marking;
}

/** More than this many days stand in a row, and the times of one of them beneath it. */
const fewDays = 4;

/** The times of a day are laid out in pieces, of which each fills its rows, whether they hold one time, two, three or four. */
const pieceSize = 12;

/** The times to choose among: a group of radio buttons a day. */
export function times(view: TimesView): TemplateResult {
  const {days, messages, waiting, marking} = view;
  const shown = days.length > fewDays ? marking.shownOf(days) : undefined;
  return html`
    <form
      class="times"
      part="times"
      ?inert=${waiting}
      @submit=${marking.handleSubmit}
      @keydown=${marking.handleKey}
      @keyup=${marking.handleKey}
      @change=${onTime(days, marking.mark)}
      @click=${onTime(days, marking.pick)}
    >
      ${shown ? strip(view, shown) : nothing}
      ${days.map(
        ({date, at, options, descriptions}) => html`
          <fieldset part="day" ?hidden=${shown && shown.date !== date}>
            <legend class=${date ? 'day' : 'unseen'}>
              ${
                date && at !== undefined
                  ? html`<time datetime=${date}>${view.format.day(at)}</time>`
                  : messages.heading
              }
            </legend>
            ${descriptions.map((lines) => words(lines))}
            ${piecesOf(options).map(
              (piece) => html`
                <div class="options">${piece.map((option) => optionTemplate(option, view))}</div>
              `,
            )}
          </fieldset>
        `,
      )}
      <button part="button" ?hidden=${!marking.marked}>${messages.proceed}</button>
    </form>
  `;
}

const piecesOf = (options: readonly Option[]): readonly (readonly Option[])[] =>
  options.flatMap((_, index) => (index % pieceSize ? [] : [options.slice(index, index + pieceSize)]));

/** The days in a row, where there are many. */
const strip = ({days, messages, format, marking}: TimesView, shown: Day): TemplateResult => html`
  <fieldset class="strip" part="days">
    <legend class="unseen">${messages.chooseDay}</legend>
    ${days.map((day) => {
      const open = countOpen([day]);
      return html`
        <label class="option" part="option">
          <input
            type="radio"
            name="day"
            .checked=${day.date === shown.date}
            @change=${() => marking.show(day)}
          />
          <span class="time">${day.at === undefined ? messages.heading : format.shortDay(day.at)}</span>
          <span class="state">
            ${open ? plural(messages.language, messages.timesLoaded, open) : messages.full}
          </span>
        </label>
      `;
    })}
  </fieldset>
`;

/** What a broker wrote, in its lines. */
const words = (lines: readonly string[]): TemplateResult =>
  html`<p class="words" dir="auto" part="description">${lines.join('\n')}</p>`;

function optionTemplate(option: Option, {messages, format, marking}: TimesView): TemplateResult {
  const {state} = option;
  return html`
    <label class="option" part="option ${state}">
      <input
        type="radio"
        name="time"
        .checked=${!!marking.marked && isSameChoice(option, marking.marked)}
        ?disabled=${state !== 'open'}
      />
      <span class="time" .textContent=${optionName(option, messages, format)}></span>
      <span class="state" .textContent=${stateText(option, messages)}></span>
    </label>
  `;
}

/** Does something with the time whose radio button an event comes from: the buttons stand in the order of the times. */
const onTime =
  (days: readonly Day[], act: (option: Option) => void) =>
  ({currentTarget, target}: Event): void => {
    const buttons = [...(currentTarget as HTMLFormElement).querySelectorAll('[name=time]')];
    const option = optionsOf(days)[buttons.indexOf(target as HTMLElement)];
    if (option) act(option);
  };

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

/** Boxes of the size that times will have, while they are on their way. */
export const skeleton = (): TemplateResult => html`
  <div class="options skeleton" aria-hidden="true">
    <i class="option"></i><i class="option"></i><i class="option"></i><i class="option"></i>
  </div>
`;
