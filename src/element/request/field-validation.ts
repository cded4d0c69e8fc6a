import type {Contact} from '../../booking/booking-state.js';
import {
  checkContact,
  type ContactDraft,
  type ContactField,
  type ContactProblems,
  type FormField,
} from '../../booking/contact.js';
import {suggestEmail} from '../../booking/email-suggestion.js';
import type {BookingHost} from '../booking-controller.js';
import {formatPhone, readPhone} from './phone-reader.js';

/** Looks at a field when the visitor has left it, never while it is being filled in, and again when it is being mended. */
export class FieldValidation {
  /** What is wrong, as far as it was told. */
  problems: ContactProblems = {};
  /** The address that was probably meant, where the one typed looks like a slip. */
  suggestedEmail: string | undefined;
  /** The country whose number was understood (ISO 3166). */
  phoneCountry: string | undefined;

  readonly #host: BookingHost;
  readonly #isEditable: () => boolean;
  readonly #touched = new Set<string>();
  /** What the page has filled in. */
  #prefilled: Partial<Contact> = {};
  #released = Promise.resolve();
  #formatted = Promise.resolve();

  /** @param isEditable whether the form can be filled in now. */
  constructor(host: BookingHost, isEditable: () => boolean) {
    this.#host = host;
    this.#isEditable = isEditable;
  }

  /** Begins with what is known to be wrong. */
  setProblems(problems: ContactProblems = {}): void {
    this.problems = problems;
  }

  /** Fills in what the page knows, but for what the visitor wrote. No attribute holds it: scripts that copy pages take those. */
  prefill(contact: Partial<Contact>): void {
    const prefilled = {...contact};
    for (const input of this.#host.renderRoot.querySelectorAll<HTMLInputElement>('.field input')) {
      const field = input.name as ContactField;
      if (prefilled[field] !== this.#prefilled[field] && !this.#touched.has(field))
        input.value = prefilled[field] ?? '';
    }
    this.#prefilled = prefilled;
  }

  readonly handleInput = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.#touched.add(input.name);
    // Without anything to change, nothing is rendered while a visitor types.
    if (this.suggestedEmail && input.name === 'email') {
      this.suggestedEmail = undefined;
      this.#host.requestUpdate();
    }
    if (input.name === 'phoneNumber') {
      if (this.phoneCountry) this.#host.requestUpdate();
      this.phoneCountry = undefined;
      if (!(event as Partial<InputEvent>).inputType?.startsWith('delete'))
        this.#formatted = this.#format(input);
    }
    if (this.problems[input.name as FormField]) void this.#validate(input, true);
  };

  // What is said of a field moves what is below it: not between pressing a button there and letting it go.
  readonly handleMouseDown = (): void => {
    this.#released = new Promise((resolve) => {
      addEventListener('mouseup', () => resolve(), {once: true});
    });
  };

  readonly handleFocusOut = async ({target}: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    if (!this.#touched.has(input.name)) return;
    await this.#released;
    await this.#formatted;
    await this.#validate(input, false);
  };

  /** Forgets what was told of texts that are there no more. */
  readonly handleReset = (): void => {
    this.suggestedEmail = this.phoneCountry = undefined;
    this.#touched.clear();
    this.#prefilled = {};
  };

  /** Takes the address that was probably meant. */
  readonly acceptSuggestedEmail = (): void => {
    const input = this.#host.renderRoot.querySelector<HTMLInputElement>('#email');
    if (!input || !this.suggestedEmail) return;
    input.value = this.suggestedEmail;
    this.suggestedEmail = undefined;
    input.focus();
    this.#host.requestUpdate();
  };

  /** @param isCorrecting whether only the end of a problem counts. */
  async #validate(input: HTMLInputElement, isCorrecting: boolean): Promise<void> {
    const {form, name, value} = input;
    if (!form) return;
    const field = name as FormField;
    const problem = await this.#findProblem(field, form);
    if (value !== input.value || (isCorrecting && problem)) return;
    // The country is told as well once the form is on its way: it says what is sent.
    if (field === 'phoneNumber' && !isCorrecting && !problem) await this.#detectCountry(input);
    if (this.#isEditable()) {
      const {[field]: _before, ...others} = this.problems;
      this.problems = {...others, ...(problem && {[field]: problem})};
      if (field === 'email' && !isCorrecting) this.suggestedEmail = problem ? undefined : suggestEmail(value);
    }
    this.#host.requestUpdate();
  }

  async #findProblem(field: FormField, form: HTMLFormElement): Promise<ContactProblems[FormField]> {
    if (field === 'consent') return consentIsMissing(form) ? 'missing' : undefined;
    const checked = await checkContact(readDraft(form), (text) => readPhone(text, this.#host.country));
    return checked.ok ? undefined : checked.problems[field];
  }

  async #detectCountry(input: HTMLInputElement): Promise<void> {
    const {value} = input;
    const phone = await readPhone(value, this.#host.country);
    if (value === input.value && phone.ok) this.phoneCountry = phone.country;
  }

  /** Groups the digits while they are typed, unless the visitor is amidst them. */
  async #format(input: HTMLInputElement): Promise<void> {
    const {value} = input;
    const formatted = await formatPhone(value, this.#host.country);
    if (value === input.value && formatted !== value && input.selectionEnd === value.length) {
      input.value = formatted;
    }
  }
}

/** Contact details as typed. Not by `FormData`: some test environments have Node's, which takes no form. */
export const readDraft = (form: HTMLFormElement): ContactDraft =>
  Object.fromEntries(
    [...form.querySelectorAll<HTMLInputElement>('.field input')].map(({name, value}) => [name, value]),
  ) as unknown as ContactDraft;

/** Whether there is a box for consent, and it is empty. */
export const consentIsMissing = (form: HTMLFormElement): boolean =>
  form.querySelector<HTMLInputElement>('#consent')?.checked === false;
