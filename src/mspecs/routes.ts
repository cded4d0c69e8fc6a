/** Base of the v3 routes. */
export interface Endpoint {
  /** Absolute URL; the routes are below its path. */
  readonly base: URL;
  /** True for a proxy, which accepts more parameters than Mspecs. */
  readonly viaProxy: boolean;
}

/**
 * Parses `proxy-url` or `base-url`.
 *
 * @param documentUrl base of relative URLs: `document.baseURI`.
 * @returns a warning that names the attribute, if a browser could never call the URL.
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

/** Parses a URL that a browser can call; otherwise returns a warning that names the attribute. */
export function readAddress(attribute: string, address: string, documentUrl: string): URL | string {
  const url = URL.canParse(address, documentUrl) && new URL(address, documentUrl);
  if (!url || !/^https?:$/.test(url.protocol)) return invalidValue(attribute, address);
  const isMixed = url.protocol === 'http:' && new URL(documentUrl).protocol === 'https:';
  return isMixed && !isLoopback(url.hostname)
    ? invalidValue(attribute, `${address} (http on an https page)`)
    : url;
}

/** Formats a warning. Short, because it is in the entry chunk. */
export const invalidValue = (name: string, value: string | number): string =>
  `${name} cannot be used: ${value}`;

const isLoopback = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/**
 * Reports whether a value can be an id in a URL. Ids are opaque and may end in dots. Rejects only what a URL would drop: an empty
 * string, `.`, `..` and lone surrogates.
 */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && !/^\.{0,2}$|\p{Surrogate}/u.test(value);
}

/** Returns the proxy route of the deal: `GET <base>/deals/:dealId`. */
export const dealUrl = ({base}: Endpoint, dealId: string): URL => appendPath(base, 'deals', dealId);

/** Returns the route of the status: `GET <base>/v3/viewings/slot/status/:dealId`. */
export const statusUrl = ({base}: Endpoint, dealId: string): URL =>
  appendPath(base, 'v3', 'viewings', 'slot', 'status', dealId);

/** Appends percent-encoded segments to the path of a URL. Dots at the end of an id are harmless. */
export function appendPath(base: URL, ...segments: string[]): URL {
  const url = new URL(base);
  url.hash = '';
  url.pathname = [base.pathname.replace(/\/+$/, ''), ...segments.map(encodeURIComponent)].join('/');
  return url;
}
