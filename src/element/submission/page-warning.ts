import type {Connection} from '../../mspecs/connection.js';

/** Attributes and URLs with a warning: one each, because a page makes several requests to a proxy, and polls. */
const warned = new Set<string>();

/**
 * Warns that something else than Mspecs or the proxy responded: which attribute led there, and the likely cause. A chunk of its
 * own, loaded after such a failure.
 *
 * @param response a response that is not ok, or the text of one that is.
 */
export function warn(response: unknown, url: URL, connection: Connection): void {
  const [status, type] =
    response instanceof Response
      ? [response.status, response.headers.get('content-type') ?? '']
      : [200, /^\s*</.test(String(response)) ? 'html' : ''];
  if (type.includes('json')) return;
  const attribute = attributeOf(url, connection);
  const key = attribute + connection.endpoint.base.href;
  if (warned.has(key)) return;
  warned.add(key);
  const kind = type.includes('html') ? 'HTML' : 'no JSON';
  console.warn(
    `<mspecs-viewing-booker> ${attribute} cannot be used: ${url.href} answered with ${kind} (${status}). ` +
      causeOf(attribute, status),
  );
}

function attributeOf(url: URL, {endpoint: {base, viaProxy}, dealId}: Connection): string {
  const path = base.pathname.replace(/\/+$/, '');
  const isRoute =
    url.origin === base.origin &&
    (url.pathname.startsWith(`${path}/v3/`) ||
      url.pathname.startsWith(`${path}/deals/${encodeURIComponent(dealId)}`));
  return !isRoute ? 'deal-url' : viaProxy ? 'proxy-url' : 'base-url';
}

function causeOf(attribute: string, status: number): string {
  if (status === 401 || status === 403) return 'Does a login or a firewall protect it?';
  if (status >= 500) return 'The server behind it may be down.';
  if (attribute === 'deal-url') return 'Is there a JSON file at this URL?';
  if (attribute === 'base-url') return 'Is it the URL of Mspecs?';
  return status === 200
    ? 'The site itself or a login page seems to answer. Is the proxy running at this URL?'
    : 'Is the proxy running at this URL, with the same base path?';
}
