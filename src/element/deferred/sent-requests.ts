import type {Choice} from '../../booking/booking-state.js';
import {bookingUrl, type AppendPath} from '../../mspecs/booking-routes.js';
import type {Connection} from '../../mspecs/connection.js';
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

/**
 * Returns a function that reports whether the visitor has requested a time.
 *
 * @param isStored false if session storage is disabled.
 */
export function requestedTimes(
  {endpoint, dealId}: Connection,
  appendPath: AppendPath,
  isStored: boolean,
): ((choice: Choice) => boolean) | undefined {
  const urls = new Set([...remembered, ...(isStored ? storedUrls() : [])]);
  // Most visitors have sent nothing, and a list may have a thousand times.
  return urls.size > 0
    ? (choice) => urls.has(bookingUrl(appendPath, endpoint, choice, dealId).href)
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
