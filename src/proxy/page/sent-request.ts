import type {Choice} from '../../booking/booking-state.js';
import type {Instant} from '../../booking/viewing.js';
import type {PageKeys} from './page-keys.js';
import type {TipsResult} from './tips.js';

const cookieName = 'mspecs-booking';
/** Seconds for which the outcome names the address after a reload. */
const cookieSeconds = 600;
/** Milliseconds for which the URL of an outcome shows it. */
const outcomeMs = 24 * 60 * 60 * 1000;

type Target = Pick<Choice, 'viewingId' | 'slotId'> | undefined;

const valuesOf = (dealId: string, target: Target, tips: TipsResult | undefined) => [
  'sent',
  dealId,
  target?.viewingId ?? '',
  target?.slotId ?? '',
  ...(tips ? [tips] : []),
];

/** Creates the parameter of the URL of an outcome, and the cookie that names the address to the proxy only. */
export async function recordSent(
  keys: PageKeys,
  {
    dealId,
    target,
    tips,
    email,
    at,
    isSecure,
  }: {
    dealId: string;
    target: Target;
    tips: TipsResult | undefined;
    email: string;
    at: Instant;
    isSecure: boolean;
  },
): Promise<{readonly stamp: string; readonly cookie: string}> {
  const stamp = await keys.stamp(at, ...valuesOf(dealId, target, tips));
  const sealed = await keys.encrypt(email, stamp);
  // Without a path, the cookie only belongs to the pages of this home, also behind a server that rewrites paths.
  const cookie = `${cookieName}=${sealed}; Max-Age=${cookieSeconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {stamp, cookie};
}

/** Returns what was sent; undefined if the URL is not that of an outcome, or an old one. */
export async function readSent(
  keys: PageKeys,
  stamp: string,
  {
    dealId,
    target,
    tips,
    cookies,
    now,
  }: {
    dealId: string;
    target: Target;
    tips: TipsResult | undefined;
    cookies: string;
    now: Instant;
  },
): Promise<{readonly at: Instant; readonly email: string | undefined} | undefined> {
  const at = await keys.readStamp(stamp, ...valuesOf(dealId, target, tips));
  if (at === undefined || now - at > outcomeMs) return undefined;
  const sealed = new RegExp(`(?:^|; *)${cookieName}=([\\w-]+)`).exec(cookies)?.[1];
  return {at, email: sealed && (await keys.decrypt(sealed, stamp))};
}
