import type {Instant} from '../../booking/viewing.js';
import {readBody} from '../http/body.js';
import {ProblemError} from '../http/problem.js';
import type {Log} from '../log.js';
import type {ExpiringStore} from '../storage/expiring-store.js';
import type {ReadContext} from '../storage/read-cache.js';
import type {ApplyEvent, SignedEvent} from './apply-event.js';
import type {ForwardEvent} from './forward-event.js';
import {maxAgeSeconds, parseSignature, verifySignature} from './signature.js';

/** Dependencies of {@link handleEvent}. */
export interface EventContext {
  /** Secret shared with Mspecs, or several during a rotation. */
  readonly secret: string | readonly string[];
  readonly apply: ApplyEvent;
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
  readContext: ReadContext,
  context: EventContext,
): Promise<'taken' | 'ignored'> {
  const {secret, forward, now, log} = context;
  const signature = request.headers.get('x-mspecs-signature') ?? '';
  const parsed = parseSignature(signature, now());
  // A body of up to 1 MB is not read for a signature that cannot be right.
  const body = parsed && (await readBody(request, maxEventBytes));
  if (!body || !(await verifySignature(parsed, body, secret))) {
    log({level: 'warn', event: 'webhook-refused'});
    throw new ProblemError('misconfigured', 'The signature is missing or invalid', {status: 401});
  }
  const sentAt = Number(parsed.seconds);
  const text = new TextDecoder().decode(body);
  const event = {text, sentAt, mayConfirm: true};
  const isTaken = await applyOnce(signature, event, readContext, context);
  if (isTaken === undefined) log({level: 'info', event: 'webhook-ignored', reason: 'replayed'});
  else readContext.waitUntil(forward(text, signature, log));
  return isTaken ? 'taken' : 'ignored';
}

/** Applies an event unless it was received before; undefined if it was. */
async function applyOnce(
  signature: string,
  event: SignedEvent,
  readContext: ReadContext,
  {apply, store}: EventContext,
): Promise<boolean | undefined> {
  const claim = `event:${signature.toLowerCase()}`;
  try {
    let failure: Error | undefined;
    const times = await store.count(claim, 2 * maxAgeSeconds).catch((error: unknown) => {
      failure = error as Error;
      return 0;
    });
    if (times > 1) return undefined;
    // Without the storage, this instance applies it, and writes it later.
    const isTaken = await apply(event, readContext);
    if (failure) throw failure;
    return isTaken;
  } catch (cause) {
    await store.delete(claim).catch(() => undefined);
    const title = 'The storage failed: send the event again';
    throw new ProblemError('unavailable', title, {retryAfter: retryAfterMs, cause});
  }
}
