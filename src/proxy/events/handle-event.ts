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
  /** Secret shared with Mspecs. */
  readonly secret: string;
  readonly subscriberId: string | undefined;
  /** Confirms each publication to Mspecs. */
  readonly confirmPublication: boolean;
  readonly forward: ForwardEvent;
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
  {waitUntil}: ReadContext,
  context: EventContext,
): Promise<'taken' | 'ignored'> {
  const {secret, subscriberId, forward, now, log} = context;
  const signature = request.headers.get('x-mspecs-signature') ?? '';
  const body = await readBody(request, maxEventBytes);
  const sentAt = await verifySignature(signature, body, secret, now());
  if (sentAt === undefined) {
    log({level: 'warn', event: 'webhook-refused'});
    throw new ProblemError('misconfigured', 'The signature is missing or invalid', {status: 401});
  }
  const text = new TextDecoder().decode(body);
  const ignored = await applyOnce(signature, parseEvent(text, sentAt, subscriberId), waitUntil, context);
  if (ignored) log({level: 'info', event: 'webhook-ignored', reason: ignored});
  if (ignored !== 'replayed') waitUntil(forward(text, signature));
  return ignored ? 'ignored' : 'taken';
}

/** Applies an event unless it is to be ignored, or was received before. */
async function applyOnce(
  signature: string,
  event: DealEvent | IgnoredReason,
  waitUntil: ReadContext['waitUntil'],
  {upstream, confirmPublication, store, log}: EventContext,
): Promise<IgnoredReason | undefined> {
  const claim = `event:${signature.toLowerCase()}`;
  try {
    let failure: Error | undefined;
    const times = await store.count(claim, 2 * maxAgeSeconds).catch((error: unknown) => {
      failure = error as Error;
      return 0;
    });
    if (times > 1) return 'replayed';
    // Without the storage, this instance applies it, and writes it later.
    if (typeof event !== 'string') await upstream.handleEvent?.(event);
    if (failure) throw failure;
    if (typeof event === 'string') return event;
  } catch (cause) {
    await store.delete(claim).catch(() => undefined);
    const title = 'The storage failed: send the event again';
    throw new ProblemError('unavailable', title, {retryAfter: retryAfterMs, cause});
  }
  if (confirmPublication && event.type === 'PUBLISH') {
    const logFailure = () => log({level: 'error', event: 'publication-not-confirmed'});
    waitUntil((upstream.confirmPublication?.(event.dealId) ?? Promise.resolve()).catch(logFailure));
  }
  return undefined;
}
