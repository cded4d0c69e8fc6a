import type {TemplateResult} from 'lit';
import type {FurtherMessages} from '../../messages/messages.js';
import {loadFurtherTexts} from '../../messages/further-texts.js';
import type {Connection} from '../../mspecs/connection.js';
import type {MspecsError} from '../../mspecs/mspecs-error.js';
import {isUnverified} from '../../mspecs/unverified.js';
import type {BookingHost, BookingServices} from '../request/booking-host.js';
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

/**
 * Check against bots: the proof of work of the proxy, solved while the visitor types, and a captcha of the page. A chunk of its own,
 * loaded if the deal or the page asks for one, or the proxy refuses a request without.
 */
export class Verification {
  readonly #host: BookingHost;
  readonly #services: BookingServices;
  readonly #captcha: Captcha;
  #answer: ChallengeAnswer | undefined;
  /** True if the proxy is known to have challenges. */
  #hasChallenges = false;
  #problem: 'missing' | 'refused' | undefined;
  #texts: FurtherMessages | undefined;
  #language = '';
  #textsLoaded: Promise<void> | undefined;

  constructor(host: BookingHost, services: BookingServices) {
    this.#host = host;
    this.#services = services;
    this.#captcha = new Captcha(host);
    host.renderRoot.addEventListener('input', () => this.#solveInAdvance());
    // Renders the slot.
    host.requestUpdate();
  }

  /**
   * Prepares for an open form. Repeated with each update.
   *
   * @param challenge field of the deal: true if the proxy has challenges.
   */
  prepare(challenge: unknown): void {
    if (this.#hasChallenges || challenge !== true) return;
    this.#hasChallenges = true;
    const inputs = this.#host.renderRoot.querySelectorAll<HTMLInputElement>('.field input');
    // Typed while this chunk was loading.
    if ([...inputs].some(({value}) => value !== '')) this.#solveInAdvance();
  }

  /** Says beside the captcha if its answer is missing, and returns the selector of that message. */
  async findMissing(): Promise<string | undefined> {
    await this.#textsLoaded;
    const isMissing = this.#texts !== undefined && this.#isCaptchaUsed && this.#captcha.answer === '';
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
  render({messages}: RequestView): TemplateResult | typeof nothing {
    if (!this.#isCaptchaUsed) return nothing;
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
    this.#textsLoaded = loadFurtherTexts(language).then(
      (texts) => {
        this.#texts = texts;
        this.#host.requestUpdate();
      },
      // Without texts, the request is sent and the proxy decides.
      () => undefined,
    );
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
