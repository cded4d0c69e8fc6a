import {findOption, listDays} from '../../booking/availability.js';
import {checkContact, type ContactDraft, type ContactField} from '../../booking/contact.js';
import type {Contact} from '../../booking/booking-state.js';
import {isTooLong, normalizeMessage, normalizeSource, type Remark} from '../../booking/message.js';
import {isNonGeographic} from '../../booking/phone/phone-shape.js';
import {isPremiumRate} from '../../booking/phone/premium-rate.js';
import type {Instant} from '../../booking/viewing.js';
import {isObject} from '../../mspecs/json.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {parseDeal} from '../../mspecs/parse-deal.js';
import {parseStatus} from '../../mspecs/parse-status.js';
import {ProblemError} from '../http/problem.js';
import type {ReadContext} from '../storage/read-cache.js';
import type {Upstream, ViewingTarget} from '../upstream/upstream.js';

const fields: readonly ContactField[] = ['firstName', 'lastName', 'email', 'phoneNumber'];

/** Parses the message and the source of a body. Plain text: anything but a string is none. */
export function readRemark(json: unknown): Remark {
  const {message, source} = isObject(json) ? json : {};
  return {message: normalizeMessage(message), source: normalizeSource(source)};
}

/**
 * Parses a contact as the form sends it: four fields, validated and normalized, with the phone number in E.164. Ignores unknown
 * fields.
 *
 * @param message normalized message to the broker, whose length is checked too.
 * @throws {ProblemError} `invalid`, with a problem per field.
 */
export async function readContact(json: unknown, message = ''): Promise<Contact> {
  const fieldsOfBody = isObject(json) ? json : {};
  const draft = Object.fromEntries(
    fields.map((field) => [field, typeof fieldsOfBody[field] === 'string' ? fieldsOfBody[field] : '']),
  ) as ContactDraft;
  const checked = await checkContact(draft, (text) => {
    if (!/^\+[1-9]\d{6,14}$/.test(text)) return {ok: false, problem: 'malformed'};
    return isNonGeographic(text) || isPremiumRate(text)
      ? {ok: false, problem: 'unsupported'}
      : {ok: true, e164: text};
  });
  const isMessageTooLong = isTooLong(message);
  if (checked.ok && !isMessageTooLong) return checked.contact;
  const problems = {
    ...(!checked.ok && checked.problems),
    ...(isMessageTooLong && {message: 'too-long'}),
  };
  throw new ProblemError('invalid', 'A field is missing or invalid', {problems});
}

/**
 * Asserts that a target can be booked now, as far as the proxy knows: the deal has the viewing, the viewing has the slot, and it
 * is open.
 *
 * @throws {ProblemError} `not-found`, `invalid`, `closed` or `slot-full`.
 * @throws {MspecsError} if the deal cannot be read.
 */
export async function assertBookable(
  target: ViewingTarget,
  {
    upstream,
    readContext,
    timeZone,
    now,
  }: {upstream: Upstream; readContext: ReadContext; timeZone: string; now: Instant},
): Promise<void> {
  const {dealId, viewingId, slotId} = target;
  const readStatus = async () => upstream.readStatus(dealId, readContext);
  const [deal, status] = await Promise.all([
    // Viewings seldom change, so a stale deal is fine; the seats left must be fresh.
    upstream.readDeal(dealId, {...readContext, requireFresh: false}),
    // If Mspecs fails, falls back to the free spots in the deal.
    readStatus().catch((error: unknown) => {
      if (error instanceof MspecsError && error.reason !== 'not-found') return undefined;
      throw error;
    }),
  ]);
  const viewings = parseDeal(JSON.parse(deal.text), timeZone)?.viewings ?? [];
  const viewing = viewings.find(({id}) => id === viewingId);
  if (!viewing) throw new ProblemError('not-found', 'The deal has no viewing with this id');
  if (slotId && !viewing.times.some((time) => time.slotId === slotId))
    throw new ProblemError('not-found', 'The viewing has no slot with this id');
  if (!slotId && viewing.kind === 'slots')
    throw new ProblemError('invalid', 'The viewing has slots: choose one of them');
  const {days} = listDays({
    viewings,
    status: status && parseStatus(status.text).status,
    now,
  });
  const option = findOption(days, {viewingId, ...(slotId && {slotId})});
  if (option?.state === 'full') throw new ProblemError('slot-full', 'The slot is full');
  if (option?.state !== 'open') throw new ProblemError('closed', 'The viewing can no longer be requested');
}
