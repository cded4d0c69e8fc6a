import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {BookingState, Choice} from '../booking/booking-state.js';
import type {ContactDraft, ContactField, ContactProblems} from '../booking/contact.js';
import {
  BookingFailedEvent,
  BookingRequestedEvent,
  BookingRequestEvent,
  SlotSelectedEvent,
} from '../events.js';
import type {Connection} from '../mspecs/connection.js';
import {bookingUrl} from '../mspecs/routes.js';
import {loadSteps, type Steps} from './late.js';

/** The element, as the booking needs it. */
export interface BookingHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly country: string;
}

/** What the booking asks of the other controllers. */
export interface BookingLinks {
  /** Loads the texts of the steps after choosing. */
  readonly loadTexts: () => Promise<void>;
  readonly connection: () => Connection | undefined;
  /** Reads the status again and tells whether a time turned out to be full. */
  readonly isFullNow: (choice: Choice) => Promise<boolean>;
}

/** Where the focus belongs at each step: the first of these that is there. */
const focusTargets: Readonly<Record<BookingState['step'], readonly string[]>> = {
  choosing: ['.times :checked', '.times input:enabled'],
  filling: ['.contact [aria-invalid]', '.contact input'],
  sending: [],
  failed: ['#failure'],
  requested: ['#outcome'],
};

/** Where the booking stands, and the one door through which it moves on. */
export class BookingController implements ReactiveController {
  state: BookingState = {step: 'choosing'};
  problems: ContactProblems = {};
  /** The form and what follows it; undefined until a time was picked and they are there. */
  steps: Steps | undefined;

  readonly #host: BookingHost;
  readonly #links: BookingLinks;
  #movesFocus = false;

  constructor(host: BookingHost, links: BookingLinks) {
    this.#host = host;
    this.#links = links;
    host.addController(this);
  }

  // Nothing starts or ends with the element's stay in the document: a request under way goes on.
  hostUpdated(): void {
    const target = this.#movesFocus && this.#focusTarget;
    if (!target) return;
    this.#movesFocus = false;
    target.focus();
  }

  /** Moves the focus to what the visitor does next. */
  focus(options?: FocusOptions): void {
    this.#focusTarget?.focus(options);
  }

  /** Asks for a time: the form is next. */
  async choose(choice: Choice): Promise<void> {
    if (this.state.step === 'sending') return;
    this.#move({step: 'filling', choice});
    this.#host.dispatchEvent(new SlotSelectedEvent(choice));
    try {
      const [steps] = await Promise.all([loadSteps(), this.#links.loadTexts()]);
      if (!this.steps) (this.#host.renderRoot as ShadowRoot).adoptedStyleSheets.push(steps.requestSheet);
      this.steps = steps;
      this.#host.requestUpdate();
    } catch {
      this.#move({step: 'choosing', formMissing: true});
    }
  }

  /** Back to the times; what is typed stays in the form. A request under way goes on. */
  chooseAnother(): void {
    if (this.state.step !== 'sending') this.#move({step: 'choosing'});
  }

  /** Back to the times without a word to the visitor, and the form as the page filled it. */
  reset(): void {
    if (this.state.step === 'sending') return;
    this.#host.renderRoot.querySelector<HTMLFormElement>('form.contact')?.reset();
    this.#move({step: 'choosing'});
    this.#movesFocus = false;
  }

  /** Takes back what was said of a field, for it is being mended. */
  forget(field: ContactField): void {
    if (!this.problems[field]) return;
    const {[field]: _mended, ...others} = this.problems;
    this.problems = others;
    this.#host.requestUpdate();
  }

  /** Sends the form. Mspecs mails a link for every POST it accepts, so the attempt under way wins. */
  async send(form: HTMLFormElement): Promise<void> {
    const connection = this.#links.connection();
    if (!this.steps || !connection) return;
    if (this.state.step !== 'filling' && this.state.step !== 'failed') return;
    const {choice} = this.state;
    this.#move({step: 'sending', choice});
    const sent = await this.steps.sendRequest({
      url: bookingUrl(connection.endpoint, choice, connection.dealId),
      connection,
      choice,
      draft: Object.fromEntries(new FormData(form)) as unknown as ContactDraft,
      country: this.#host.country,
      mayLeave: () => this.#host.dispatchEvent(new BookingRequestEvent(choice)),
      isFullNow: () => this.#links.isFullNow(choice),
    });
    if ('problems' in sent) {
      this.#move({step: 'filling', choice});
      this.problems = sent.problems;
    } else if ('reason' in sent) {
      this.#move({step: 'failed', choice, reason: sent.reason});
      this.#host.dispatchEvent(new BookingFailedEvent(choice, sent.reason));
    } else {
      this.#move({step: 'requested', choice, email: sent.email});
      this.#host.dispatchEvent(new BookingRequestedEvent(choice));
    }
  }

  get #focusTarget(): HTMLElement | undefined {
    const found = focusTargets[this.state.step].map((target) =>
      this.#host.renderRoot.querySelector<HTMLElement>(target),
    );
    return found.find((element) => element !== null) ?? undefined;
  }

  #move(state: BookingState): void {
    this.state = state;
    this.problems = {};
    this.#movesFocus = state.step !== 'sending';
    this.#host.requestUpdate();
  }
}
