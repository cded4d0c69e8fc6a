import type {Contact} from '../../booking/booking-state.js';
import {
  checkContact,
  type ContactCheck,
  type ContactDraft,
  type ContactField,
  type ContactProblems,
  type FormField,
} from '../../booking/contact.js';
import {normalizeEmail} from '../../booking/email.js';
import {suggestEmail} from '../../booking/email-suggestion.js';
import type {PhoneReading, PhoneResult} from '../../booking/phone/phone-shape.js';
import type {BookingHost} from './booking-host.js';
import {loadSubmission, submission} from './load-submission.js';
import {problemText} from '../../messages/request-texts.js';
import type {RequestView} from './request-view.js';

/** Field for which a correction may be suggested. */
export type SuggestedField = 'email' | 'phoneNumber';

/** Validates on blur; revalidates on input only while invalid. */
export class FieldValidation {
  /** Problems shown to the visitor. */
  problems: ContactProblems = {};
  /** Returns the text for the live region about what has just been found; undefined if nothing was. */
  news: ((view: RequestView) => string | undefined) | undefined;
  /** Suggested corrections: an email address without a typo, a phone number of the visitor's own country. */
  suggestions: {readonly [Field in SuggestedField]?: string | undefined} = {};
  /** Finds problems of parts of the form that are loaded when needed. */
  readonly checks: ((form: HTMLFormElement) => ContactProblems)[] = [];
  /** Valid phone number as understood. */
  phone: PhoneReading | undefined;

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

  /** True if a field holds text. */
  get hasTyped(): boolean {
    return [...this.#inputs].some(({value}) => value !== '');
  }

  /** Email address as typed. */
  get typedEmail(): string {
    return this.#host.renderRoot.querySelector<HTMLInputElement>('#email')?.value ?? '';
  }

  get #inputs(): NodeListOf<HTMLInputElement> {
    return this.#host.renderRoot.querySelectorAll('.field input');
  }

  /** Validates the whole form. */
  async check(form: HTMLFormElement): Promise<ContactCheck> {
    const checked = await checkContact(readDraft(form), (text) => readPhoneNumber(text, this.#host.country));
    const found: ContactProblems[] = this.checks.map((find) => find(form));
    if (form.querySelector<HTMLInputElement>('#consent')?.checked === false) found.push({consent: 'missing'});
    const problems = found.reduce((all, some) => ({...all, ...some}), checked.ok ? {} : checked.problems);
    return Object.keys(problems).length > 0 ? {ok: false, problems} : checked;
  }

  /** Returns the normalized email address in the form. */
  emailIn(form: HTMLFormElement): string {
    return normalizeEmail(readDraft(form).email);
  }

  /** Prefills fields that the visitor has not touched. Sets the property, because scripts that copy pages read the attribute. */
  prefill(contact: Partial<Contact>): void {
    const prefilled = {...contact};
    for (const input of this.#inputs) {
      const field = input.name as ContactField;
      const before = this.#prefilled[field];
      // Password managers may fill in a field without an event.
      const isTouched = this.#touched.has(field) || input.value !== (before ?? '');
      if (prefilled[field] === before || isTouched) continue;
      input.value = prefilled[field] ?? '';
      if (field === 'phoneNumber') void this.#readTyped(input, false);
    }
    this.#prefilled = prefilled;
  }

  readonly handleInput = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.#touched.add(input.name);
    this.news = undefined;
    // Typing renders nothing unless something changes.
    if (this.suggestions[input.name as SuggestedField]) this.#suggest(input.name, undefined);
    if (input.name === 'phoneNumber') {
      const {inputType, isComposing} = event as Partial<InputEvent>;
      // Samsung's keyboard would insert the digits of a composition again.
      void this.#readTyped(input, !isComposing && !inputType?.startsWith('delete'));
    }
    if (this.problems[input.name as FormField]) void this.#validate(input, true);
  };

  // Delays messages while a mouse button is down, because they move the content below and a click would miss its button. The click
  // follows in the same task.
  readonly handleMouseDown = (): void => {
    this.#released = new Promise((resolve) => {
      addEventListener('mouseup', () => setTimeout(resolve), {once: true});
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
    this.suggestions = {};
    this.phone = undefined;
    this.#touched.clear();
    this.#prefilled = {};
  };

  /** Accepts the suggestion for a field. */
  acceptSuggestion(field: SuggestedField): void {
    const input = this.#host.renderRoot.querySelector<HTMLInputElement>(`#${field}`);
    const suggestion = this.suggestions[field];
    if (!input || !suggestion) return;
    input.value = suggestion;
    this.#suggest(field, undefined);
    input.focus();
    void this.#validate(input, false);
  }

  /** Asks about a phone number that may be of the visitor's own country. Returns true if there is a suggestion. */
  async asksAboutPhone(form: HTMLFormElement): Promise<boolean> {
    const input = form.querySelector<HTMLInputElement>('#phoneNumber');
    if (input) await this.#readPhone(input, true);
    return this.suggestions.phoneNumber !== undefined;
  }

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
    // Shown even after sending started, because it confirms what is sent.
    if (field === 'phoneNumber' && !isCorrecting) await this.#readPhone(input, this.#isEditable());
    const email = field === 'email' && !isCorrecting && !problem ? await suggestEmail(value) : undefined;
    if (value !== input.value || (isCorrecting && problem)) return;
    if (this.#isEditable()) {
      const {[field]: _before, ...others} = this.problems;
      this.problems = {...others, ...(problem && {[field]: problem})};
      if (field === 'email' && !isCorrecting) this.#suggest(field, email);
      const suggestion = this.suggestions[field as SuggestedField];
      const {international} = (field === 'phoneNumber' && this.phone) || {};
      if (!isCorrecting)
        this.news = ({messages}) =>
          [problem && problemText(messages, field, problem), suggestion && messages.didYouMean(suggestion)]
            .filter(Boolean)
            .join(' ') || international;
    }
    this.#host.requestUpdate();
  }

