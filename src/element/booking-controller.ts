import type {ReactiveController} from 'lit';
import type {BookingState, Choice} from '../booking/booking-state.js';
import {SlotSelectedEvent} from '../events.js';
import {loadRequestChunk, type RequestChunk} from './load-deferred.js';
import type {Booking, MoveFocus} from './request/booking.js';
import type {BookingHost, BookingServices} from './request/booking-host.js';

/** Lazy-loads the booking once the visitor picks a time. */
export class BookingController implements ReactiveController {
  /** Chunk with the form and the outcome; undefined until loaded. */
  requestChunk: RequestChunk | undefined;
  /** The booking in progress; undefined until loaded. */
  booking: Booking | undefined;
  /** Loading of the form for a visitor who waits for it. Never rejects. */
  opening: Promise<boolean> | undefined;
  /** Time that the page has asked to open and the link chunk has not opened yet. */
  target: Partial<Choice> | undefined;

  readonly services: BookingServices;
  readonly #host: BookingHost;
  /** State until the booking is loaded. */
  #pendingState: BookingState = {step: 'choosing'};

  constructor(host: BookingHost, services: BookingServices) {
    this.#host = host;
    this.services = services;
    host.addController(this);
  }

  get state(): BookingState {
    return this.booking?.state ?? this.#pendingState;
  }

  hostUpdated(): void {
    this.booking?.updated();
  }

  /** Selects a time, or an interest in the home, and opens the form. Moves the focus there if `moveFocus`. */
  async choose(choice: Choice | undefined, moveFocus: MoveFocus = true): Promise<void> {
    if (this.state.step === 'sending') return;
    if (choice) this.#host.dispatchEvent(new SlotSelectedEvent(choice));
    if (!this.booking && !(await (this.opening = this.#loadForm()))) return;
    this.#pendingState = {step: 'choosing'};
    this.booking?.choose(choice, moveFocus);
  }

  /** Loads the form for a choice; resolves to true if it loaded and the choice is still current. */
  async #loadForm(): Promise<boolean> {
    const pendingState = this.#setState({step: 'choosing', form: 'loading'});
    try {
      await this.preload();
      return this.#pendingState === pendingState;
    } catch {
      if (this.#pendingState !== pendingState) return false;
      this.#setState({step: 'choosing', form: 'missing'});
      await this.#host.updateComplete;
      this.focus();
      return false;
    }
  }

  /** Loads the form and pre-renders it hidden, so that it opens instantly. Rejects if loading fails. */
  readonly preload = async (): Promise<void> => {
    const [requestChunk] = await Promise.all([loadRequestChunk(), this.services.loadTexts()]);
    if (this.booking) return;
    requestChunk.addRequestStyles(this.#host.renderRoot as ShadowRoot);
    this.requestChunk = requestChunk;
    this.booking = new requestChunk.Booking(this.#host, this.services);
    this.#host.requestUpdate();
  };

  /** Returns to the times and resets the form. Does not cancel a request in flight. */
  reset(): void {
    this.#setState({step: 'choosing'});
    this.booking?.reset();
  }

  /** Focuses the next thing to do. */
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
