/** Sends a request to Mspecs or the proxy: `fetch` or a function with the same signature, to add headers, intercept or test. */
export type Transport = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/** Default transport, shared by all elements, so that they share reads. */
export const fetchTransport: Transport = (...request) => fetch(...request);
