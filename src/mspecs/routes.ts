/** Where the v3 routes lie. */
export interface Endpoint {
  /** Absolute; the routes are below its path. */
  readonly base: URL;
  /** Whether our own proxy answers there, which takes a few words more than Mspecs does. */
  readonly viaProxy: boolean;
}

/**
 * Reads the address a page gave in `proxy-url` or `base-url`.
 *
 * @param documentUrl what a relative address is relative to: `document.baseURI`.
 * @returns what is wrong, with the attribute's name, where a browser could never call it.
 */
export function readEndpoint(
  addresses: {readonly proxyUrl?: string | undefined; readonly baseUrl?: string | undefined},
  documentUrl: string,
): Endpoint | string {
  const attribute = addresses.proxyUrl ? 'proxy-url' : 'base-url';
  const address = addresses.proxyUrl || addresses.baseUrl;
  if (!address) return 'proxy-url or base-url is missing';
  const base = readAddress(attribute, address, documentUrl);
  return typeof base === 'string' ? base : {base, viaProxy: attribute === 'proxy-url'};
}

/** Reads an address that a browser can call; otherwise says which attribute it cannot use. */
export function readAddress(attribute: string, address: string, documentUrl: string): URL | string {
  const url = URL.canParse(address, documentUrl) && new URL(address, documentUrl);
  if (!url || !/^https?:$/.test(url.protocol)) return invalidValue(attribute, address);
  const isMixed = url.protocol === 'http:' && new URL(documentUrl).protocol === 'https:';
  return isMixed && !isLoopback(url.hostname)
    ? invalidValue(attribute, `${address} (http on an https page)`)
    : url;
}

/** What the developer of a page is told: short, for it is loaded before the free times. */
export const invalidValue = (name: string, value: string | number): string =>
  `${name} cannot be used: ${value}`;

const isLoopback = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/**
 * Whether a value can stand for a row of Mspecs in a URL. Ids are opaque and may end in dots; only what a URL would
 * swallow (nothing, `.`, `..`, half a surrogate pair) is refused.
 */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && !/^\.{0,2}$|\p{Surrogate}/u.test(value);
}

/** Our proxy: `GET <base>/deals/:dealId`, the deal as Mspecs publishes it, trimmed. */
export const dealUrl = ({base}: Endpoint, dealId: string): URL => appendPath(base, 'deals', dealId);

/** Mspecs: `GET <base>/v3/viewings/slot/status/:dealId`. */
export const statusUrl = ({base}: Endpoint, dealId: string): URL =>
  appendPath(base, 'v3', 'viewings', 'slot', 'status', dealId);

/** Our proxy: `POST <base>/deals/:dealId/interest`, for people who want to hear of the home, not of a time. */
export const interestUrl = ({base}: Endpoint, dealId: string): URL =>
  appendPath(base, 'deals', dealId, 'interest');

/**
 * Mspecs: `POST <base>/v3/viewings/externalViewer/:viewingId`, and below it `/slot/:slotId` for one slot.
 * Our proxy is also told the deal, which it checks the viewing against.
 */
export function bookingUrl(
  {base, viaProxy}: Endpoint,
  {viewingId, slotId}: {readonly viewingId: string; readonly slotId?: string},
  dealId: string,
): URL {
  const url = appendPath(
    base,
    'v3',
    'viewings',
    'externalViewer',
    viewingId,
    ...(slotId ? ['slot', slotId] : []),
  );
  if (viaProxy) url.searchParams.set('dealId', dealId);
  return url;
}

/** An address below another. Each segment is percent-encoded; the dots that ids end in are harmless within one. */
export function appendPath(base: URL, ...segments: string[]): URL {
  const url = new URL(base);
  url.hash = '';
  url.pathname = [base.pathname.replace(/\/+$/, ''), ...segments.map(encodeURIComponent)].join('/');
  return url;
}
