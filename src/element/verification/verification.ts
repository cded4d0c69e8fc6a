import type {TemplateResult} from 'lit';
import type {FurtherMessages} from '../../messages/messages.js';
import {loadFurtherTexts} from '../../messages/further-texts.js';
import type {AppendPath} from '../../mspecs/booking-routes.js';
import type {Connection} from '../../mspecs/connection.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {isUnverified} from '../../mspecs/unverified.js';
import type {BookingHost} from '../request/booking-host.js';
import type {RequestView} from '../request/request-view.js';
import {html, nothing} from '../standalone-html.js';
import {Captcha} from './captcha.js';

/** Sends a request with further headers. */
export type Send = (headers: Readonly<Record<string, string>>) => Promise<void>;

interface ChallengeAnswer {
  readonly url: string;
  /** Time at which it was asked for, in milliseconds since the page was opened. */
  readonly at: number;
  /** Header value; undefined if the proxy has no challenges. */
  readonly value: Promise<string | undefined>;
}

/** Age at which an answer is replaced, in milliseconds: half of the time for which the proxy accepts it. */
const maxAgeMs = 10 * 60_000;

/**
 * Check against bots: the proof of work of the proxy, solved while the visitor types, and a captcha of the page. A chunk of its own,
 * loaded if the deal or the page asks for one, or the proxy refuses a request without.
 */
export class Verification {
  readonly #host: BookingHost;
  readonly #appendPath: AppendPath;
  readonly #captcha: Captcha;
  #answer: ChallengeAnswer | undefined;
  /** Connection of the proxy whose challenges are solved in advance. */
  #connection: Connection | undefined;
  #problem: 'missing' | 'refused' | undefined;
  #texts: FurtherMessages | undefined;
  #language = '';

  constructor(host: BookingHost, appendPath: AppendPath) {
    this.#host = host;
    this.#appendPath = appendPath;
    this.#captcha = new Captcha(host);
    host.renderRoot.addEventListener('input', () => this.#solveInAdvance());
  }

  /** Has challenges of a proxy solved as soon as the visitor types. */
  expectChallenges(connection: Connection, hasTyped: boolean): void {
    this.#connection = connection;
    if (hasTyped) this.#solveInAdvance();
  }

  /** Returns true if the request can be sent; otherwise says beside the captcha that its answer is missing. */
  assertAnswered(): boolean {
    const isMissing = this.#texts !== undefined && this.#captcha.isPresent && this.#captcha.answer === '';
    this.#problem = isMissing ? 'missing' : undefined;
    return !isMissing;
  }

  /** True if the captcha must be solved again. */
  get isRefused(): boolean {
    return this.#problem === 'refused';
  }

  /**
   * Sends a request with the answers. Waits for the challenge to be solved. If the proxy refuses it, sends the same request once more
   * with a new one.
   *
   * @param refusal error of a request that was sent without an answer.
   * @throws {MspecsError}
   */
  async send(connection: Connection, send: Send, refusal?: unknown): Promise<void> {
    const captcha = this.#captcha.answer;
    const attempt = async () => {
      const challenge = this.#connection ? await this.#freshAnswer(this.#connection) : undefined;
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
        this.#connection = connection;
        error = await failureOf(attempt);
      }
    }
    this.#answer = undefined;
    if (captcha && wasAnswered(error)) this.#captcha.reset();
    if (error === undefined) return;
    if (isUnverified(error)) {
      if (captcha) this.#problem = 'refused';
      else if (this.#connection)
        throw new MspecsError('unavailable', 'the answer was refused twice', (error as MspecsError).cause);
    }
    throw error as MspecsError;
  }

  /** Renders the slot of the captcha, and what is wrong with its answer. */
  render({messages}: RequestView): TemplateResult | typeof nothing {
    if (!this.#captcha.isPresent) return nothing;
    this.#loadTexts(messages.language);
    const texts = this.#texts && {...this.#texts, ...messages};
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

  #loadTexts(language: string): void {
    if (language === this.#language) return;
    this.#language = language;
    loadFurtherTexts(language).then(
      (texts) => {
        this.#texts = texts;
        this.#host.requestUpdate();
      },
      // Without texts, the request is sent and the proxy decides.
      () => undefined,
    );
  }

  #solveInAdvance(): void {
    if (this.#connection) this.#freshAnswer(this.#connection).catch(() => undefined);
  }

  /** Returns an answer that is not too old; rejects with an `MspecsError`. */
  async #freshAnswer({endpoint, transport}: Connection): Promise<string | undefined> {
    const url = this.#appendPath(endpoint.base, 'challenge');
    const at = performance.now();
    const known = this.#answer;
    if (known && known.url === url.href && at - known.at < maxAgeMs) return known.value;
    const value = import('../../mspecs/challenge.js').then(
      ({answerChallenge}) => answerChallenge(url, transport),
      (error: unknown) => {
        throw new MspecsError('unavailable', 'the solver did not load', error);
      },
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
  return (reason !== 'offline' && reason !== 'unavailable') || cause instanceof Response;
}
