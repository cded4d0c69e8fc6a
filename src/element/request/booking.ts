import type {BookingState, Choice} from '../../booking/booking-state.js';
import type {BookingHost, BookingLinks} from '../booking-controller.js';
import {consentIsMissing, draftOf, FieldChecks} from './field-validation.js';
import {sendRequest, type Sending} from './send-request.js';
import {recall} from './request-key-store.js';

/** Where the focus belongs at each step: the first of these that is there. */
const focusTargets: Readonly<Record<BookingState['step'], readonly string[]>> = {
  choosing: ['[name=time]:checked', '.times fieldset:not([hidden]) [name=time]:enabled'],
  filling: ['.contact [aria-invalid]', '.contact p[tabindex]', '.contact input'],
  sending: [],
  failed: ['.contact .next'],
  requested: ['#outcome'],
};

/** Where the booking stands once a time was picked, and the one door through which it moves on. Loaded with the form. */
export class Booking {
  state: BookingState = {step: 'choosing'};
  readonly checks: FieldChecks;

  readonly #host: BookingHost;
  readonly #links: BookingLinks;
  /** When the visitor first saw the form; 0 before. */
  #openedAt = 0;
  /** Where the request goes: the page may turn to another home while it is under way. */
  #to: Pick<Sending, 'connection' | 'url' | 'name'> | undefined;
  #movesFocus = false;
  /** Another place for the focus than the step's own. */
  #focusOn: string | undefined;

  constructor(host: BookingHost, links: BookingLinks) {
    this.#host = host;
    this.#links = links;
    this.checks = new FieldChecks(host, () => this.#isOpen);
    // The first look into the storage takes 6 ms where the CPU is 4 × slower: not between a tap and the form.
    recall('');
  }

  /** What the visitor does next. */
  get focusTarget(): HTMLElement | undefined {
    const targets = [this.#focusOn ?? [], focusTargets[this.state.step]].flat();
    const found = targets.map((target) => this.#host.renderRoot.querySelector<HTMLElement>(target));
    return found.find((element) => element !== null) ?? undefined;
  }

  /** Fills in what the page knows, and moves the focus where it belongs after a step. */
  settle(): void {
    this.checks.fillIn(this.#host.contact);
    const target = this.#movesFocus && this.focusTarget;
    if (!target) return;
    target.focus();
    // Times that are being read take no focus yet.
    this.#movesFocus = (this.#host.renderRoot as ShadowRoot).activeElement !== target;
  }

  /** Asks for a time, or to hear of the home: the form is next, and the focus moves there where a visitor picked the time. */
  choose(choice: Choice | undefined, movesFocus: boolean): void {
    if (this.state.step === 'sending') return;
    const connection = this.#links.connection();
    if (!connection) return;
    this.#openedAt ||= performance.now();
    const url = this.#links.urlFor(connection, choice);
    const isHeld = choice && !this.#links.isSet('forget-requests');
    this.#to = {connection, url, name: isHeld ? `mspecs-viewing-booker ${url.href}` : ''};
    this.#fill(choice);
    this.#movesFocus = movesFocus;
  }

  /** Back to the times; what is typed stays in the form. A request under way goes on. */
  chooseAnother(): void {
    if (this.state.step !== 'sending') this.#move({step: 'choosing'});
  }

  /** Back to the times without a word to the visitor, and the form as the page filled it. The focus goes along where it is here. */
  reset(): void {
    if (this.state.step === 'sending') return;
    this.#host.renderRoot.querySelector<HTMLFormElement>('form.contact')?.reset();
    this.#move({step: 'choosing'});
    this.#movesFocus = (this.#host.renderRoot as ShadowRoot).activeElement !== null;
  }

  /** Back to the form with the same time, for the address was wrong: the link went elsewhere. */
  correctEmail(): void {
    if (this.state.step !== 'requested') return;
    this.#move({step: 'filling', choice: this.state.choice}, '#email');
  }

  /** Whether the page shows another home by now than the one that the request is about. */
  get isElsewhere(): boolean {
    return this.#links.connection()?.dealId !== this.#to?.connection.dealId;
  }

  // Enter held down, and the second click of two, would send again where the first request has failed already.
  readonly handleRepeat = (event: KeyboardEvent & MouseEvent): void => {
    if (event.repeat ? event.key === 'Enter' : event.detail > 1) event.preventDefault();
  };

  readonly handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.send(event.target as HTMLFormElement);
  };

  /** Sends the form. Mspecs mails a link for every POST it accepts, so the attempt under way wins. */
  async send(form: HTMLFormElement): Promise<void> {
    const {isFullNow, events} = this.#links;
    const to = this.#to;
    if (!to || (this.state.step !== 'filling' && this.state.step !== 'failed')) return;
    const {choice} = this.state;
    this.#move({step: 'sending', choice});
    const sent = await sendRequest({
      ...to,
      draft: draftOf(form),
      trapped: form.querySelector<HTMLInputElement>('[name=subject]')?.value !== '',
      openFor: performance.now() - this.#openedAt,
      consentIsMissing: consentIsMissing(form),
      country: this.#host.country,
      mayLeave: () => this.#host.dispatchEvent(new events.BookingRequestEvent(choice)),
      isFullNow: async () => choice !== undefined && isFullNow(choice),
    });
    if ('problems' in sent) {
      this.#fill(choice, sent.asked);
      this.checks.begin(sent.problems);
    } else if ('reason' in sent) {
      this.#move({step: 'failed', choice, reason: sent.reason});
      this.#host.dispatchEvent(new events.BookingFailedEvent(choice, sent.reason));
    } else {
      this.#move({step: 'requested', choice, email: sent.email, at: this.#links.now()});
      this.#host.dispatchEvent(new events.BookingRequestedEvent(choice));
    }
  }

  #fill(choice: Choice | undefined, asked?: boolean): void {
    this.#move({step: 'filling', choice, asked: asked || recall(this.#to?.name ?? '') !== ''});
  }

  get #isOpen(): boolean {
    return this.state.step === 'filling' || this.state.step === 'failed';
  }

  #move(state: BookingState, focusOn?: string): void {
    this.state = state;
    this.checks.begin();
    this.#focusOn = focusOn;
    this.#movesFocus = state.step !== 'sending';
    this.#host.requestUpdate();
  }
}
