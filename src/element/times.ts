import {html, nothing, type TemplateResult} from 'lit';
import {isSameChoice, type Day, type Option} from '../booking/availability.js';
import type {Choice} from '../booking/booking-state.js';
import type {TimeFormat} from '../booking/time-format.js';
import type {TimesMessages} from '../messages/messages.js';

/** What the list of times shows, and what it tells. */
export interface TimesView {
  readonly days: readonly Day[];
  readonly messages: TimesMessages;
  readonly format: TimeFormat;
  /** The time that is marked on the list. */
  readonly marked: Choice | undefined;
  readonly hidden: boolean;
  readonly onMark: (option: Option) => void;
  readonly onPick: (option: Option) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onProceed: (event: SubmitEvent) => void;
}

/** The times to choose among: a group of radio buttons a day. */
export function times(view: TimesView): TemplateResult {
  const {days, messages, marked, hidden, onKey, onProceed} = view;
  return html`
    <form class="times" part="times" ?hidden=${hidden} @submit=${onProceed} @keydown=${onKey} @keyup=${onKey}>
      ${days.map(
        ({date, options}) => html`
          <fieldset part="day">
            <legend class=${date ? 'day' : 'unseen'}>
              ${
                date && options[0]?.start !== undefined
                  ? html`<time datetime=${date}>${view.format.day(options[0].start)}</time>`
                  : messages.heading
              }
            </legend>
            <div class="options">${options.map((option) => optionTemplate(option, view))}</div>
          </fieldset>
        `,
      )}
      <button part="button" ?hidden=${!marked}>${messages.proceed}</button>
    </form>
  `;
}

function optionTemplate(
  option: Option,
  {messages, format, marked, onMark, onPick}: TimesView,
): TemplateResult {
  const {state, slotId, viewingId} = option;
  return html`
    <label class="option" part="option ${state}">
      <input
        type="radio"
        name="time"
        value=${slotId ?? viewingId}
        .checked=${!!marked && isSameChoice(option, marked)}
        ?disabled=${state !== 'open'}
        @change=${() => onMark(option)}
        @click=${() => onPick(option)}
      />
      <span class="time">${optionName(option, messages, format)}</span>
      <span class="state">${stateText(option, messages)}</span>
    </label>
  `;
}

/** What a time is called: when it is, or its number when only that is known. */
export function optionName(
  {start, end, number}: Pick<Option, 'start' | 'end' | 'number'>,
  messages: TimesMessages,
  format: TimeFormat,
): string {
  if (start === undefined) return number === undefined ? messages.unknownTime : messages.numberedTime(number);
  return end === undefined ? format.time(start) : messages.timeRange(format.time(start), format.time(end));
}

function stateText({state, seatsLeft}: Option, messages: TimesMessages): string {
  return state === 'open' && seatsLeft !== undefined ? messages.seatsLeft(seatsLeft) : messages[state];
}

/** Lines of the height that times will take, while they are on their way. */
export const skeleton = (rows: number): TemplateResult => html`
  <div class="skeleton" aria-hidden="true">
    <i class="line"></i>
    <div class="options">${Array.from({length: rows}, () => html`<i class="option"></i>`)}</div>
  </div>
`;

/** A sentence about something that did not work, and perhaps a button that tries again. */
export const notice = (text: string, label?: string, onClick?: () => void): TemplateResult => html`
  <p class="notice" part="notice">
    ${text}
    ${onClick ? html`<button type="button" class="quiet" part="button" @click=${onClick}>${label}</button>` : nothing}
  </p>
`;
