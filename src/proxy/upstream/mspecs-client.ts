import type {FailureReason} from '../../booking/booking-state.js';
import type {Instant} from '../../booking/viewing.js';
import type {JsonObject} from '../../mspecs/json.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {provesNothingSent} from '../../mspecs/never-sent.js';
import {reasonOfStatus, retryAfter} from '../../mspecs/http-status.js';
import {errorSummary} from '../error-fields.js';
import type {Log} from '../log.js';
import type {ExpiringStore} from '../storage/expiring-store.js';
import {isRecent} from '../storage/is-recent.js';
import {withTimeout} from '../storage/with-timeout.js';
import {CallQueue} from './call-queue.js';

/** Kind of a call to Mspecs. Each kind has its own cooldown. */
export type CallKind =
  'status' | 'deal' | 'deals' | 'tables' | 'subscriber' | 'booking' | 'interest' | 'lead' | 'publication';

/** Request and deal that a call concerns, for log entries. */
export interface CallSubject {
  readonly requestId?: string | undefined;
  readonly dealId?: string | undefined;
}

/** Options of {@link MspecsClient}. */
export interface MspecsClientOptions {
  /** Headers of every call: credentials and subscriber. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: typeof fetch;
  readonly store: ExpiringStore;
  readonly now: () => Instant;
  readonly log: Log;
}

const seconds = 1000;
/** Response timeouts, in milliseconds. The browser gives a booking 30 seconds. */
const timeoutMs = {read: 10 * seconds, send: 25 * seconds};
/** Time that a call waits for the storage, in milliseconds. */
const patienceMs = 0.5 * seconds;
/** Time that a request waits for others, in milliseconds: with its timeout, less than the browser gives it. */
const maxWaitMs = 4 * seconds;
/** Maximum length of a response, in characters. The list has all deals of the brokerage. */
const maxResponseLength = 4_000_000;
const maxListLength = 32_000_000;
/** Cooldowns without a Retry-After header, in milliseconds. */
const cooldowns: Partial<Record<FailureReason, number>> = {
  'rate-limited': 30 * seconds,
  // Mspecs may lock an account that keeps sending wrong credentials.
  misconfigured: 60 * seconds,
};

/** Number of 403 in a row after which the account itself is refused. One alone concerns a deal of another brokerage. */
const maxForbidden = 10;

/** A call that has begun. */
interface Call {
  readonly kind: CallKind;
  readonly log: Log;
}

interface CallInit extends RequestInit {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Called right before a request leaves; a rejection keeps it from being sent. */
export type BeforeSend = () => Promise<void>;

/** Options of {@link MspecsClient.send}. */
interface SendOptions extends CallSubject {
  readonly method?: string;
  readonly beforeSend?: BeforeSend;
}

interface Cooldown {
  readonly reason: FailureReason;
  readonly at: Instant;
  readonly durationMs: number;
}

/** Calls Mspecs with timeouts and cooldowns. Never retries or follows redirects. */
export class MspecsClient {
  readonly #options: MspecsClientOptions;
  readonly #cooldowns = new Map<CallKind, Cooldown>();
  /** Requests have places of their own, so that they never wait for reads. */
  readonly #sending;
  /** Numbers of 403 in a row. */
  readonly #forbidden = new Map<CallKind, number>();
  /** Session cookie. Mspecs recommends keeping it, for speed. */
  #session: string | undefined;

  constructor(options: MspecsClientOptions) {
    this.#options = options;
    this.#sending = new CallQueue(options.now, maxWaitMs);
  }

  /**
   * Reads JSON.
   *
   * @throws {MspecsError}
   */
  async read(kind: CallKind, url: URL, subject: CallSubject = {}): Promise<unknown> {
    const call = this.#begin(kind, subject);
    await this.#assertNoCooldown(kind);
    const response = await this.#fetch(call, url, {signal: AbortSignal.timeout(timeoutMs.read)});
    let json: unknown;
    try {
      json = JSON.parse(await textOf(response, kind === 'deals' ? maxListLength : maxResponseLength));
    } catch (error) {
      const reason = isTimeout(error) ? 'timeout' : 'bad-response';
      const failure =
        error instanceof MspecsError
          ? error
          : new MspecsError(reason, `the ${kind} response is not valid JSON`, error);
      call.log({level: 'warn', event: 'mspecs-refused', status: response.status, reason: failure.reason});
      throw failure;
    }
    call.log({level: 'debug', event: 'mspecs-answered', status: response.status});
    return json;
  }

