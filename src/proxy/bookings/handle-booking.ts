import type {Contact} from '../../booking/booking-state.js';
import type {Instant} from '../../booking/viewing.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {parseJson} from '../../mspecs/json.js';
import {assertBookable, readContact} from './validate-booking.js';
import {errorFields} from '../error-fields.js';
import {withTimeout} from '../storage/with-timeout.js';
import type {Log} from '../log.js';
import type {StoredResponse, AttemptResult, Idempotency} from './idempotency.js';
import {ProblemError, problemOf, problemResponse, unexpectedIn} from '../http/problem.js';
import type {ReadContext} from '../storage/read-cache.js';
import type {Upstream, ViewingTarget} from '../upstream/upstream.js';

/** Target of a request: a viewing, or only interest in the listing. */
export type BookingTarget = ViewingTarget | {readonly dealId: string};

/** Dependencies of {@link handleBooking}. */
export interface BookingContext {
  readonly upstream: Upstream;
  readonly idempotency: Idempotency;
  readonly verify: ((request: Request) => boolean | Promise<boolean>) | undefined;
  readonly timeZone: string;
  readonly now: () => Instant;
  readonly log: Log;
}

/** Minimum fill time, in milliseconds: faster forms are filled in by bots. */
const minFormTimeMs = 500;
/** Timeout of `verify`, in milliseconds. */
const verifyTimeoutMs = 10_000;

/**
 * Validates a request, sends it to Mspecs once and responds. A repeat with the same `Idempotency-Key` gets the stored response.
 *
 * @param body body of the request, which has already been read.
 * @throws {ProblemError} if the request is rejected before Mspecs is called.
 */
export async function handleBooking(
  request: Request,
  body: string,
  target: BookingTarget,
  readContext: ReadContext,
  context: BookingContext,
): Promise<Response> {
  assertHuman(request.headers);
  const json = parseJson(body);
  if (json === undefined) throw new ProblemError('invalid', 'The body is not valid JSON');
  const contact = await readContact(json);
  const copy = context.verify && copyOf(request, body);
  const bookingRead = {...readContext, requireFresh: true, requireCurrent: true};
  const execute = () => attempt(target, contact, copy, bookingRead, context);
  const key = readIdempotencyKey(request.headers);
  const answer = key
    ? context.idempotency.run(key, JSON.stringify([target, contact]), execute)
    : execute().then((result) => result.response);
  // Continues even if the visitor leaves.
  readContext.waitUntil(answer.catch(() => undefined));
  const {status, headers, body: text} = await answer;
  return new Response(text, {status, headers});
}

/** Rebuilds a request whose body has been read. Cloning fails: requests of a Node server are not platform objects. */
const copyOf = ({url, method, headers}: Request, body: string): Request =>
  new Request(url, {method, headers: [...headers], body});

/** Never rejects. */
async function attempt(
  target: BookingTarget,
  contact: Contact,
  request: Request | undefined,
  readContext: ReadContext,
  context: BookingContext,
): Promise<AttemptResult> {
  const {upstream, verify, log} = context;
  let reachedMspecs = false;
  try {
    if (request && verify) await assertVerified(request, verify);
    if ('viewingId' in target) await assertBookable(target, {...context, readContext, now: context.now()});
    else if (upstream.registerInterest) await upstream.readDeal(target.dealId, readContext);
    else throw new ProblemError('not-found', 'This proxy cannot register an interest');
    reachedMspecs = true;
    if ('viewingId' in target) await upstream.book(target, contact);
    else await upstream.registerInterest?.(target.dealId, contact);
    if ('viewingId' in target) readContext.waitUntil(revalidateLater(target.dealId, readContext, upstream));
    return {response: accepted, reachedMspecs};
  } catch (error) {
    const isRateLimited = error instanceof MspecsError && error.reason === 'rate-limited';
    const problem = reachedMspecs
      ? await explainRefusal(error, target, readContext, context)
      : problemOf(error);
    const {reason, status} = problem.problem;
    const unexpected = unexpectedIn(error);
    log({
      level: unexpected === undefined ? 'warn' : 'error',
      event: 'booking-failed',
      reason,
      status,
      reachedMspecs,
      ...(unexpected !== undefined && errorFields(unexpected)),
    });
    return {response: await toStoredResponse(problem), reachedMspecs: reachedMspecs && !isRateLimited};
  }
}

/** Revalidates the cache after the response has left, because starting a call takes 1 ms. Never rejects. */
async function revalidateLater(dealId: string, readContext: ReadContext, upstream: Upstream): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  await upstream.revalidate?.(dealId, readContext).catch(() => undefined);
}

const accepted: StoredResponse = {
  status: 202,
  headers: {'content-type': 'application/json', 'cache-control': 'no-store'},
  body: JSON.stringify({status: 'requested'}),
};

/** Explains a refusal. Mspecs gives no reason, so a fresh status decides between full and closed. */
async function explainRefusal(
  error: unknown,
  target: BookingTarget,
  readContext: ReadContext,
  context: BookingContext,
): Promise<ProblemError> {
  const problem = problemOf(error);
  if (problem.problem.reason !== 'invalid' || !('viewingId' in target)) return problem;
  try {
    await context.upstream.revalidateStatus(target.dealId, readContext);
    await assertBookable(target, {...context, readContext, now: context.now()});
    return problem;
  } catch (cause) {
    return cause instanceof ProblemError ? cause : problem;
  }
}

async function toStoredResponse(problem: ProblemError): Promise<StoredResponse> {
  const response = problemResponse(problem);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}

/** Rejects bots by the honeypot and the fill time, if the client sends them. */
function assertHuman(headers: Headers): void {
  if (headers.has('form-honeypot')) throw new ProblemError('invalid', 'The honeypot field was filled in');
  const time = headers.get('form-time');
  if (time === null) return;
  if (!/^\d{1,12}$/.test(time))
    throw new ProblemError('invalid', 'Form-Time must be a whole number of milliseconds');
  if (Number(time) >= minFormTimeMs) return;
  const retryAfter = minFormTimeMs - Number(time);
  throw new ProblemError('rate-limited', 'The form was filled in too quickly', {retryAfter});
}

function readIdempotencyKey(headers: Headers): string | undefined {
  const key = headers.get('idempotency-key') ?? undefined;
  if (key === undefined || /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new ProblemError('invalid', 'Idempotency-Key must be 1 to 200 visible ASCII characters');
}

async function assertVerified(
  request: Request,
  verify: (request: Request) => boolean | Promise<boolean>,
): Promise<void> {
  let isVerified: boolean;
  try {
    isVerified = await withTimeout(verify(request), verifyTimeoutMs);
  } catch (cause) {
    throw new ProblemError('unavailable', 'The verify hook failed or timed out', {cause});
  }
  if (!isVerified) throw new ProblemError('invalid', 'The verify hook rejected the request', {status: 403});
}
