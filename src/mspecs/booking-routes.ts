import type {Endpoint} from './routes.js';

// Imports no code, because the deferred chunk uses it and must not import the entry.

/** Appends percent-encoded segments to the path of a URL. */
export type AppendPath = (base: URL, ...segments: string[]) => URL;

/** Returns the proxy route of an interest in the home: `POST <base>/deals/:dealId/interest`. */
export const interestUrl = (appendPath: AppendPath, {base}: Endpoint, dealId: string): URL =>
  appendPath(base, 'deals', dealId, 'interest');

/**
 * Returns the route of a booking: `POST <base>/v3/viewings/externalViewer/:viewingId`, plus `/slot/:slotId` for a slot. The proxy
 * also gets the deal id, to check that the viewing belongs to it.
 */
export function bookingUrl(
  appendPath: AppendPath,
  {base, viaProxy}: Endpoint,
  {viewingId, slotId}: {readonly viewingId: string; readonly slotId?: string},
  dealId: string,
): URL {
  const slot = slotId ? ['slot', slotId] : [];
  const url = appendPath(base, 'v3', 'viewings', 'externalViewer', viewingId, ...slot);
  if (viaProxy) url.searchParams.set('dealId', dealId);
  return url;
}
