import {assertDescribed} from './openapi.js';
import {credentials} from './simulated-mspecs.js';

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined where the body is no JSON. */
  readonly json: unknown;
}

/** How a visitor asks; each answer is checked against `openapi.json`, and for credentials. */
export interface Client {
  request(path: string, init?: RequestInit): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** A text is sent as it is, anything else as JSON. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/**
 * Makes a visitor of a proxy.
 *
 * @param send gets a path and brings it there, as `fetch` does with a URL.
 * @param basePath what the routes lie below.
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
      throw new Error(`the answer about ${path} tells a credential`);
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
