import {html, nothing, type TemplateResult} from 'lit';
import {countOpen, isSameChoice, optionsOf, type Day, type Option} from '../../booking/availability.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {TimesMessages} from '../../messages/messages.js';
import {plural} from '../../messages/plural.js';
import type {Selection} from './selection.js';

/** What the list of times shows, and what it tells. */
export interface TimeListView {
  readonly days: readonly Day[];
  readonly messages: TimesMessages;
  readonly format: TimeFormat;
  /** Whether nobody knows yet which of them are free. */
  readonly isPending: boolean;
  readonly selection: Selection;
}

/** More than this many days stand in a row, and the times of one of them beneath it. */
const maxDaysWithoutPicker = 4;

/** The times of a day are laid out in pieces, of which each fills its rows, whether they hold one time, two, three or four. */
const chunkSize = 12;

/** The times to choose among: a group of radio buttons a day. */
export function timeList(view: TimeListView): TemplateResult {
  const {days, messages, isPending, selection} = view;
  const visibleDay = days.length > maxDaysWithoutPicker ? selection.visibleDayOf(days) : undefined;
  return html`
    <form
      class="times"
      part="times"
      ?inert=${isPending}
      @submit=${selection.handleSubmit}
      @keydown=${selection.handleKey}
      @keyup=${selection.handleKey}
      @change=${onOption(days, selection.select)}
      @click=${onOption(days, selection.pick)}
    >
      ${visibleDay ? dayPicker(view, visibleDay) : nothing}
      ${days.map(
        ({date, at, options, descriptions}) => html`
          <fieldset part="day" ?hidden=${visibleDay && visibleDay.date !== date}>
            <legend class=${date ? 'day' : 'visually-hidden'}>
              ${
                date && at !== undefined
                  ? html`<time datetime=${date}>${view.format.day(at)}</time>`
                  : messages.heading
              }
            </legend>
            ${descriptions.map((lines) => description(lines))}
            ${chunksOf(options).map(
              (chunk) => html`
                <div class="options">${chunk.map((option) => optionTemplate(option, view))}</div>
              `,
            )}
          </fieldset>
        `,
      )}
      <button part="button" ?hidden=${!selection.selected}>${messages.proceed}</button>
    </form>
  `;
}

const chunksOf = (options: readonly Option[]): readonly (readonly Option[])[] =>
  options.flatMap((_, index) => (index % chunkSize ? [] : [options.slice(index, index + chunkSize)]));

/** The days in a row, where there are many. */
const dayPicker = (
  {days, messages, format, selection}: TimeListView,
  visibleDay: Day,
): TemplateResult => html`
  <fieldset class="day-picker" part="days">
    <legend class="visually-hidden">${messages.chooseDay}</legend>
    ${days.map((day) => {
      const open = countOpen([day]);
      return html`
        <label class="option" part="option">
          <input
            type="radio"
            name="day"
            .checked=${day.date === visibleDay.date}
            @change=${() => selection.show(day)}
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
const description = (lines: readonly string[]): TemplateResult =>
  html`<p class="description" dir="auto" part="description">${lines.join('\n')}</p>`;

function optionTemplate(option: Option, {messages, format, selection}: TimeListView): TemplateResult {
  const {state} = option;
  return html`
    <label class="option" part="option ${state}">
      <input
        type="radio"
        name="time"
        .checked=${!!selection.selected && isSameChoice(option, selection.selected)}
        ?disabled=${state !== 'open'}
      />
      <span class="time" .textContent=${optionLabel(option, messages, format)}></span>
      <span class="state" .textContent=${stateText(option, messages)}></span>
    </label>
  `;
}

/** Does something with the time whose radio button an event comes from: the buttons stand in the order of the times. */
const onOption =
  (days: readonly Day[], handle: (option: Option) => void) =>
  ({currentTarget, target}: Event): void => {
    const buttons = [...(currentTarget as HTMLFormElement).querySelectorAll('[name=time]')];
    const option = optionsOf(days)[buttons.indexOf(target as HTMLElement)];
    if (option) handle(option);
  };

/** What a time is called: when it is, or its number when only that is known. */
export function optionLabel(
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
