import type {Instant} from '../../booking/viewing.js';
import {readBody} from '../http/body.js';
import {ProblemError} from '../http/problem.js';
import type {Log} from '../log.js';
import type {ExpiringStore} from '../storage/expiring-store.js';
import type {ReadContext} from '../storage/read-cache.js';
import type {DealEvent, Upstream} from '../upstream/upstream.js';
import type {ForwardEvent} from './forward-event.js';
import {parseEvent, type IgnoredReason} from './parse-event.js';
import {maxAgeSeconds, verifySignature} from './signature.js';

/** Dependencies of {@link handleEvent}. */
export interface EventContext {
  readonly upstream: Upstream;
  /** Secret shared with Mspecs, or several during a rotation. */
  readonly secret: string | readonly string[];
  readonly subscriberId: string | undefined;
  /** Confirms each publication to Mspecs. */
  readonly confirmPublication: boolean;
  readonly forward: ForwardEvent;
  /** Remembers the time of an event with a valid signature. Never rejects. */
  readonly rememberEvent: () => Promise<void>;
  readonly store: ExpiringStore;
  readonly now: () => Instant;
  readonly log: Log;
}

const maxEventBytes = 1024 * 1024;
const retryAfterMs = 10_000;

/**
 * Handles a webhook request: verifies its signature, applies the event once, and hands it on after the response.
 *
 * @returns `taken`, or `ignored` if the event changes nothing.
 * @throws {ProblemError} 401 if the signature is missing or invalid, 503 if the storage failed and the event has to be sent again.
 */
export async function handleEvent(
  request: Request,
  readContext: ReadContext,
  context: EventContext,
): Promise<'taken' | 'ignored'> {
  const {secret, subscriberId, forward, rememberEvent, now, log} = context;
  const {waitUntil} = readContext;
  const signature = request.headers.get('x-mspecs-signature') ?? '';
  const body = await readBody(request, maxEventBytes);
  const sentAt = await verifySignature(signature, body, secret, now());
  if (sentAt === undefined) {
    log({level: 'warn', event: 'webhook-refused'});
    throw new ProblemError('misconfigured', 'The signature is missing or invalid', {status: 401});
  }
  const text = new TextDecoder().decode(body);
  waitUntil(rememberEvent());
  const event = parseEvent(text, sentAt, subscriberId);
  const ignored = await applyOnce(signature, event, readContext, context);
  if (ignored) log({level: 'info', event: 'webhook-ignored', reason: ignored});
  else if (typeof event === 'object') {
    const {type, dealId} = event;
    log({level: 'debug', event: 'webhook-taken', type: typeOf(type), dealId});
  }
  if (ignored !== 'replayed') waitUntil(forward(text, signature, log));
  return ignored ? 'ignored' : 'taken';
}

/** Returns the documented type of an event; `other` for any other text. */
const typeOf = (type: string | undefined): string =>
  type !== undefined && /^(VIEWING|PUBLISH|UN_PUBLISH)$/.test(type) ? type : 'other';

/** Applies an event unless it is to be ignored, or was received before. */
async function applyOnce(
  signature: string,
  event: DealEvent | IgnoredReason,
  readContext: ReadContext,
  {upstream, confirmPublication, store, log}: EventContext,
): Promise<IgnoredReason | undefined> {
  const claim = `event:${signature.toLowerCase()}`;
  try {
    if ((await store.count(claim, 2 * maxAgeSeconds)) > 1) return 'replayed';
    if (typeof event === 'string') return event;
    await upstream.handleEvent?.(event);
  } catch (cause) {
    await store.delete(claim).catch(() => undefined);
    const title = 'The storage failed: send the event again';
    throw new ProblemError('unavailable', title, {retryAfter: retryAfterMs, cause});
  }
  if (confirmPublication && event.type === 'PUBLISH') {
    const {dealId} = event;
    const logFailure = () => log({level: 'error', event: 'publication-not-confirmed', dealId});
    const confirmed = upstream.confirmPublication?.(dealId, readContext) ?? Promise.resolve();
    readContext.waitUntil(confirmed.catch(logFailure));
  }
  return undefined;
}
