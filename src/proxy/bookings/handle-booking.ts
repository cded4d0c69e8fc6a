import type {Contact} from '../../booking/booking-state.js';
import type {Remark} from '../../booking/message.js';
import type {Instant} from '../../booking/viewing.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {provesNothingSent} from '../../mspecs/never-sent.js';
import {similarHomes} from '../../booking/search-profile.js';
import {parseJson} from '../../mspecs/json.js';
import {offersMatching, parseHomeFacts} from '../../mspecs/parse-home-facts.js';
import {assertHuman} from './assert-human.js';
import type {BookingLimits} from './booking-limits.js';
import {assertBookable, readContact, readRemark} from './validate-booking.js';
import {errorFields} from '../error-fields.js';
import {withTimeout} from '../storage/with-timeout.js';
import type {Log} from '../log.js';
import type {StoredResponse, AttemptResult, Idempotency} from './idempotency.js';
import {ProblemError, problemOf, problemResponse, unexpectedIn} from '../http/problem.js';
import type {ReadContext} from '../storage/read-cache.js';
import type {SendContext, Upstream, ViewingTarget} from '../upstream/upstream.js';
import type {Verification, VerifiedRequest} from '../verification/verification.js';

/** Target of a request: a viewing, tips about homes similar to the one of the deal, or only interest in it. */
export type BookingTarget =
  ViewingTarget | {readonly dealId: string; readonly matching: true} | {readonly dealId: string};

/** A request of a visitor. */
export interface Submission {
  readonly request: Request;
  /** Body of the request, which has already been read. */
  readonly body: string;
  readonly target: BookingTarget;
  /** Address of the visitor, if known. */
  readonly address: string | undefined;
  /** True if the booking page sends it. */
  readonly isPage: boolean;
}

/** Dependencies of {@link handleBooking}. */
export interface BookingContext {
  readonly upstream: Upstream;
  readonly idempotency: Idempotency;
  readonly limits: BookingLimits;
  readonly verification: Verification;
  readonly verify: ((request: Request) => boolean | Promise<boolean>) | undefined;
  readonly timeZone: string;
  readonly now: () => Instant;
  readonly log: Log;
}

/** Timeout of `verify`, in milliseconds. */
const verifyTimeoutMs = 10_000;

/**
 * Validates a request, sends it to Mspecs once and responds. A repeat with the same `Idempotency-Key` gets the stored response.
 *
 * @throws {ProblemError} if the request is rejected before Mspecs is called.
 */
export async function handleBooking(
  {request, body, target, address, isPage}: Submission,
  readContext: ReadContext,
  context: BookingContext,
): Promise<Response> {
  assertHuman(request.headers);
  const json = parseJson(body);
  if (json === undefined) throw new ProblemError('invalid', 'The body is not valid JSON');
  const remark = 'viewingId' in target && context.upstream.takesMessage ? readRemark(json) : noRemark;
  const contact = await readContact(json, remark.message);
  const key = readIdempotencyKey(request.headers);
  const attempt: Attempt = {
    target,
    contact,
    remark,
    address,
    verified: {headers: request.headers, dealId: target.dealId, address, isPage},
    request: context.verify && copyOf(request, body),
    readContext: {...readContext, requireFresh: true, requireCurrent: true},
  };
  const answer = key
    ? context.idempotency.run(key, fingerprintOf(attempt), (markSending) =>
        execute(attempt, context, markSending),
      )
    : execute(attempt, context, () => Promise.resolve()).then((result) => result.response);
  // Continues even if the visitor leaves.
  readContext.waitUntil(answer.catch(() => undefined));
  const {status, headers, body: text} = await answer;
  return new Response(text, {status, headers});
}

/** Rebuilds a request whose body has been read. Cloning fails: requests of a Node server are not platform objects. */
const copyOf = ({url, method, headers}: Request, body: string): Request =>
  new Request(url, {method, headers: [...headers], body});

const noRemark: Remark = {message: '', source: ''};

interface Attempt {
  readonly target: BookingTarget;
  readonly contact: Contact;
  readonly remark: Remark;
  readonly address: string | undefined;
  readonly verified: VerifiedRequest;
  /** Copy of the request, for `verify`. */
  readonly request: Request | undefined;
  readonly readContext: ReadContext;
}

/** Returns what a repeat has in common with the first attempt. The page sets the source, which may differ after a reload. */
const fingerprintOf = ({target, contact, remark: {message}}: Attempt): string =>
  JSON.stringify([target, contact, ...(message ? [message] : [])]);

/** Never rejects. */
async function execute(
  {target, contact, remark, address, verified, request, readContext}: Attempt,
  context: BookingContext,
  markSending: () => Promise<void>,
): Promise<AttemptResult> {
  const {upstream, verification, verify, limits, log} = context;
  const progress = {reachedMspecs: false};
  const beforeSend = async () => {
    await limits.countSending(address, target.dealId, contact.email);
    await markSending();
    progress.reachedMspecs = true;
  };
  try {
    await verification.assertVerified(verified);
    if (request && verify) await assertVerified(request, verify);
    const sendContext = {...readContext, beforeSend};
    if ('viewingId' in target) {
      await assertBookable(target, {...context, readContext, now: context.now()});
      await upstream.book(target, contact, sendContext, remark);
      readContext.waitUntil(revalidateLater(target.dealId, readContext, upstream));
    } else if ('matching' in target) {
      await orderTips(target.dealId, contact, upstream, sendContext);
    } else if (upstream.registerInterest) {
      await upstream.readDeal(target.dealId, readContext);
      await upstream.registerInterest(target.dealId, contact, sendContext);
    } else throw new ProblemError('not-found', 'This proxy cannot register an interest');
    log({level: 'debug', event: 'booking-accepted', dealId: target.dealId});
    return {response: accepted, isFinal: true};
  } catch (error) {
    const isUnsent = error instanceof MspecsError && provesNothingSent(error.cause);
    const reachedMspecs = progress.reachedMspecs && !isUnsent;
    const isRateLimited = error instanceof MspecsError && error.reason === 'rate-limited';
    const problem = reachedMspecs
      ? await explainRefusal(error, target, readContext, context)
      : problemOf(error);
    const {reason, status, limit, problems} = problem.problem;
    const unexpected = unexpectedIn(error);
    log({
      level: unexpected === undefined ? 'warn' : 'error',
      event: 'booking-failed',
      dealId: target.dealId,
      reason,
      status,
      ...(limit && {limit}),
      // Such as `captcha missing`.
      ...(problems && {problem: Object.entries(problems).flat().join(' ')}),
      reachedMspecs,
      ...(unexpected !== undefined && errorFields(unexpected)),
    });
    return {response: await toStoredResponse(problem), isFinal: reachedMspecs && !isRateLimited};
  }
}

/**
 * Creates a lead with the search profile of a deal. The profile is that of the deal as Mspecs publishes it, never one that a request
 * contains.
 */
async function orderTips(
  dealId: string,
  contact: Contact,
  upstream: Upstream,
  sendContext: SendContext,
): Promise<void> {
  if (!upstream.createLead) throw new ProblemError('not-found', 'This proxy orders no tips');
  const deal: unknown = JSON.parse((await upstream.readDeal(dealId, sendContext)).text);
  const facts = offersMatching(deal) ? parseHomeFacts(deal) : undefined;
  if (!facts) throw new ProblemError('not-found', 'The deal has not enough for a search profile');
  await upstream.createLead(dealId, contact, similarHomes(facts), sendContext);
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