  /** Formats and reads a number, at once if the code for it has loaded. */
  async #readTyped(input: HTMLInputElement, mayFormat: boolean): Promise<void> {
    if (!submission) await loadSubmission().catch(() => undefined);
    if (mayFormat) this.#format(input);
    await this.#readPhone(input);
  }

  /** Reads the phone number, to show how it was understood. Loads no metadata for its first digits. */
  async #readPhone(input: HTMLInputElement, mayAsk = false): Promise<void> {
    const {value} = input;
    const {country} = this.#host;
    const reading = value.length > 6 ? await submission?.readPhoneNumber(value, country) : undefined;
    const languages = [input.closest<HTMLElement>('[lang]')?.lang ?? '', ...navigator.languages];
    const suggestion =
      reading && mayAsk
        ? await submission?.suggestPhoneNumber(value, reading, country, languages)
        : undefined;
    if (value !== input.value) return;
    const phone = reading?.ok ? reading : undefined;
    if (phone?.e164 !== this.phone?.e164) this.#host.requestUpdate();
    this.phone = phone;
    if (mayAsk) this.#suggest('phoneNumber', suggestion);
  }

  #suggest(field: string, suggestion: string | undefined): void {
    this.suggestions = {...this.suggestions, [field]: suggestion};
    this.#host.requestUpdate();
  }

  /** Formats the number while it is typed, unless the caret is inside it. */
  #format(input: HTMLInputElement): void {
    const {value} = input;
    if (input.selectionEnd !== value.length) return;
    const formatted = submission?.formatPhoneNumber(value, this.#host.country);
    if (formatted && formatted !== value) input.value = formatted;
  }
}

/** Reads a phone number. Without the code for it, nothing can be sent either, which the visitor is told then. */
async function readPhoneNumber(text: string, country: string): Promise<PhoneResult> {
  try {
    return await (await loadSubmission()).readPhoneNumber(text, country);
  } catch {
    return {ok: true, e164: text, international: ''};
  }
}

/** Reads the form as typed. Avoids `FormData`, because some test environments have Node's, which rejects a form. */
const readDraft = (form: HTMLFormElement): ContactDraft =>
  Object.fromEntries(
    [...form.querySelectorAll<HTMLInputElement>('.field input')].map(({name, value}) => [name, value]),
  ) as unknown as ContactDraft;
