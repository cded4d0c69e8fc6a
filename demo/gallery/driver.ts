import type {MspecsViewingBooker} from '../../src/mspecs-viewing-booker.js';

/** Operates the element like a visitor, to reach a state. */
export class Driver {
  readonly #root: ShadowRoot;

  constructor(element: MspecsViewingBooker) {
    this.#root = element.shadowRoot as ShadowRoot;
  }

  /** Picks the first open time. */
  async pick(): Promise<void> {
    (await this.#find<HTMLElement>('.times:not([inert]) fieldset:not(.day-picker) input:enabled')).click();
    await this.#find('.booking-form:not([hidden]) input');
  }

  /** Opens what is folded below the times. */
  async unfold(): Promise<void> {
    (await this.#find<HTMLDetailsElement>('details')).open = true;
  }

  /** Opens the form for an interest in the home. */
  async openInterest(): Promise<void> {
    (await this.#find<HTMLElement>('[part=contact] > button')).click();
    await this.#find('.booking-form:not([hidden]) #tips');
  }

  /** Orders tips about similar homes. */
  async orderTips(): Promise<void> {
    (await this.#find<HTMLElement>('#tips')).click();
  }

  /** Fills in the form and blurs its fields. */
  async fill(texts: Readonly<Record<string, string>> = {}): Promise<void> {
    const eva = {
      firstName: 'Eva',
      lastName: 'Exempel',
      email: 'eva@example.com',
      phoneNumber: '070-174 06 05',
    };
    for (const [name, text] of Object.entries({...eva, ...texts})) {
      const input = await this.#find<HTMLInputElement>(`input[name=${name}]`);
      input.value = text;
      input.dispatchEvent(new InputEvent('input', {bubbles: true}));
      input.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
    }
  }

  /** Adds a stand-in for an unsolved captcha of the page. */
  addCaptcha(): void {
    const captcha = document.createElement('div');
    captcha.slot = 'verification';
    captcha.style.cssText =
      'max-inline-size: 300px; padding: 20px; border: 1px solid; box-sizing: border-box';
    captcha.textContent = 'Jag är inte en robot';
    const control = document.createElement('input');
    control.type = 'hidden';
    control.name = 'cf-turnstile-response';
    captcha.append(control);
    this.#root.host.append(captcha);
  }

  /** Solves the captcha. */
  solveCaptcha(): void {
    const control = this.#root.host.querySelector<HTMLInputElement>('[slot=verification] input');
    if (control) control.value = 'solved';
  }

  /** Waits until the captcha is in the form. */
  async findCaptcha(): Promise<void> {
    await this.#find('slot[name=verification]');
  }

  /** Sends the form. */
  async send(): Promise<void> {
    (await this.#find<HTMLElement>('.booking-form .next')).click();
  }

  /** Shares a link to the requested time, in a browser that can only copy it, or not even that. */
  async share(canCopy = true): Promise<void> {
    const writeText = () => (canCopy ? Promise.resolve() : Promise.reject(new Error('no permission')));
    Object.defineProperties(navigator, {
      share: {value: undefined, configurable: true},
      clipboard: {value: {writeText}, configurable: true},
    });
    (await this.#find<HTMLElement>('.share button')).click();
  }

  /** Goes back to the times after a request. */
  async chooseAnother(): Promise<void> {
    (await this.#find<HTMLElement>('.outcome > button')).click();
  }

  /** Presses an element, once it exists. */
  async press(selector: string): Promise<void> {
    (await this.#find<HTMLElement>(selector)).click();
  }

  /** Writes a message to the broker. */
  async write(text: string): Promise<void> {
    const field = await this.#find<HTMLTextAreaElement>('textarea');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  }

  /** Resolves with the first match, once it exists. */
  #find<Found extends Element>(selector: string): Promise<Found> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.#root.querySelector<Found>(selector);
        if (!found) return;
        observer.disconnect();
        resolve(found);
      };
      const observer = new MutationObserver(look);
      observer.observe(this.#root, {childList: true, subtree: true, attributes: true});
      look();
    });
  }
}
