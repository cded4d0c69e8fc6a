import type {BookingState, Choice} from '../../booking/booking-state.js';
import type {BookingHost, BookingServices} from '../booking-controller.js';
import {consentIsMissing, readDraft, FieldValidation} from './field-validation.js';
import {sendRequest, type SendOptions} from './send-request.js';
import {getRequestKey} from './request-key-store.js';

/** Where the focus belongs at each step: the first of these that is there. */
const focusTargets: Readonly<Record<BookingState['step'], readonly string[]>> = {
  choosing: ['[name=time]:checked', '.times fieldset:not([hidden]) [name=time]:enabled'],
  filling: ['.booking-form [aria-invalid]', '.booking-form p[tabindex]', '.booking-form input'],
  sending: [],
  failed: ['.booking-form .next'],
  requested: ['#outcome'],
};

/** Where the booking stands once a time was picked, and the one door through which it moves on. Loaded with the form. */
export class Booking {
  state: BookingState = {step: 'choosing'};
  readonly validation: FieldValidation;

  readonly #host: BookingHost;
  readonly #services: BookingServices;
  /** When the visitor first saw the form; 0 before. */
  #openedAt = 0;
  /** Where the request goes: the page may turn to another home while it is under way. */
  #target: Pick<SendOptions, 'connection' | 'url' | 'storageKey'> | undefined;
  #moveFocus = false;
  /** Another place for the focus than the step's own. */
  #focusSelector: string | undefined;

  constructor(host: BookingHost, services: BookingServices) {
    this.#host = host;
    this.#services = services;
    this.validation = new FieldValidation(host, () => this.#isEditable);
    // The first look into the storage takes 6 ms where the CPU is 4 × slower: not between a tap and the form.
    getRequestKey('');
  }

  /** What the visitor does next. */
  get focusTarget(): HTMLElement | undefined {
    const targets = [this.#focusSelector ?? [], focusTargets[this.state.step]].flat();
    const found = targets.map((target) => this.#host.renderRoot.querySelector<HTMLElement>(target));
    return found.find((element) => element !== null) ?? undefined;
  }

  /** Fills in what the page knows, and moves the focus where it belongs after a step. */
  updated(): void {
    this.validation.prefill(this.#host.contact);
    const target = this.#moveFocus && this.focusTarget;
    if (!target) return;
    target.focus();
    // Times that are being read take no focus yet.
    this.#moveFocus = (this.#host.renderRoot as ShadowRoot).activeElement !== target;
  }

  /** Asks for a time, or to hear of the home: the form is next, and the focus moves there where a visitor picked the time. */
  choose(choice: Choice | undefined, moveFocus: boolean): void {
    if (this.state.step === 'sending') return;
    const connection = this.#services.connection();
    if (!connection) return;
    this.#openedAt ||= performance.now();
    const url = this.#services.urlFor(connection, choice);
    const isStored = choice && !this.#services.isSet('no-session-storage');
    this.#target = {connection, url, storageKey: isStored ? `mspecs-viewing-booker ${url.href}` : ''};
    this.#showForm(choice);
    this.#moveFocus = moveFocus;
  }

  /** Back to the times; what is typed stays in the form. A request under way goes on. */
  chooseAnother(): void {
    if (this.state.step !== 'sending') this.#setState({step: 'choosing'});
  }

  /** Back to the times without a word to the visitor, and the form as the page filled it. The focus goes along where it is here. */
  reset(): void {
    if (this.state.step === 'sending') return;
    this.#host.renderRoot.querySelector<HTMLFormElement>('form.booking-form')?.reset();
    this.#setState({step: 'choosing'});
    this.#moveFocus = (this.#host.renderRoot as ShadowRoot).activeElement !== null;
  }

  /** Back to the form with the same time, for the address was wrong: the link went elsewhere. */
  correctEmail(): void {
    if (this.state.step !== 'requested') return;
    this.#setState({step: 'filling', choice: this.state.choice}, '#email');
  }

  /** Whether the page shows another home by now than the one that the request is about. */
  get dealChanged(): boolean {
    return this.#services.connection()?.dealId !== this.#target?.connection.dealId;
  }

  // Enter held down, and the second click of two, would send again where the first request has failed already.
  readonly preventRepeat = (event: KeyboardEvent & MouseEvent): void => {
    if (event.repeat ? event.key === 'Enter' : event.detail > 1) event.preventDefault();
  };

  readonly handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.send(event.target as HTMLFormElement);
  };

  /** Sends the form. Mspecs mails a link for every POST it accepts, so the attempt under way wins. */
  async send(form: HTMLFormElement): Promise<void> {
    const {isSlotFull, events} = this.#services;
    const target = this.#target;
    if (!target || (this.state.step !== 'filling' && this.state.step !== 'failed')) return;
    const {choice} = this.state;
    this.#setState({step: 'sending', choice});
    const sent = await sendRequest({
      ...target,
      draft: readDraft(form),
      honeypotFilled: form.querySelector<HTMLInputElement>('[name=subject]')?.value !== '',
      formTimeMs: performance.now() - this.#openedAt,
      consentIsMissing: consentIsMissing(form),
      country: this.#host.country,
      confirmSend: () => this.#host.dispatchEvent(new events.BookingSubmitEvent(choice)),
      isSlotFull: async () => choice !== undefined && isSlotFull(choice),
    });
    if ('problems' in sent) {
      this.#showForm(choice, sent.alreadyRequested);
      this.validation.setProblems(sent.problems);
    } else if ('reason' in sent) {
      this.#setState({step: 'failed', choice, reason: sent.reason});
      this.#host.dispatchEvent(new events.BookingFailedEvent(choice, sent.reason));
    } else {
      this.#setState({step: 'requested', choice, email: sent.email, at: this.#services.now()});
      this.#host.dispatchEvent(new events.BookingAcceptedEvent(choice));
    }
  }

  #showForm(choice: Choice | undefined, asked?: boolean): void {
    this.#setState({
      step: 'filling',
      choice,
      alreadyRequested: asked || getRequestKey(this.#target?.storageKey ?? '') !== '',
    });
  }

  get #isEditable(): boolean {
    return this.state.step === 'filling' || this.state.step === 'failed';
  }

  #setState(state: BookingState, focusSelector?: string): void {
    this.state = state;
    this.validation.setProblems();
    this.#focusSelector = focusSelector;
    this.#moveFocus = state.step !== 'sending';
    this.#host.requestUpdate();
  }
}
