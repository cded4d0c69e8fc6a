import type {FailureReason} from '../../booking/booking-state.js';
import type {Instant} from '../../booking/viewing.js';
import type {JsonObject} from '../../mspecs/json.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {provesNothingSent} from '../../mspecs/never-sent.js';
import {reasonOfStatus, retryAfter} from '../../mspecs/http-status.js';
import type {Log} from '../log.js';
import type {ExpiringStore} from '../storage/expiring-store.js';

/** What calls to Mspecs are about: where it wants to be left alone with one kind, the others go on. */
export type CallKind = 'status' | 'deal' | 'tables' | 'subscriber' | 'booking' | 'interest';

/** What every call to Mspecs needs. */
export interface MspecsClientOptions {
  /** Who is asking, and for whom: sent with every call. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: typeof fetch;
  readonly store: ExpiringStore;
  readonly now: () => Instant;
  readonly log: Log;
}

const seconds = 1000;
/** How long an answer may take. A visitor's browser gives a booking 30 seconds. */
const timeoutMs = {readContext: 10 * seconds, sending: 25 * seconds};
/** How many characters an answer may have. */
const maxResponseLength = 4_000_000;
/** How long Mspecs is left alone where it does not say. */
const cooldowns: Partial<Record<FailureReason, number>> = {
  'rate-limited': 30 * seconds,
  // An account that goes on with refused credentials may be locked.
  misconfigured: 60 * seconds,
};

interface CallInit extends RequestInit {
  readonly headers?: Readonly<Record<string, string>>;
}

interface Cooldown {
  readonly reason: FailureReason;
  readonly until: Instant;
}

const noCooldown: Cooldown = {reason: 'rate-limited', until: 0};

/** Calls Mspecs. Nothing is sent twice, no redirect followed, and no answer waited for without end. */
export class MspecsClient {
  readonly #options: MspecsClientOptions;
  readonly #cooldowns = new Map<CallKind, Cooldown>();
  /** The cookie that Mspecs recommends to keep, for speed. */
  #session: string | undefined;

  constructor(options: MspecsClientOptions) {
    this.#options = options;
  }

  /**
   * Reads JSON.
   *
   * @throws {MspecsError}
   */
  async read(kind: CallKind, url: URL): Promise<unknown> {
    const response = await this.#call(kind, url, {signal: AbortSignal.timeout(timeoutMs.readContext)});
    try {
      return JSON.parse(await textOf(response));
    } catch (error) {
      if (error instanceof MspecsError) throw error;
      const reason = isTimeout(error) ? 'timeout' : 'bad-response';
      throw new MspecsError(reason, `the answer about the ${kind} is no JSON`, error);
    }
  }

  /**
   * Sends JSON once. Resolves when Mspecs accepted it, whatever the answer says.
   *
   * @throws {MspecsError} `timeout` also where the connection broke, for nobody knows what had arrived by then.
   */
  async send(kind: CallKind, url: URL, body: JsonObject): Promise<void> {
    const response = await this.#call(kind, url, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {'content-type': 'application/json'},
      signal: AbortSignal.timeout(timeoutMs.sending),
    });
    // Read to its end, for what is called off takes the connection with it; but later, for nobody waits for it.
    setTimeout(() => void textOf(response).catch(() => undefined), 0);
  }

  async #call(kind: CallKind, url: URL, init: CallInit): Promise<Response> {
    const {fetch, headers, log} = this.#options;
    await this.#assertNoCooldown(kind);
    const session = this.#session ? {cookie: `connect.sid=${this.#session}`} : {};
    let response: Response;
    try {
      response = await fetch(url, {
        ...init,
        headers: {accept: 'application/json', ...headers, ...session, ...init.headers},
        redirect: 'manual',
      });
    } catch (error) {
      const reason = reasonOf(error, init.method === 'POST');
      log({level: 'warn', event: 'mspecs-silent', kind, reason, error: nameOf(error)});
      throw new MspecsError(reason, `there is no answer about the ${kind}`, error);
    }
    this.#keepSession(response);
    if (response.ok) return response;
    await response.body?.cancel();
    const error = new MspecsError(
      reasonOfStatus(response.status),
      `the answer about the ${kind} is ${response.status}`,
      undefined,
      retryAfter(response),
    );
    log({level: 'warn', event: 'mspecs-refused', kind, status: response.status, reason: error.reason});
    await this.#startCooldown(kind, error);
    throw error;
  }

  async #assertNoCooldown(kind: CallKind): Promise<void> {
    // Another instance may have been told so, and the storage may fail.
    const own = this.#cooldowns.get(kind);
    const {reason, until} =
      (await this.#options.store.get<Cooldown>(`cooldown:${kind}`).catch(() => undefined)) ??
      own ??
      noCooldown;
    if (until <= this.#options.now()) return;
    throw new MspecsError(
      reason,
      `Mspecs is left alone with ${kind}`,
      undefined,
      until - this.#options.now(),
    );
  }

  async #startCooldown(kind: CallKind, {reason, retryAfter}: MspecsError): Promise<void> {
    const defaultMs = cooldowns[reason];
    if (defaultMs === undefined) return;
    const durationMs = retryAfter ?? defaultMs;
    const cooldown: Cooldown = {reason, until: this.#options.now() + durationMs};
    this.#cooldowns.set(kind, cooldown);
    await this.#options.store
      .set(`cooldown:${kind}`, cooldown, Math.ceil(durationMs / seconds))
      .catch(() => undefined);
  }

  #keepSession({headers}: Response): void {
    for (const cookie of headers.getSetCookie()) {
      this.#session = /^connect\.sid=([^;\s]+)/.exec(cookie)?.[1] ?? this.#session;
    }
  }
}

/** The text of an answer, which may not be longer than an answer of Mspecs ever is. */
async function textOf(response: Response): Promise<string> {
  let text = '';
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    text += part.value;
    if (text.length > maxResponseLength) {
      await reader?.cancel();
      throw new MspecsError('bad-response', `the answer is longer than ${maxResponseLength} characters`);
    }
  }
  return text;
}

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Where a connection never came about, nothing was sent; where it broke, nobody knows. */
function reasonOf(error: unknown, isSending: boolean): FailureReason {
  if (isTimeout(error)) return 'timeout';
  return isSending && !provesNothingSent(error) ? 'timeout' : 'unavailable';
}

/** The header for HTTP Basic, or for a Bearer token. */
export function authorization(
  login: {readonly user: string; readonly password: string} | {readonly token: string},
): string {
  if ('token' in login) return `Bearer ${login.token}`;
  const bytes = new TextEncoder().encode(`${login.user}:${login.password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
