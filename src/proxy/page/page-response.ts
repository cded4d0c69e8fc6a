import type {Context} from 'hono';
import {html, raw} from 'hono/html';
import {scriptJson} from '../../server/script-json.js';
import {eventsOf} from '../../server/viewing-events.js';
import {includesTag} from '../http/cached-response.js';
import {styleSource, type PageOptions} from './page-options.js';
import {pageStyles} from './page-styles.js';
import type {PageTexts} from './page-language.js';
import type {Html, PageView} from './page-view.js';

// Outside of the template, whose formatting would change the hash.
const styleElement = raw(`<style>${pageStyles}</style>`);
let styleHash: Promise<string> | undefined;

/** Returns the headers of a page: no script, no frame, nothing from other hosts but the stylesheet of the site. */
async function headersOf(
  {css, noindex}: PageOptions,
  styles: readonly Promise<string>[],
): Promise<Record<string, string>> {
  const source = css === undefined ? undefined : styleSource(css);
  const policy = {
    'default-src': "'none'",
    'style-src': [...(await Promise.all(styles)).map((each) => `'sha256-${each}'`), source]
      .filter(Boolean)
      .join(' '),
    'font-src': source,
    'img-src': source,
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  };
  const directives = Object.entries(policy).filter(([, value]) => value);
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': directives.map((directive) => directive.join(' ')).join('; '),
    // Not `no-referrer`, with which browsers send `Origin: null` when the form is sent.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    vary: 'accept-language',
    ...(noindex && {'x-robots-tag': 'noindex'}),
  };
}

/** SHA-256 of a text, in base64. */
async function hash(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

/** Breaks an address after a comma rather than within a street or a town. */
const addressLines = (address: string): Html[] =>
  address.split(/(?<=,) /).map((part) => html`<span>${part}</span> `);

/** Renders the viewings as JSON-LD, for search engines. Not a script: browsers run only JavaScript. */
function structuredData({texts, home, timeZone}: PageView): Html | undefined {
  if (!home) return undefined;
  const events = eventsOf(home.deal, home.status, {timeZone, label: texts.unknownTime});
  return events.length > 0
    ? raw(`<script type="application/ld+json">${scriptJson(events)}</script>`)
    : undefined;
}

/** Page without its frame. */
interface Document {
  readonly texts: PageTexts;
  readonly title: string;
  /** Relative URL of the page. */
  readonly canonical: string;
  readonly data: Html | undefined;
  readonly heading: Html | string;
  readonly listingUrl?: string | undefined;
  readonly step: Html;
  /** Further style sheet. */
  readonly styles?: string;
}

/** Options of a page's response. */
interface Init {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Renders a page around a step. */
export function pageResponse(
  step: Html,
  view: PageView,
  options: PageOptions,
  init: Init = {},
): Promise<Response> {
  const {texts, home, link} = view;
  const {address, listingUrl} = home?.listing ?? {};
  const title = [texts.unknownTime, address].filter(Boolean).join(' – ');
  const heading = address ? html`<bdi lang="sv">${addressLines(address)}</bdi>` : texts.unknownTime;
  const document = {texts, title, canonical: link(), data: structuredData(view), heading, listingUrl, step};
  return documentResponse(document, options, init);
}

/** Renders a whole page. */
export async function documentResponse(
  {texts, title, canonical, data, heading, listingUrl, step, styles}: Document,
  options: PageOptions,
  {status = 200, headers = {}}: Init = {},
): Promise<Response> {
  const hashes = [(styleHash ??= hash(pageStyles)), ...(styles === undefined ? [] : [hash(styles)])];
  const page = await html`<!doctype html>
    <html lang="${texts.language.split('-u-')[0]}" dir="${texts.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="canonical" href="${canonical}" />
        ${data} ${styleElement} ${styles !== undefined && raw(`<style>${styles}</style>`)}
        ${options.css !== undefined && html`<link rel="stylesheet" href="${options.css}" />`}
      </head>
      <body>
        <main>
          <header>
            <h1>${heading}</h1>
            ${listingUrl && html`<a href="${listingUrl}">${texts.toListing}</a>`}
          </header>
          ${step}
        </main>
      </body>
    </html> `;
  return new Response(page, {status, headers: {...(await headersOf(options, hashes)), ...headers}});
}

/** Adds an ETag, or responds 304 if the browser or CDN has the same page. */
export async function withEtag(c: Context, response: Response): Promise<Response> {
  const text = await response.text();
  const etag = `"${(await hash(text)).slice(0, 22)}"`;
  const headers = new Headers(response.headers);
  headers.set('etag', etag);
  return includesTag(c.req.header('if-none-match') ?? '', etag)
    ? new Response(null, {status: 304, headers})
    : new Response(text, {headers});
}
