import type {Choice} from '../../booking/booking-state.js';
import {bookingUrl} from '../../mspecs/booking-routes.js';
import type {BookingServices} from '../request/booking-host.js';
import {getRequestKey} from './request-key-store.js';

const prefix = 'mspecs-viewing-booker ';

/** Returns the name of a request in session storage, made of ids only. */
export const storageKeyOf = (url: URL): string => prefix + url.href;

/** URLs of each element's requests that are not stored, and that Mspecs accepted or may have received. */
const remembered = new WeakMap<BookingServices, Set<string>>();

/** Remembers a request that is not stored, for as long as its element lives. */
export function rememberRequest(services: BookingServices, {href}: URL): void {
  remembered.set(services, new Set(remembered.get(services)).add(href));
}

export const isRemembered = (services: BookingServices, {href}: URL): boolean =>
  remembered.get(services)?.has(href) ?? false;

/** Returns a function that reports whether the visitor has requested a time; undefined if none was. */
export function requestedTimes(services: BookingServices): ((choice: Choice) => boolean) | undefined {
  const {appendPath, connection, isSet} = services;
  const target = connection();
  const urls = new Set([
    ...(remembered.get(services) ?? []),
    ...(isSet('no-session-storage') ? [] : storedUrls()),
  ]);
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
