import type {Choice} from '../../booking/booking-state.js';
import {bookingUrl} from '../../mspecs/booking-routes.js';
import type {BookingServices} from '../request/booking-host.js';
import {getRequestKey} from '../request/request-key-store.js';

const prefix = 'mspecs-viewing-booker ';

/** Returns the name of a request in session storage, made of ids only. */
export const storageKeyOf = (url: URL): string => prefix + url.href;

/** URLs of requests that are not stored, and that Mspecs accepted or may have received. */
const remembered = new Set<string>();

/** Remembers a request that is not stored, until the page is left. */
export function rememberRequest(url: URL): void {
  remembered.add(url.href);
}

export const isRemembered = (url: URL): boolean => remembered.has(url.href);

/** Returns a function that reports whether the visitor has requested a time; undefined if none was. */
export function requestedTimes({
  appendPath,
  connection,
  isSet,
}: BookingServices): ((choice: Choice) => boolean) | undefined {
  const target = connection();
  const urls = new Set([...remembered, ...(isSet('no-session-storage') ? [] : storedUrls())]);
  // Most visitors have sent nothing, and a list may have a thousand times.
  return target && urls.size > 0
    ? (choice) => urls.has(bookingUrl(appendPath, target.endpoint, choice, target.dealId).href)
    : undefined;
}

function storedUrls(): readonly string[] {
  try {
    return Object.keys(sessionStorage)
      .filter((name) => name.startsWith(prefix) && getRequestKey(name))
      .map((name) => name.slice(prefix.length));
  } catch {
    // Storage may be blocked.
    return [];
  }
}
