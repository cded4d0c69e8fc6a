import type {Connection} from '../../mspecs/connection.js';
import {isUnverified} from '../../mspecs/unverified.js';
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

  /**
   * Prepares for an open form, if the proxy or the page asks for a check. Never rejects.
   *
   * @param form published deal, and whether a field holds text.
   */
  async prepare(
    connection: Connection | undefined,
    form: {readonly published: unknown; readonly hasTyped: boolean},
  ): Promise<void> {
    const {challenge} = Object(form.published) as {readonly challenge?: unknown};
    const isAsked = challenge === true;
    if (this.loaded || !connection?.endpoint.viaProxy) return;
    if (!isAsked && !this.#host.querySelector(':scope > [slot=verification]')) return;
    try {
      const verification = await this.#load();
      if (isAsked) verification.expectChallenges(connection, form.hasTyped);
      this.#host.requestUpdate();
    } catch {
      // The refusal of the proxy loads it again.
    }
  }

  /**
   * Sends a request with the answers that the proxy asks for.
   *
   * @throws {MspecsError}
   */
  async send(connection: Connection, send: Send): Promise<void> {
    if (this.loaded) return this.loaded.send(connection, send);
    try {
      await send({});
    } catch (error) {
      // The deal of the page may not say that the proxy has challenges.
      if (!isUnverified(error)) throw error;
      await (await this.#load()).send(connection, send, error);
    }
  }

  async #load(): Promise<Verification> {
    const {Verification} = await import('../verification/verification.js');
    return (this.loaded ??= new Verification(this.#host, this.#services.appendPath));
  }
}
