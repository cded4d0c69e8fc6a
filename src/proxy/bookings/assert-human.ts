import {ProblemError} from '../http/problem.js';
import {rateLimited} from '../http/rate-limit.js';

/** Minimum fill time, in milliseconds: faster forms are filled in by bots. */
const minFormTimeMs = 500;

/**
 * Rejects bots by the honeypot and the fill time. The fill time is required from pages, which browsers reveal by headers of their
 * own. Servers have no form.
 *
 * @throws {ProblemError} `invalid`, or `rate-limited` if the form was filled in too quickly.
 */
export function assertHuman(headers: Headers): void {
  if (headers.has('form-honeypot')) throw new ProblemError('invalid', 'The honeypot field was filled in');
  const time = headers.get('form-time');
  if (time === null) {
    if (headers.has('origin') || headers.has('sec-fetch-site'))
      throw new ProblemError('invalid', 'Form-Time is missing: it is required from pages');
    return;
  }
  if (!/^\d{1,12}$/.test(time))
    throw new ProblemError('invalid', 'Form-Time must be a whole number of milliseconds');
  if (Number(time) < minFormTimeMs) throw rateLimited('fill-time', minFormTimeMs - Number(time));
}
