import type {MspecsViewingBooker} from '../../src/mspecs-viewing-booker.js';
import {isVisible} from '../support/is-visible.js';

/** Visible state of the element, and the focus. */
export class Screen {
  readonly #element: MspecsViewingBooker;

  constructor(element: MspecsViewingBooker) {
    this.#element = element;
  }

  get #root(): ShadowRoot {
    return this.#element.shadowRoot!;
  }

  /** Times, each with its state: free, full or closed. */
  get times(): readonly string[] {
    return Array.from(this.#root.querySelectorAll('label:has([name=time])'), (label) => {
      const [time, state] = Array.from(label.querySelectorAll('span'), ({textContent}) => textContent.trim());
      const isFree = !label.querySelector('input')!.disabled;
      return `${time} ${isFree ? 'free' : state}`;
    });
  }

  get freeTimes(): readonly HTMLInputElement[] {
    return [...this.#root.querySelectorAll<HTMLInputElement>('[name=time]:enabled')];
  }

  /** Visible steps: times, form or outcome. */
  get steps(): readonly string[] {
    return Object.entries({
      choosing: '.base > div:has([name=heading])',
      form: 'form.booking-form',
      requested: '.outcome',
    }).flatMap(([name, selector]) => (isVisible(this.#root.querySelector(selector)) ? name : []));
  }

  /** A visible button by its text. */
  button(words: RegExp): HTMLButtonElement | undefined {
    return [...this.#root.querySelectorAll('button')].find(
      (button) => isVisible(button) && words.test(button.textContent.trim()),
    );
  }

  field(label: string): HTMLInputElement {
    const found = [...this.#root.querySelectorAll('label')].find(({textContent}) => textContent === label);
    return this.#root.querySelector<HTMLInputElement>(`#${found!.htmlFor}`)!;
  }

  /** Error message of a failed request. */
  get failure(): string | undefined {
    const alert = this.#root.querySelector('[part="alert error"]');
    return (alert?.querySelector('p') ?? alert)?.textContent.trim();
  }

  get problems(): number {
    return this.#root.querySelectorAll('.problem').length;
  }

  get outcome(): string {
    return this.#root.querySelector('.outcome')?.textContent ?? '';
  }

  get isSending(): boolean {
    return this.button(/^Skickar/) !== undefined;
  }

  /** Text of the live region. */
  get announcement(): string {
    return this.#root.querySelector('[role=status]')!.textContent.trim();
  }

  /** Returns `true` if any control can be focused. */
  get hasControls(): boolean {
    return [...this.#root.querySelectorAll('input, button, a[href], [tabindex]')].some(
      (control) => isVisible(control) && !control.matches(':disabled, [tabindex="-1"]:not(h2)'),
    );
  }

  get focused(): Element | null {
    return this.#root.activeElement;
  }
}
