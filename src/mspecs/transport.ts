/**
 * Carries a request to Mspecs or the proxy: `fetch`, or a page's own function with the same signature, for headers,
 * interception and tests.
 */
export type Transport = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