  /**
   * Sends JSON once. Resolves if Mspecs accepted it, whatever the response body is, unless it is a page.
   *
   * @throws {MspecsError} `timeout` also if the connection broke, because the request may have arrived; `bad-response` for a page.
   *   Rejects like `beforeSend`.
   */
  async send(
    kind: CallKind,
    url: URL,
    body: JsonObject,
    {method = 'POST', beforeSend, ...subject}: SendOptions = {},
  ): Promise<void> {
    const call = this.#begin(kind, subject);
    const response = await this.#sending.run('', async () => {
      await this.#assertNoCooldown(kind);
      await beforeSend?.();
      return this.#fetch(call, url, {
        method,
        body: JSON.stringify(body),
        headers: {'content-type': 'application/json'},
        signal: AbortSignal.timeout(timeoutMs.send),
      });
    });
    // A login or a maintenance page is no acceptance.
    if (isHtml(response) && (await textOf(response).catch(() => '')).trimStart().startsWith('<')) {
      const failure = new MspecsError('bad-response', `the ${kind} request was answered with a page`);
      call.log({level: 'warn', event: 'mspecs-refused', status: response.status, reason: failure.reason});
      throw failure;
    }
    call.log({level: 'debug', event: 'mspecs-answered', status: response.status});
    // Drain the body later, off the critical path. Canceling it would close the connection.
    setTimeout(() => void textOf(response).catch(() => undefined), 0);
  }

  /** Begins a call, whose log entries have its kind, subject and duration. */
  #begin(kind: CallKind, subject: CallSubject): Call {
    const {log, now} = this.#options;
    const begunAt = now();
    return {kind, log: (entry) => log({...entry, kind, ...subject, milliseconds: now() - begunAt})};
  }

  async #fetch({kind, log}: Call, url: URL, init: CallInit): Promise<Response> {
    const {fetch, headers} = this.#options;
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
      log({level: 'warn', event: 'mspecs-silent', reason, ...errorSummary(error)});
      throw new MspecsError(reason, `no response to the ${kind} request`, error);
    }
    this.#keepSession(response);
    const {status} = response;
    const forbidden = status === 403 ? (this.#forbidden.get(kind) ?? 0) + 1 : 0;
    this.#forbidden.set(kind, forbidden);
    if (response.ok) return response;
    await response.body?.cancel();
    // Mspecs documents a 400 for a deal, too.
    const isOneDeal = (status === 403 && forbidden < maxForbidden) || (status === 400 && isAboutDeal(kind));
    // The server at this URL is not Mspecs, or Mspecs is down: a page does not say that a deal or a viewing is missing.
    const isAbsent = isHtml(response) && [404, 405, 410].includes(status);
    const reason = isOneDeal && isAboutDeal(kind) ? 'not-found' : reasonOfStatus(isAbsent ? 503 : status);
    log({level: 'warn', event: 'mspecs-refused', status, reason});
    const message = `the ${kind} request was answered with ${status}`;
    const error = new MspecsError(reason, message, undefined, retryAfter(response));
    if (!isOneDeal) await this.#startCooldown(kind, error);
    throw error;
  }

  async #assertNoCooldown(kind: CallKind): Promise<void> {
    // Another instance may have started a cooldown. If the storage fails, the own one counts.
    const own = this.#cooldowns.get(kind);
    const stored = this.#options.store.get<Cooldown>(`cooldown:${kind}`);
    const shared = await withTimeout(stored, patienceMs).catch(() => undefined);
    const cooldown = shared ?? own;
    const now = this.#options.now();
    if (!cooldown || !isRecent(cooldown.at, cooldown.durationMs, now)) return;
    const remaining = cooldown.at + cooldown.durationMs - now;
    throw new MspecsError(cooldown.reason, `cooldown: no ${kind} requests to Mspecs`, undefined, remaining);
  }

  async #startCooldown(kind: CallKind, {reason, retryAfter}: MspecsError): Promise<void> {
    const defaultMs = cooldowns[reason];
    if (defaultMs === undefined) return;
    const durationMs = retryAfter ?? defaultMs;
    const cooldown: Cooldown = {reason, at: this.#options.now(), durationMs};
    this.#cooldowns.set(kind, cooldown);
    await this.#options.store
      .set(`cooldown:${kind}`, cooldown, Math.ceil(durationMs / seconds))
      .catch(() => undefined);
  }

  #keepSession({headers, status}: Response): void {
    // Mspecs may refuse the session, not the account.
    if (status === 401) this.#session = undefined;
    for (const cookie of headers.getSetCookie()) {
      this.#session = /^connect\.sid=([^;\s]+)/.exec(cookie)?.[1] ?? this.#session;
    }
  }
}

/** Reads the text of a response, limited in length. */
async function textOf(response: Response, maxLength = maxResponseLength): Promise<string> {
  let text = '';
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    text += part.value;
    if (text.length > maxLength) {
      await reader?.cancel();
      throw new MspecsError('bad-response', `the response is longer than ${maxLength} characters`);
    }
  }
  return text;
}

/** Reports whether a refusal of these calls concerns the deal. */
const isAboutDeal = (kind: CallKind): boolean => kind === 'deal' || kind === 'status';

const isHtml = ({headers}: Response): boolean => headers.get('content-type')?.includes('html') ?? false;

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

/** Returns the reason of a network error: if a connection broke while sending, the outcome is unknown. */
function reasonOf(error: unknown, isSending: boolean): FailureReason {
  if (isTimeout(error)) return 'timeout';
  return isSending && !provesNothingSent(error) ? 'timeout' : 'unavailable';
}

/** Returns the Authorization header for HTTP Basic or a Bearer token. */
export function authorization(
  login: {readonly user: string; readonly password: string} | {readonly token: string},
): string {
  if ('token' in login) return `Bearer ${login.token}`;
  const bytes = new TextEncoder().encode(`${login.user}:${login.password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
