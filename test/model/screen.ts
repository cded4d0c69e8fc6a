import type {MspecsViewingBooker} from '../../src/mspecs-viewing-booker.js';
import {isVisible} from '../support/is-visible.js';

/** What a visitor sees of the element, and where the focus is. */
export class Screen {
  readonly #element: MspecsViewingBooker;

  constructor(element: MspecsViewingBooker) {
    this.#element = element;
  }

  get #root(): ShadowRoot {
    return this.#element.shadowRoot!;
  }

  /** The times, each with whether it is free, full or closed. */
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

  /** Which of them can be seen: the times, the form or the outcome. */
  get steps(): readonly string[] {
    return Object.entries({
      choosing: '.base > div:has([name=heading])',
      form: 'form.booking-form',
      requested: '.outcome',
    }).flatMap(([name, selector]) => (isVisible(this.#root.querySelector(selector)) ? name : []));
  }

  /** A button that can be seen, by its words. */
  button(words: RegExp): HTMLButtonElement | undefined {
    return [...this.#root.querySelectorAll('button')].find(
      (button) => isVisible(button) && words.test(button.textContent.trim()),
    );
  }

  field(label: string): HTMLInputElement {
    const found = [...this.#root.querySelectorAll('label')].find(({textContent}) => textContent === label);
    return this.#root.querySelector<HTMLInputElement>(`#${found!.htmlFor}`)!;
  }

  /** What is said of the request, where it came to nothing. */
  get failure(): string | undefined {
    return this.#root.querySelector('form.booking-form > [part~=error]')?.textContent.trim();
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

  /** What a screen reader is told. */
  get said(): string {
    return this.#root.querySelector('[role=status]')!.textContent.trim();
  }

  /** Whether there is anything that can have the focus. */
  get hasControls(): boolean {
    return [...this.#root.querySelectorAll('input, button, a[href], [tabindex]')].some(
      (control) => isVisible(control) && !control.matches(':disabled, [tabindex="-1"]:not(h2)'),
    );
  }

  get focused(): Element | null {
    return this.#root.activeElement;
  }
}
