import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isSameChoice} from '../booking/availability.js';
import type {BookingState, Choice, Contact, FailureReason} from '../booking/booking-state.js';
import type {ContactCheck, ContactField, ContactProblems} from '../booking/contact.js';
import {
  BookingFailedEvent,
  BookingRequestedEvent,
  BookingRequestEvent,
  SlotSelectedEvent,
} from '../events.js';
import type {Connection} from '../mspecs/connection.js';
import {bookingUrl} from '../mspecs/routes.js';
import {loadHttp, reasonOf} from './late.js';

/** What sending needs of the element. */
export interface Sending {
  readonly connection: Connection;
  /** What the visitor typed, checked. */
  readonly check: Promise<ContactCheck>;
  /** Reads the status again and tells whether a time turned out to be full. */
  readonly isFullNow: (choice: Choice) => Promise<boolean>;
}

/** Where the booking stands, and the one door through which it moves on. */
export class BookingController implements ReactiveController {
  state: BookingState = {step: 'choosing'};
  problems: ContactProblems = {};

  readonly #host: ReactiveControllerHost & EventTarget;
  #wish: {readonly choice: Choice; readonly contact: Contact; readonly name: string} | undefined;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to start. And nothing ends with the element's stay in the document either: a request under way goes on.
  }

  choose(choice: Choice): void {
    if (this.state.step === 'sending') return;
    this.#move({step: 'filling', choice});
    this.#host.dispatchEvent(new SlotSelectedEvent(choice));
  }

  /** Back to the times; what is typed stays in the form. A request under way goes on. */
  chooseAnother(formMissing = false): void {
    if (this.state.step === 'sending') return;
    this.#move({step: 'choosing', formMissing});
  }

  /** Takes back what was said of a field, for it is being mended. */
  forget(field: ContactField): void {
    if (!this.problems[field]) return;
    const {[field]: _mended, ...others} = this.problems;
    this.problems = others;
    this.#host.requestUpdate();
  }

  /** Sends the request. Mspecs mails a link for every POST it accepts, so the attempt under way wins. */
  async send({connection, check, isFullNow}: Sending): Promise<void> {
    if (this.state.step !== 'filling' && this.state.step !== 'failed') return;
    const {choice} = this.state;
    this.#move({step: 'sending', choice});
    const checked = await check;
    if (!checked.ok) {
      this.#move({step: 'filling', choice});
      this.problems = checked.problems;
      return;
    }
    if (!this.#host.dispatchEvent(new BookingRequestEvent(choice))) {
      this.#move({step: 'filling', choice});
      return;
    }
    const {contact} = checked;
    try {
      const http = await loadHttp();
      const url = bookingUrl(connection.endpoint, choice, connection.dealId);
      await http.requestViewing(url, connection, contact, this.#nameOf(choice, contact));
    } catch (error) {
      const reason = reasonOf(error);
      this.#fail(choice, reason === 'invalid' && (await isFullNow(choice)) ? 'slot-full' : reason);
      return;
    }
    this.#wish = undefined;
    this.#move({step: 'requested', choice, email: contact.email});
    this.#host.dispatchEvent(new BookingRequestedEvent(choice));
  }

  #fail(choice: Choice, reason: FailureReason): void {
    this.#move({step: 'failed', choice, reason});
    this.#host.dispatchEvent(new BookingFailedEvent(choice, reason));
  }

  /** The same name for the same wish, however often it is sent. */
  #nameOf(choice: Choice, contact: Contact): string {
    const wish = this.#wish;
    if (
      wish &&
      isSameChoice(wish.choice, choice) &&
      JSON.stringify(wish.contact) === JSON.stringify(contact)
    ) {
      return wish.name;
    }
    // Not randomUUID, which only secure contexts have.
    const name = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
    this.#wish = {choice, contact, name};
    return name;
  }

  #move(state: BookingState): void {
    this.state = state;
    this.problems = {};
    this.#host.requestUpdate();
  }
}
