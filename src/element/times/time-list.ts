import {html, nothing, type TemplateResult} from 'lit';
import {countOpen, isSameChoice, optionsOf, type Day, type Option} from '../../booking/availability.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {TimesMessages} from '../../messages/messages.js';
import {plural} from '../../messages/plural.js';
import type {Selection} from './selection.js';

/** View model of the list of times. */
export interface TimeListView {
  readonly days: readonly Day[];
  readonly messages: TimesMessages;
  readonly format: TimeFormat;
  /** True while the status is unknown. */
  readonly isPending: boolean;
  readonly selection: Selection;
}

/** Number of days above which a day picker is shown. */
const maxDaysWithoutPicker = 4;

/** Times per chunk of a day, for lazy layout. Fills whole rows of one, two, three or four columns. */
const chunkSize = 12;

/** Renders the times as one group of radio buttons per day. */
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

/** Renders the day picker. */
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

/** Renders a broker's text with its line breaks. */
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

/** Calls a handler with the option of the event's radio button. The buttons have the order of the options. */
const onOption =
  (days: readonly Day[], handle: (option: Option) => void) =>
  ({currentTarget, target}: Event): void => {
    const buttons = [...(currentTarget as HTMLFormElement).querySelectorAll('[name=time]')];
    const option = optionsOf(days)[buttons.indexOf(target as HTMLElement)];
    if (option) handle(option);
  };

/** Returns the label of a time: when it is, or its number if only that is known. */
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

/** Renders placeholders with the size of the times. */
export const skeleton = (): TemplateResult => html`
  <div class="options skeleton" aria-hidden="true">
    <i class="option"></i><i class="option"></i><i class="option"></i><i class="option"></i>
  </div>
`;
