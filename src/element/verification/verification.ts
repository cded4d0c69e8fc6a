import type {TemplateResult} from 'lit';
import type {Connection} from '../../mspecs/connection.js';
import type {MspecsError} from '../../mspecs/mspecs-error.js';
import {isUnverified} from '../../mspecs/unverified.js';
import {FurtherTexts} from '../further-texts.js';
import type {LazyParts} from '../request/lazy-parts.js';
import type {RequestView} from '../request/request-view.js';
import {html, nothing} from '../standalone-html.js';
import {Captcha} from './captcha.js';

/** Sends a request with further headers. */
export type Send = (headers?: Readonly<Record<string, string>>) => Promise<void>;

interface ChallengeAnswer {
  readonly url: string;
  /** Time at which it was asked for, in milliseconds since the page was opened. */
  readonly at: number;
  /** Header value; undefined if the proxy has no challenges. */
  readonly value: Promise<string | undefined>;
}

/** Selector of the message beside the captcha. */
const problemSelector = '#verification-problem';

/** Age at which an answer is replaced, in milliseconds: half of the time for which the proxy accepts it. */
const maxAgeMs = 10 * 60_000;

/** Adds the check to a form. */
export const add = (parts: LazyParts): void => {
  parts.verification = new Verification(parts);
};

/**
 * Check against bots: the proof of work of the proxy, solved while the visitor types, and a captcha of the page. A chunk of its own,
 * loaded if the deal or the page asks for one, or the proxy refuses a request without.
 */
export class Verification {
  readonly #booking: LazyParts['booking'];
  readonly #host: LazyParts['host'];
  readonly #services: LazyParts['services'];
  readonly #texts: FurtherTexts;
  readonly #captcha: Captcha;
  #answer: ChallengeAnswer | undefined;
  /** True if the proxy is known to have challenges. */
  #hasChallenges = false;
  #problem: 'missing' | 'refused' | undefined;

  constructor({booking, host, services}: LazyParts) {
    this.#booking = booking;
    this.#host = host;
    this.#services = services;
    this.#texts = new FurtherTexts(() => host.requestUpdate());
    this.#captcha = new Captcha(host);
    host.renderRoot.addEventListener('input', () => this.#solveInAdvance());
    // The request may be sent before the next update.
    this.#prepare(booking.view?.published);
  }

  /** Says beside the captcha if its answer is missing, and returns the selector of that message. */
  async findMissing(): Promise<string | undefined> {
    const messages = this.#isCaptchaUsed ? this.#booking.view?.messages : undefined;
    if (messages) await this.#texts.load(messages);
    // Without texts, the request is sent and the proxy decides.
    const isMissing = messages && this.#texts.of(messages) && this.#captcha.answer === '';
    this.#problem = isMissing ? 'missing' : undefined;
    return isMissing ? problemSelector : undefined;
  }

  /** Selector of the message that the captcha was refused; undefined if it was not. */
  get refused(): string | undefined {
    return this.#problem === 'refused' ? problemSelector : undefined;
  }

  /**
   * Sends a request with the answers. Waits for the challenge to be solved. If the proxy refuses it, sends the same request once more
   * with a new one.
   *
   * @param refusal error of a request that was sent without an answer.
   * @throws {MspecsError} or an error without a reason if no answer can be had. The device then tells if it is offline.
   */
  async send(connection: Connection, send: Send, refusal?: unknown): Promise<void> {
    const captcha = this.#captcha.answer;
    const attempt = async () => {
      const challenge = this.#hasChallenges ? await this.#freshAnswer(connection) : undefined;
      await send({
        ...(challenge !== undefined && {'Form-Challenge': challenge}),
        ...(captcha && {'X-Captcha': captcha}),
      });
    };
    let error: unknown = refusal;
    if (!refusal) error = await failureOf(attempt);
    if (isUnverified(error)) {
      this.#answer = undefined;
      if ((await this.#freshAnswer(connection)) !== undefined) {
        this.#hasChallenges = true;
        error = await failureOf(attempt);
      }
    }
    this.#answer = undefined;
    if (captcha && wasAnswered(error)) this.#captcha.reset();
    if (error === undefined) return;
    if (isUnverified(error)) {
      if (captcha) this.#problem = 'refused';
      else if (this.#hasChallenges)
        throw new Error('the answer was refused twice', {cause: (error as MspecsError).cause});
    }
    throw error as MspecsError;
  }

  /** Renders the slot of the captcha, and what is wrong with its answer. */
  render({booking, messages, published}: RequestView): TemplateResult | typeof nothing {
    if (booking.state.step === 'filling') this.#prepare(published);
    if (!this.#isCaptchaUsed) return nothing;
    const texts = this.#texts.of(messages);
    return html`
      <div class="field" part="field">
        <slot name="verification"></slot>
        ${
          this.#problem && texts
            ? html`<p
                class="problem"
                part="error"
                id="verification-problem"
                tabindex="-1"
                .textContent=${this.#problem === 'missing' ? texts.captchaMissing : texts.captchaRefused}
              ></p>`
            : nothing
        }
      </div>
    `;
  }

  /** Prepares for an open form if the deal says that the proxy has challenges. */
  #prepare(published: unknown): void {
    const {challenge} = Object(published) as {readonly challenge?: unknown};
    if (this.#hasChallenges || challenge !== true) return;
    this.#hasChallenges = true;
    const inputs = this.#host.renderRoot.querySelectorAll<HTMLInputElement>('.field input');
    // Typed while this chunk was loading.
    if ([...inputs].some(({value}) => value !== '')) this.#solveInAdvance();
  }

  #solveInAdvance(): void {
    const connection = this.#services.connection();
    if (this.#hasChallenges && connection) this.#freshAnswer(connection).catch(() => undefined);
  }

  /** True if the page has a captcha. Mspecs itself verifies none. */
  get #isCaptchaUsed(): boolean {
    return this.#captcha.isPresent && this.#services.connection()?.endpoint.viaProxy === true;
  }

  /** Returns an answer that is not too old; rejects without a reason if there is none. */
  async #freshAnswer({endpoint, transport}: Connection): Promise<string | undefined> {
    const url = this.#services.appendPath(endpoint.base, 'challenge');
    const at = performance.now();
    const known = this.#answer;
    if (known && known.url === url.href && at - known.at < maxAgeMs) return known.value;
    const value = import('../../mspecs/challenge.js').then(({answerChallenge}) =>
      answerChallenge(url, transport),
    );
    const answer = {url: url.href, at, value};
    this.#answer = answer;
    value.catch(() => {
      // The next attempt asks again.
      if (this.#answer === answer) this.#answer = undefined;
    });
    return value;
  }
}

/** Returns the error with which a call rejects; undefined if it does not. */
const failureOf = (call: () => Promise<void>): Promise<unknown> =>
  call().then(
    () => undefined,
    (error: unknown) => error,
  );

/** Reports whether a request may have used the answer of the captcha. */
function wasAnswered(error: unknown): boolean {
  const {reason, cause} = (error ?? {}) as Partial<MspecsError>;
  if (error === undefined || cause instanceof Response) return true;
  return !!reason && reason !== 'offline' && reason !== 'unavailable';
}
