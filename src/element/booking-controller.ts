import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {BookingState, Choice, Contact} from '../booking/booking-state.js';
import type {Instant} from '../booking/viewing.js';
import {
  SlotSelectedEvent,
  type BookingFailedEvent,
  type BookingAcceptedEvent,
  type BookingSubmitEvent,
} from '../events.js';
import type {Connection} from '../mspecs/connection.js';
import type {Booking} from './request/booking.js';
import {loadRequestChunk, type RequestChunk} from './load-deferred.js';

/** The element, as the booking needs it. */
export interface BookingHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly country: string;
  /** What the fields hold before anybody has typed. */
  readonly contact: Partial<Contact>;
}

/** What the booking asks of the rest. It is loaded late, so what it needs of what is loaded first is handed to it. */
export interface BookingServices {
  /** Loads the texts of the steps after choosing. */
  readonly loadTexts: () => Promise<void>;
  /** Adds what the times got on by without: no form is shown before its colors. Never rejects. */
  readonly enhance: () => Promise<void>;
  /** Reports whether a boolean attribute is present and not "false". */
  readonly isSet: (attribute: string) => boolean;
  readonly connection: () => Connection | undefined;
  readonly urlFor: (connection: Connection, choice: Choice | undefined) => URL;
  /** Reads the status again and tells whether a time turned out to be full. */
  readonly isSlotFull: (choice: Choice) => Promise<boolean>;
  /** Reads the clock. */
  readonly now: () => Instant;
  readonly events: {
    readonly BookingSubmitEvent: typeof BookingSubmitEvent;
    readonly BookingAcceptedEvent: typeof BookingAcceptedEvent;
    readonly BookingFailedEvent: typeof BookingFailedEvent;
  };
}

/** Waits for a visitor to pick a time, and then has the booking loaded. */
export class BookingController implements ReactiveController {
  /** The form and what follows it; undefined until a time was picked and they are there. */
  requestChunk: RequestChunk | undefined;
  /** What the visitor has picked; undefined until it is loaded. */
  booking: Booking | undefined;

  readonly #host: BookingHost;
  readonly #services: BookingServices;
  /** Where the visitor stands until what was picked is handed to the booking. */
  #pendingState: BookingState = {step: 'choosing'};

  constructor(host: BookingHost, services: BookingServices) {
    this.#host = host;
    this.#services = services;
    host.addController(this);
  }

  get state(): BookingState {
    return (this.#pendingState.step === 'choosing' && this.booking?.state) || this.#pendingState;
  }

  hostUpdated(): void {
    this.booking?.updated();
  }

  /** Asks for a time, or to hear of the home: the form is next, and the focus moves there where a visitor picked the time. */
  async choose(choice: Choice | undefined, moveFocus = true): Promise<void> {
    if (this.state.step === 'sending') return;
    if (choice) this.#host.dispatchEvent(new SlotSelectedEvent(choice));
    if (!this.booking && !(await this.#loadFor(choice))) return;
    this.#pendingState = {step: 'choosing'};
    this.booking?.choose(choice, moveFocus);
  }

  /** Loads the form for a choice, and tells whether it is there and still wanted. */
  async #loadFor(choice: Choice | undefined): Promise<boolean> {
    const pendingState = this.#setState({step: 'filling', choice});
    try {
      await Promise.all([this.preload(), this.#services.enhance()]);
      return this.#pendingState === pendingState;
    } catch {
      if (this.#pendingState !== pendingState) return false;
      this.#setState({step: 'choosing', formMissing: true});
      await this.#host.updateComplete;
      this.focus();
      return false;
    }
  }

  /** Loads the form and builds it out of sight: a tap then has but to show it. Rejects where it does not come. */
  readonly preload = async (): Promise<void> => {
    const [requestChunk] = await Promise.all([loadRequestChunk(), this.#services.loadTexts()]);
    if (this.booking) return;
    requestChunk.addRequestStyles(this.#host.renderRoot as ShadowRoot);
    this.requestChunk = requestChunk;
    this.booking = new requestChunk.Booking(this.#host, this.#services);
    this.#host.requestUpdate();
  };

  /** Back to the times, and the form as the page filled it. A request under way goes on. */
  reset(): void {
    this.#setState({step: 'choosing'});
    this.booking?.reset();
  }

  /** Moves the focus to what the visitor does next. */
  focus(options?: FocusOptions): void {
    const find = (selector: string) => this.#host.renderRoot.querySelector<HTMLElement>(selector);
    const target = this.booking?.focusTarget ?? find(':checked') ?? find('.alert button, input:enabled');
    target?.focus(options);
  }

  #setState(state: BookingState): BookingState {
    this.#pendingState = state;
    this.#host.requestUpdate();
    return state;
  }
}
