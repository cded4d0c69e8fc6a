import type {Contact} from '../../booking/booking-state.js';
import {
  checkContact,
  type ContactCheck,
  type ContactDraft,
  type ContactField,
  type ContactProblems,
  type FormField,
} from '../../booking/contact.js';
import {suggestEmail} from '../../booking/email-suggestion.js';
import {formatPhoneNumber, readPhoneNumber} from '../../booking/phone/phone.js';
import type {BookingHost} from './booking-host.js';
import {problemText} from './problem-text.js';
import type {RequestView} from './request-view.js';

/** Validates on blur; revalidates on input only while invalid. */
export class FieldValidation {
  /** Problems shown to the visitor. */
  problems: ContactProblems = {};
  /** Returns the text for the live region about what has just been found; undefined if nothing was. */
  news: ((view: RequestView) => string | undefined) | undefined;
  /** Suggested email address, if the typed one looks like a typo. */
  suggestedEmail: string | undefined;
  /** Country of the valid phone number (ISO 3166). */
  phoneCountry: string | undefined;

  readonly #host: BookingHost;
  readonly #isEditable: () => boolean;
  readonly #touched = new Set<string>();
  /** Values that the page has filled in. */
  #prefilled: Partial<Contact> = {};
  #released = Promise.resolve();

  /**
   * Creates the validation of a form.
   *
   * @param isEditable returns true while the form can be filled in.
   */
  constructor(host: BookingHost, isEditable: () => boolean) {
    this.#host = host;
    this.#isEditable = isEditable;
  }

  /** Replaces the shown problems. */
  setProblems(problems: ContactProblems = {}): void {
    const count = Object.keys(problems).length;
    this.problems = problems;
    this.news =
      count > 0 ? ({messages, plural}) => plural(messages.language, messages.problemCount, count) : undefined;
  }

  /** Validates the whole form. */
  async check(form: HTMLFormElement): Promise<ContactCheck> {
    const checked = await checkContact(readDraft(form), (text) => readPhoneNumber(text, this.#host.country));
    if (form.querySelector<HTMLInputElement>('#consent')?.checked !== false) return checked;
    return {ok: false, problems: {...(!checked.ok && checked.problems), consent: 'missing'}};
  }

  /** Prefills fields that the visitor has not touched. Sets the property, because scripts that copy pages read the attribute. */
  prefill(contact: Partial<Contact>): void {
    const prefilled = {...contact};
    for (const input of this.#host.renderRoot.querySelectorAll<HTMLInputElement>('.field input')) {
      const field = input.name as ContactField;
      const before = this.#prefilled[field];
      // Password managers may fill in a field without an event.
      const isUntouched = !this.#touched.has(field) && input.value === (before ?? '');
      if (prefilled[field] !== before && isUntouched) input.value = prefilled[field] ?? '';
    }
    this.#prefilled = prefilled;
  }

  readonly handleInput = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.#touched.add(input.name);
    this.news = undefined;
    // Typing renders nothing unless something changes.
    if (this.suggestedEmail && input.name === 'email') {
      this.suggestedEmail = undefined;
      this.#host.requestUpdate();
    }
    if (input.name === 'phoneNumber') {
      if (this.phoneCountry) this.#host.requestUpdate();
      this.phoneCountry = undefined;
      const {inputType, isComposing} = event as Partial<InputEvent>;
      // Samsung's keyboard would insert the digits of a composition again.
      if (!isComposing && !inputType?.startsWith('delete')) this.#format(input);
    }
    if (this.problems[input.name as FormField]) void this.#validate(input, true);
  };

  // Delays messages while a mouse button is down, because they move the content below and a click would miss its button.
  readonly handleMouseDown = (): void => {
    this.#released = new Promise((resolve) => {
      addEventListener('mouseup', () => resolve(), {once: true});
    });
  };

  readonly handleFocusOut = async ({target}: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    if (!this.#touched.has(input.name)) return;
    await this.#released;
    await this.#validate(input, false);
  };

  /** Clears state that belongs to the previous values. */
  readonly handleReset = (): void => {
    this.suggestedEmail = this.phoneCountry = undefined;
    this.#touched.clear();
    this.#prefilled = {};
  };

  /** Accepts the suggested email address. */
  readonly acceptSuggestedEmail = (): void => {
    const input = this.#host.renderRoot.querySelector<HTMLInputElement>('#email');
    if (!input || !this.suggestedEmail) return;
    input.value = this.suggestedEmail;
    this.suggestedEmail = undefined;
    input.focus();
    this.#host.requestUpdate();
  };

  /**
   * Validates a field.
   *
   * @param isCorrecting true to only remove a problem, never to show one.
   */
  async #validate(input: HTMLInputElement, isCorrecting: boolean): Promise<void> {
    const {form, name, value} = input;
    if (!form) return;
    const field = name as FormField;
    const checked = await this.check(form);
    const problem = checked.ok ? undefined : checked.problems[field];
    if (value !== input.value || (isCorrecting && problem)) return;
    // Shown even after sending started, because it confirms what is sent.
    if (field === 'phoneNumber' && !isCorrecting && !problem) await this.#detectCountry(input);
    if (this.#isEditable()) {
      const {[field]: _before, ...others} = this.problems;
      this.problems = {...others, ...(problem && {[field]: problem})};
      if (field === 'email' && !isCorrecting) this.suggestedEmail = problem ? undefined : suggestEmail(value);
      const {suggestedEmail} = this;
      if (problem) this.news = ({messages}) => problemText(messages, field, problem);
      else if (field === 'email' && suggestedEmail)
        this.news = ({messages}) => messages.didYouMean(suggestedEmail);
    }
    this.#host.requestUpdate();
  }

  async #detectCountry(input: HTMLInputElement): Promise<void> {
    const {value} = input;
    const phone = await readPhoneNumber(value, this.#host.country);
    if (value === input.value && phone.ok) this.phoneCountry = phone.country;
  }

  /** Formats the number while it is typed, unless the caret is inside it. */
  #format(input: HTMLInputElement): void {
    const {value} = input;
    const formatted = formatPhoneNumber(value, this.#host.country);
    if (formatted !== value && input.selectionEnd === value.length) input.value = formatted;
  }
}

/** Reads the form as typed. Avoids `FormData`, because some test environments have Node's, which rejects a form. */
const readDraft = (form: HTMLFormElement): ContactDraft =>
  Object.fromEntries(
    [...form.querySelectorAll<HTMLInputElement>('.field input')].map(({name, value}) => [name, value]),
  ) as unknown as ContactDraft;
