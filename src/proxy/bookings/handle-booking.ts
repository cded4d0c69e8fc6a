import type {Contact} from '../../booking/booking-state.js';
import type {Instant} from '../../booking/viewing.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {parseJson} from '../../mspecs/json.js';
import {assertBookable, readContact} from './validate-booking.js';
import {errorFields} from '../error-fields.js';
import {inTime} from '../storage/with-timeout.js';
import type {Log} from '../log.js';
import type {Answer, Attempt, Once} from './idempotency.js';
import {ProblemError, problemOf, problemResponse, unexpectedIn} from '../http/problem.js';
import type {Reading} from '../storage/read-cache.js';
import type {Upstream, WantedTime} from '../upstream/upstream.js';

/** What a person wants: to come to a viewing, or only to hear of the home. */
export type Wanted = WantedTime | {readonly dealId: string};

/** What a booking needs. */
export interface BookingTools {
  readonly upstream: Upstream;
  readonly once: Once;
  readonly verify: ((request: Request) => boolean | Promise<boolean>) | undefined;
  readonly timeZone: string;
  readonly now: () => Instant;
  readonly log: Log;
}

/** Nobody fills in a form faster than this, in milliseconds. */
const fastestPerson = 500;
/** Time that `verify` gets to decide, in milliseconds. */
const patience = 10_000;

/**
 * Takes a wish: checks it, sends it to Mspecs once, and answers. A repeat of it, told by its `Idempotency-Key`, gets the same
 * answer.
 *
 * @param body of the request, which has been read.
 * @throws {ProblemError} where Mspecs was not asked because of what was sent.
 */
export async function answerBooking(
  request: Request,
  body: string,
  wanted: Wanted,
  reading: Reading,
  tools: BookingTools,
): Promise<Response> {
  assertPerson(request.headers);
  const json = parseJson(body);
  if (json === undefined) throw new ProblemError('invalid', 'The body is no JSON');
  const contact = await readContact(json);
  const copy = tools.verify && copyOf(request, body);
  const make = () => attempt(wanted, contact, copy, {...reading, exact: true}, tools);
  const key = readKey(request.headers);
  const answer = key
    ? tools.once.attempt(key, JSON.stringify([wanted, contact]), make)
    : make().then((made) => made.answer);
  // A visitor who leaves does not call it off.
  reading.waitUntil(answer.catch(() => undefined));
  const {status, headers, body: text} = await answer;
  return new Response(text, {status, headers});
}

/** A request like one whose body has been read. Not a clone, because requests of a Node server are not the platform's own. */
const copyOf = ({url, method, headers}: Request, body: string): Request =>
  new Request(url, {method, headers: [...headers], body});

/** Never rejects. */
async function attempt(
  wanted: Wanted,
  contact: Contact,
  request: Request | undefined,
  reading: Reading,
  tools: BookingTools,
): Promise<Attempt> {
  const {upstream, verify, log} = tools;
  let reachedMspecs = false;
  try {
    if (request && verify) await assertVerified(request, verify);
    if ('viewingId' in wanted) await assertBookable(wanted, {...tools, reading, now: tools.now()});
    else if (upstream.registerInterest) await upstream.readDeal(wanted.dealId, reading);
    else throw new ProblemError('not-found', 'No interest can be registered here');
    reachedMspecs = true;
    if ('viewingId' in wanted) await upstream.book(wanted, contact);
    else await upstream.registerInterest?.(wanted.dealId, contact);
    if ('viewingId' in wanted) reading.waitUntil(correctLater(wanted.dealId, reading, upstream));
    return {answer: accepted, reachedMspecs};
  } catch (error) {
    const isPaused = error instanceof MspecsError && error.reason === 'rate-limited';
    const problem = reachedMspecs ? await whyRefused(error, wanted, reading, tools) : problemOf(error);
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
    return {answer: await answerOf(problem), reachedMspecs: reachedMspecs && !isPaused};
  }
}

/** Corrects what is kept once the answer has left: to begin a call takes a millisecond. Never rejects. */
async function correctLater(dealId: string, reading: Reading, upstream: Upstream): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  await upstream.correct?.(dealId, reading).catch(() => undefined);
}

const accepted: Answer = {
  status: 202,
  headers: {'content-type': 'application/json', 'cache-control': 'no-store'},
  body: JSON.stringify({status: 'requested'}),
};

/** Mspecs says only that it refuses: whether the slot is full, or the viewing closed, is told by what it says of them now. */
async function whyRefused(
  error: unknown,
  wanted: Wanted,
  reading: Reading,
  tools: BookingTools,
): Promise<ProblemError> {
  const problem = problemOf(error);
  if (problem.problem.reason !== 'invalid' || !('viewingId' in wanted)) return problem;
  try {
    await tools.upstream.rereadStatus(wanted.dealId, reading);
    await assertBookable(wanted, {...tools, reading, now: tools.now()});
    return problem;
  } catch (found) {
    return found instanceof ProblemError ? found : problem;
  }
}

async function answerOf(problem: ProblemError): Promise<Answer> {
  const response = problemResponse(problem);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}

/** Refuses what gives itself away as a machine, where the element says how the form was filled in. */
function assertPerson(headers: Headers): void {
  if (headers.has('form-trap'))
    throw new ProblemError('invalid', 'A field was filled in that no person sees');
  const time = headers.get('form-time');
  if (time === null) return;
  if (!/^\d{1,12}$/.test(time)) throw new ProblemError('invalid', 'Form-Time is no number of milliseconds');
  if (Number(time) >= fastestPerson) return;
  const retryAfter = fastestPerson - Number(time);
  throw new ProblemError('rate-limited', 'The form was filled in too fast', {retryAfter});
}

function readKey(headers: Headers): string | undefined {
  const key = headers.get('idempotency-key') ?? undefined;
  if (key === undefined || /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new ProblemError('invalid', 'The Idempotency-Key cannot be used');
}

async function assertVerified(
  request: Request,
  verify: (request: Request) => boolean | Promise<boolean>,
): Promise<void> {
  let isVerified: boolean;
  try {
    isVerified = await inTime(verify(request), patience);
  } catch (cause) {
    throw new ProblemError('unavailable', 'Whether it is a person could not be told', {cause});
  }
  if (!isVerified) throw new ProblemError('invalid', 'It does not look like a person', {status: 403});
}
