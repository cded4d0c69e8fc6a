import type {Connection} from '../../mspecs/connection.js';
import type {MspecsError} from '../../mspecs/mspecs-error.js';
import type {Send, Verification} from '../verification/verification.js';
import type {BookingHost, BookingServices} from './booking-host.js';

/** Lazy-loads the check against bots, which most proxies and pages do not ask for. */
export class VerificationLoader {
  /** Undefined until loaded. */
  loaded: Verification | undefined;

  readonly #host: BookingHost;
  readonly #services: BookingServices;

  constructor(host: BookingHost, services: BookingServices) {
    this.#host = host;
    this.#services = services;
  }

  /** Prepares for an open form, if the deal or the page asks for a check. Repeated with each update. */
  prepare(published: unknown): void {
    const {challenge} = Object(published) as {readonly challenge?: unknown};
    if (challenge || this.#host.querySelector('[slot=verification]'))
      this.#load().then(
        (verification) => verification.prepare(challenge),
        // Sending loads it again.
        () => undefined,
      );
  }

  /**
   * Sends a request with the answers that the proxy asks for.
   *
   * @throws {MspecsError}
   */
  async send(connection: Connection, send: Send): Promise<void> {
    if (this.loaded) return this.loaded.send(connection, send);
    try {
      await send();
    } catch (error) {
      // The deal of the page may not say that the proxy has challenges.
      if ((error as Partial<MspecsError>).reason !== 'invalid') throw error;
      await (await this.#load()).send(connection, send, error);
    }
  }

  async #load(): Promise<Verification> {
    const {Verification} = await import('../verification/verification.js');
    return (this.loaded ??= new Verification(this.#host, this.#services));
  }
}
