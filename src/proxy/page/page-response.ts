import {html, raw} from 'hono/html';
import {scriptJson} from '../../server/script-json.js';
import {eventsOf} from '../../server/viewing-events.js';
import {styleSource, type PageOptions} from './page-options.js';
import {pageStyles} from './page-styles.js';
import type {Html, PageView} from './page-view.js';

// Outside of the template, whose formatting would change the hash.
const styleElement = raw(`<style>${pageStyles}</style>`);
let styleHash: Promise<string> | undefined;

/** Returns the headers of a page: no script, no frame, nothing from other hosts but the stylesheet of the site. */
async function headersOf({css, noindex}: PageOptions): Promise<Record<string, string>> {
  const source = css === undefined ? undefined : styleSource(css);
  const policy = {
    'default-src': "'none'",
    'style-src': [`'sha256-${await (styleHash ??= hash(pageStyles))}'`, source].filter(Boolean).join(' '),
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
export async function hash(text: string): Promise<string> {
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

/** Renders a page around a step. */
export async function pageResponse(
  step: Html,
  view: PageView,
  options: PageOptions,
  {status = 200, headers = {}}: {status?: number; headers?: Readonly<Record<string, string>>} = {},
): Promise<Response> {
  const {texts, home, link} = view;
  const {address, listingUrl} = home?.listing ?? {};
  const title = [texts.unknownTime, address].filter(Boolean).join(' – ');
  const page = await html`<!doctype html>
    <html lang="${texts.language.split('-u-')[0]}" dir="${texts.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="canonical" href="${link()}" />
        ${structuredData(view)} ${styleElement}
        ${options.css !== undefined && html`<link rel="stylesheet" href="${options.css}" />`}
      </head>
      <body>
        <main>
          <header>
            <h1>${address ? html`<bdi lang="sv">${addressLines(address)}</bdi>` : texts.unknownTime}</h1>
            ${listingUrl && html`<a href="${listingUrl}">${texts.toListing}</a>`}
          </header>
          ${step}
        </main>
      </body>
    </html> `;
  return new Response(page, {status, headers: {...(await headersOf(options)), ...headers}});
}
