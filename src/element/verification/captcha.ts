/** Global functions of the widgets, as their scripts define them. */
interface Widgets {
  readonly turnstile?: {reset(container?: Element): void};
  readonly hcaptcha?: {reset(widgetId?: string): void};
}

const slotted = ':scope > [slot="verification"]';

/** Captcha that the page has put into the slot `verification`. */
export class Captcha {
  readonly #host: Element;

  constructor(host: Element) {
    this.#host = host;
  }

  /** True if the slot is used. */
  get isPresent(): boolean {
    return this.#host.querySelector(slotted) !== null;
  }

  /** Value that the widget has written into its form control, whose name ends in `-response`; empty if it has none yet. */
  get answer(): string {
    return this.#controls.find(({value}) => value !== '')?.value ?? '';
  }

  /** Discards a used answer and asks the widget for another one. */
  reset(): void {
    for (const control of this.#controls) control.value = '';
    const {turnstile, hcaptcha} = globalThis as Widgets;
    const find = (selector: string) => this.#host.querySelector<HTMLElement>(selector);
    const container = find(`${slotted}.cf-turnstile, ${slotted} .cf-turnstile`);
    const frame = find(`${slotted} [data-hcaptcha-widget-id]`);
    try {
      if (container) turnstile?.reset(container);
      if (frame) hcaptcha?.reset(frame.dataset['hcaptchaWidgetId']);
    } catch {
      // A page may have removed the widget.
    }
  }

  get #controls(): readonly HTMLInputElement[] {
    const controls = '[name$="-response"]';
    return [
      ...this.#host.querySelectorAll<HTMLInputElement>(`${slotted} ${controls}, ${slotted}${controls}`),
    ];
  }
}
