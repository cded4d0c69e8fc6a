import type {ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';
import type {Day} from '../../booking/availability.js';
import type {Instant} from '../../booking/viewing.js';
import {css, html} from '../standalone-html.js';
import {styleSheet} from '../style-sheet.js';
import type {TimeListView} from '../times/time-list.js';

const addStyles = styleSheet(css`
  .day-picker {
    display: flex;
    gap: 6px;
    overflow-x: auto;
    scrollbar-width: none;
    scroll-snap-type: x proximity;
    contain: inline-size;
    white-space: nowrap;
    mask: linear-gradient(90deg, var(--_left, #000), #000 32px calc(100% - 32px), var(--_right, #000));
  }
  [data-left] {
    --_left: #0000;
  }
  [data-right] {
    --_right: #0000;
  }
  .day-picker .option {
    flex: none;
    min-inline-size: calc(3.5 * var(--_rem));
    min-block-size: max(44px, 4.25em);
    padding: 0.25em 0.5em;
    line-height: 1.3;
    scroll-snap-align: start;
  }
  .line {
    font-size: 0.75em;
  }
  .line:nth-of-type(2) {
    font-size: 1.125em;
    font-weight: 600;
  }
  .quiet {
    border-style: dashed;
  }
  .quiet .line {
    font-weight: 400;
  }
  .days {
    position: relative;
  }
  .days > .scroll {
    display: none;
    position: absolute;
    inset-block: 0;
    left: 0;
    inline-size: 36px;
    block-size: 36px;
    min-block-size: 0;
    margin-block: auto;
    padding: 0;
    color: CanvasText;
    background: Canvas;
    border: var(--_border);
    border-radius: 50%;
  }
  .days > .scroll:nth-of-type(2) {
    left: auto;
    right: 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    .day-picker {
      scroll-behavior: smooth;
    }
  }
  @media (hover: hover) and (pointer: fine) {
    .days > [data-left] ~ .scroll:nth-of-type(1),
    .days > [data-right] ~ .scroll:nth-of-type(2) {
      display: block;
    }
  }
`);

/** Renders the day picker: a row of days that scrolls. */
export function dayPicker(view: TimeListView, visibleDay: Day): TemplateResult {
  const {days, messages, timeZone, openCount, selection} = view;
  const format = new Intl.DateTimeFormat(messages.language, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  const linesOf = (at: Instant) => {
    const parts = new Map(format.formatToParts(at).map(({type, value}) => [type, value]));
    return (['weekday', 'day', 'month'] as const).map(
      (type) => html`<span class="line" .textContent=${parts.get(type)?.replace('.', '')}></span> `,
    );
  };
  return html`
    <fieldset
      class="day-picker"
      part="days"
      @scroll=${({currentTarget}: Event) => markEdges(currentTarget as HTMLElement)}
    >
      <legend class="visually-hidden">${messages.chooseDay}</legend>
      ${days.map((day) => {
        const open = openCount([day]);
        return html`
          <label class="option ${open ? '' : 'quiet'}" part="option">
            <input
              type="radio"
              name="day"
              .checked=${day.date === visibleDay.date}
              @change=${() => selection.show(day)}
            />
            ${day.at === undefined ? messages.unknownTime : linesOf(day.at)}
            <span class="visually-hidden" .textContent=${open || messages.full}></span>
          </label>
        `;
      })}
    </fieldset>
    ${['‹', '›'].map(
      (arrow) => html`
        <button class="scroll" type="button" tabindex="-1" aria-hidden="true" dir="ltr" @click=${scroll}>
          ${arrow}
        </button>
      `,
    )}
  `;
}

/** Scrolls most of a page back with the first button, and ahead with the second. */
function scroll({currentTarget}: Event): void {
  const button = currentTarget as HTMLElement;
  const picker = button.parentElement?.firstElementChild;
  picker?.scrollBy({left: (button.nextElementSibling ? -0.8 : 0.8) * picker.clientWidth});
}

/** Marks the edges of the day picker that have more days, for their fade and button. */
function markEdges(picker: HTMLElement): void {
  const row = picker.getBoundingClientRect();
  const days = [...picker.querySelectorAll('label')].map((day) => day.getBoundingClientRect());
  picker.toggleAttribute(
    'data-left',
    days.some(({left}) => left < row.left - 1),
  );
  picker.toggleAttribute(
    'data-right',
    days.some(({right}) => right > row.right + 1),
  );
}

/** Scrolls a day to the middle of the day picker if it is out of view. Does not scroll the page. */
function revealDay(picker: HTMLElement, day: Element): void {
  const chosen = day.getBoundingClientRect();
  const row = picker.getBoundingClientRect();
  if (chosen.left < row.left || chosen.right > row.right) {
    const left = (chosen.left + chosen.right - row.left - row.right) / 2;
    picker.scrollBy({left, behavior: 'instant'});
  }
}

/** Scrolls the day picker of an element to the chosen day. */
export class DayPickerScroll implements ReactiveController {
  readonly #root: ShadowRoot;
  #chosenDay: Element | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#root = host.shadowRoot as ShadowRoot;
    addStyles(this.#root);
    host.addController(this);
  }

  hostUpdated(): void {
    const picker = this.#root.querySelector<HTMLElement>('.day-picker');
    const chosen = this.#root.querySelector('.days label:has(:checked)');
    // Only if the choice changed, because the visitor may have scrolled on.
    if (!picker?.clientWidth || !chosen || chosen === this.#chosenDay) return;
    if (!this.#chosenDay && 'ResizeObserver' in globalThis)
      new ResizeObserver(() => markEdges(picker)).observe(picker);
    this.#chosenDay = chosen;
    revealDay(picker, chosen);
  }
}
