import type {Instant} from '../../booking/viewing.js';
import {newRequestKey} from '../../mspecs/request-key.js';
import type {PageKeys} from './page-keys.js';

/** Lifetime of a form: as long as the storage remembers its idempotency key. */
const maxAgeMs = 24 * 60 * 60 * 1000;

/** Idempotency key of a form and its age, which the browser cannot change. */
export interface FormToken {
  readonly key: string;
  /** Milliseconds since the form was served. */
  readonly ageMs: number;
}

/** Creates the token of a new form. */
export async function newToken(keys: PageKeys, dealId: string, now: Instant): Promise<string> {
  const key = newRequestKey();
  return `${key}.${await keys.stamp(now, 'form', dealId, key)}`;
}

/** Reads a token; undefined if this proxy did not issue it for this home, or too long ago. */
export async function readToken(
  keys: PageKeys,
  token: string,
  dealId: string,
  now: Instant,
): Promise<FormToken | undefined> {
  const [key = '', ...stamp] = token.split('.');
  const issuedAt = await keys.readStamp(stamp.join('.'), 'form', dealId, key);
  if (issuedAt === undefined || now - issuedAt > maxAgeMs) return undefined;
  // The clocks of instances differ a little.
  return {key, ageMs: Math.max(0, now - issuedAt)};
}
