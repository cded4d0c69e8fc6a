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
export class FieldChecks {
  /** What is wrong, as far as it was told. */
  problems: ContactProblems = {};
  /** The address that was probably meant, where the one typed looks like a slip. */
  likelyEmail: string | undefined;
  /** The country whose number was understood (ISO 3166). */
  numberCountry: string | undefined;

  readonly #host: BookingHost;
  readonly #isOpen: () => boolean;
  readonly #filledIn = new Set<string>();
  /** What the page has filled in. */
  #given: Partial<Contact> = {};
  #released = Promise.resolve();
  #formatted = Promise.resolve();

  /** @param isOpen whether the form can be filled in now. */
  constructor(host: BookingHost, isOpen: () => boolean) {
    this.#host = host;
    this.#isOpen = isOpen;
  }

  /** Begins with what is known to be wrong. */
  begin(problems: ContactProblems = {}): void {
    this.problems = problems;
  }

  /** Fills in what the page knows, but for what the visitor wrote. No attribute holds it: scripts that copy pages take those. */
  fillIn(contact: Partial<Contact>): void {
    const given = {...contact};
    for (const input of this.#host.renderRoot.querySelectorAll<HTMLInputElement>('.field input')) {
      const field = input.name as ContactField;
      if (given[field] !== this.#given[field] && !this.#filledIn.has(field)) input.value = given[field] ?? '';
    }
    this.#given = given;
  }

  readonly handleInput = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.#filledIn.add(input.name);
    // Without anything to change, nothing is rendered while a visitor types.
    if (this.likelyEmail && input.name === 'email') {
      this.likelyEmail = undefined;
      this.#host.requestUpdate();
    }
    if (input.name === 'phoneNumber') {
      if (this.numberCountry) this.#host.requestUpdate();
      this.numberCountry = undefined;
      if (!(event as Partial<InputEvent>).inputType?.startsWith('delete'))
        this.#formatted = this.#format(input);
    }
    if (this.problems[input.name as FormField]) void this.#check(input, true);
  };

  // What is said of a field moves what is below it: not between pressing a button there and letting it go.
  readonly handlePress = (): void => {
    this.#released = new Promise((resolve) => {
      addEventListener('mouseup', () => resolve(), {once: true});
    });
  };

  readonly handleLeave = async ({target}: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    if (!this.#filledIn.has(input.name)) return;
    await this.#released;
    await this.#formatted;
    await this.#check(input, false);
  };

  /** Forgets what was told of texts that are there no more. */
  readonly handleReset = (): void => {
    this.likelyEmail = this.numberCountry = undefined;
    this.#filledIn.clear();
    this.#given = {};
  };

  /** Takes the address that was probably meant. */
  readonly takeLikelyEmail = (): void => {
    const input = this.#host.renderRoot.querySelector<HTMLInputElement>('#email');
    if (!input || !this.likelyEmail) return;
    input.value = this.likelyEmail;
    this.likelyEmail = undefined;
    input.focus();
    this.#host.requestUpdate();
  };

  /** @param mending whether only the end of a problem counts. */
  async #check(input: HTMLInputElement, mending: boolean): Promise<void> {
    const {form, name, value} = input;
    if (!form) return;
    const field = name as FormField;
    const problem = await this.#problemOf(field, form);
    if (value !== input.value || (mending && problem)) return;
    // The country is told as well once the form is on its way: it says what is sent.
    if (field === 'phoneNumber' && !mending && !problem) await this.#understand(input);
    if (this.#isOpen()) {
      const {[field]: _before, ...others} = this.problems;
      this.problems = {...others, ...(problem && {[field]: problem})};
      if (field === 'email' && !mending) this.likelyEmail = problem ? undefined : suggestEmail(value);
    }
    this.#host.requestUpdate();
  }

  async #problemOf(field: FormField, form: HTMLFormElement): Promise<ContactProblems[FormField]> {
    if (field === 'consent') return consentIsMissing(form) ? 'missing' : undefined;
    const checked = await checkContact(draftOf(form), (text) => readPhone(text, this.#host.country));
    return checked.ok ? undefined : checked.problems[field];
  }

  async #understand(input: HTMLInputElement): Promise<void> {
    const {value} = input;
    const reading = await readPhone(value, this.#host.country);
    if (value === input.value && reading.ok) this.numberCountry = reading.country;
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
export const draftOf = (form: HTMLFormElement): ContactDraft =>
  Object.fromEntries(
    [...form.querySelectorAll<HTMLInputElement>('.field input')].map(({name, value}) => [name, value]),
  ) as unknown as ContactDraft;

/** Whether there is a box for consent, and it is empty. */
export const consentIsMissing = (form: HTMLFormElement): boolean =>
  form.querySelector<HTMLInputElement>('#consent')?.checked === false;
