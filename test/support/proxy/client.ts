import {assertDescribed} from './openapi.js';
import {credentials} from './simulated-mspecs.js';

/** A response with its complete body. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed body; `undefined` if it is not JSON. */
  readonly json: unknown;
}

/** Client of a proxy. It checks each response against `openapi.json`, for `nosniff` and for credentials. */
export interface Client {
  request(path: string, init?: RequestInit): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a string as it is and anything else as JSON. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/**
 * Creates a client of a proxy.
 *
 * @param send sends a request to a path of the proxy, like `fetch`.
 * @param basePath base path of the routes.
 */
export function clientFor(
  send: (path: string, init: RequestInit) => Promise<Response>,
  basePath = '',
): Client {
  const request = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await send(basePath + path, {redirect: 'manual', ...init});
    const text = await response.text();
    const {status, headers} = response;
    const exposed = `${text}\n${JSON.stringify([...headers])}`;
    if (credentials.some((credential) => exposed.includes(credential)))
      throw new Error(`the response to ${path} contains a credential`);
    if (headers.get('x-content-type-options') !== 'nosniff')
      throw new Error(`the response to ${path} may be sniffed`);
    const method = init.method ?? 'GET';
    if (method !== 'OPTIONS') {
      assertDescribed({
        method,
        path: path.split('?')[0] ?? '',
        requestBody: typeof init.body === 'string' ? init.body : undefined,
        status,
        headers,
        body: text,
      });
    }
    return {status, headers, text, json: jsonIn(text)};
  };
  return {
    request,
    get: (path, headers = {}) => request(path, {headers}),
    post: (path, body, headers = {}) =>
      request(path, {
        method: 'POST',
        headers: {'content-type': 'application/json', ...headers},
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
