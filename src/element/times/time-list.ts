import type {TemplateResult} from 'lit';
import {html, nothing} from '../template-html.js';
import {isSameChoice, optionsOf, type Day, type Option} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {TimesMessages} from '../../messages/messages.js';
import {optionLabel} from '../../messages/option-label.js';
import {plural} from '../../messages/plural.js';
import type {DeferredChunk} from '../load-deferred.js';
import type {Selection} from './selection.js';

/** View model of the list of times. */
export interface TimeListView {
  readonly days: readonly Day[];
  readonly messages: TimesMessages;
  readonly format: TimeFormat;
  /** IANA time zone of the home. */
  readonly timeZone: string;
  readonly selection: Selection;
  /** Deferred chunk; undefined while it loads, null if that failed. */
  readonly deferred: DeferredChunk | undefined | null;
  /** Returns the number of open times as text; empty if there are none. */
  readonly openCount: (days: readonly Day[]) => string;
  /** Reports whether the visitor has requested a time. */
  readonly wasRequested: ((choice: Choice) => boolean) | undefined;
}

/** Number of days above which a day picker is shown. */
const maxDaysWithoutPicker = 4;

/** Times per chunk of a day, for lazy layout. Fills whole rows of one, two, three or four columns. */
const chunkSize = 12;

/** Renders the times as one group of radio buttons per day. Without the day picker, all days are shown. */
export function timeList(view: TimeListView): TemplateResult {
  const {days, messages, format, selection, deferred} = view;
  const visibleDay =
    days.length > maxDaysWithoutPicker && deferred !== null && deferred?.dayPicker !== null
      ? selection.visibleDayOf(days)
      : undefined;
  return html`
    <form
      class="times"
      part="times"
      .style=${`--_n:${optionLabel({start: 0, end: 1}, messages, format).length}`}
      @keydown=${onOption(days, selection.handleKey)}
      @change=${onOption(days, selection.select)}
      @click=${onOption(days, selection.pick)}
    >
      ${visibleDay ? html`<div class="days">${deferred?.dayPicker?.(view, visibleDay)}</div>` : nothing}
      ${days.map(
        ({date, at, options, descriptions}) => html`
          <fieldset part="day" ?hidden=${visibleDay && visibleDay.date !== date}>
            <legend class=${date ? 'day' : 'visually-hidden'}>
              ${date && at !== undefined ? html`<time datetime=${date} .textContent=${format.day(at)}></time>` : messages.heading}
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
      <button part="button" ?hidden=${!selection.selected} @click=${selection.handleProceed}>
        ${messages.proceed}
      </button>
    </form>
  `;
}

const chunksOf = (options: readonly Option[]): readonly (readonly Option[])[] =>
  options.flatMap((_, index) => (index % chunkSize ? [] : [options.slice(index, index + chunkSize)]));

/** Renders a broker's text with its line breaks. Its language is most likely Swedish. */
const description = (lines: readonly string[]): TemplateResult =>
  html`<p class="description" lang="sv" dir="auto" part="description" .textContent=${lines.join('\n')}></p>`;

function optionTemplate(option: Option, view: TimeListView): TemplateResult {
  const {messages, format, selection} = view;
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
      <span class="state" .textContent=${stateText(option, view)}></span>
    </label>
  `;
}

/** Calls a handler with the option of the event's radio button. The buttons have the order of the options. */
const onOption =
  <EventType extends Event>(days: readonly Day[], handle: (option: Option, event: EventType) => void) =>
  (event: EventType): void => {
    const buttons = [...(event.currentTarget as HTMLFormElement).querySelectorAll('[name=time]')];
    const option = optionsOf(days)[buttons.indexOf(event.target as HTMLElement)];
    if (option) handle(option, event);
  };

function stateText(option: Option, {messages, wasRequested}: TimeListView): string {
  const {state, seatsLeft} = option;
  if (wasRequested?.(option)) return messages.alreadyRequested;
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
