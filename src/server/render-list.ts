import {filterViewings} from '../booking/viewing-list.js';
import {timeFormat} from '../booking/time/time-format.js';
import {dayOf, isTimeZone, defaultTimeZone} from '../booking/time/time.js';
import type {Instant} from '../booking/viewing.js';
import {listFrame} from '../element/list/list-frame.js';
import {styles} from '../element/list/styles.js';
import {builtInListTexts, listTextsFor} from '../messages/list-texts.js';
import {isObject} from '../mspecs/json.js';
import {parseViewingList} from '../mspecs/parse-viewing-list.js';
import {eventsOfList} from './list-events.js';
import {renderAttributes} from './render-booker.js';
import {renderTemplate} from './render-template.js';
import {scriptJson} from './script-json.js';

/**
 * Attributes of the list by their names in HTML. `true` writes an attribute without a value; `false` and undefined omit it. `lang`
 * does not come from the page.
 */
export interface ListAttributes {
  readonly 'proxy-url'?: string | undefined;
  readonly lang?: string | undefined;
  readonly office?: string | undefined;
  readonly country?: string | undefined;
  readonly 'privacy-url'?: string | undefined;
  readonly 'consent-required'?: boolean | undefined;
  readonly [name: string]: string | number | boolean | undefined;
}

/** Hides what only a script can do. */
const noScript = '<noscript><style>.filters,form>.outlined{display:none}</style></noscript>';
/** Rows in the HTML; the element shows the others. */
const maxRows = 100;

/**
 * Renders the list with its viewings in a declarative shadow root, for the HTML of a page. Contains the viewings, so the element
 * requests none, and the first hundred as JSON-LD. Without JavaScript, each row leads to the booking page of its home.
 *
 * @param list response of `GET /viewings`, parsed.
 * @param options.readAt time at which it was read, in milliseconds; default now. The element reads it again if it is older than a minute.
 * @throws {TypeError} if an attribute has an invalid name.
 */
export async function renderList(
  list: object,
  attributes: ListAttributes = {},
  {readAt = Date.now()}: {readonly readAt?: Instant | undefined} = {},
): Promise<string> {
  const tagAttributes = renderAttributes(attributes);
  const texts = (await listTextsFor(attributes.lang ?? '')?.())?.messages ?? builtInListTexts;
  const page = parseViewingList(list);
  const zone = page && isTimeZone(page.timeZone) ? page.timeZone : defaultTimeZone;
  const coming = filterViewings(
    page?.viewings ?? [],
    {day: '', area: ''},
    {now: readAt, today: dayOf(readAt, zone)},
  );
  const html = renderTemplate(
    listFrame(
      {
        texts,
        format: timeFormat(texts.language, zone),
        all: coming,
        found: coming,
        limit: maxRows,
        state: {day: '', area: '', home: '', visit: ''},
        status: page ? 'loaded' : 'loading',
        proxyUrl: (attributes['proxy-url'] ?? '').replace(/[/]+$/, ''),
      },
      {isPending: !page, hasDefault: false},
    ),
  );
  const css = styles.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ');
  const events = eventsOfList(coming.slice(0, maxRows), zone, texts.unknownTime);
  return [
    `<mspecs-viewing-list${tagAttributes}>`,
    `<template shadowrootmode="open"><style>${css}</style>${noScript}${html}</template>`,
    page &&
      `<script type="application/json">${scriptJson({...(isObject(list) && list), servedAt: readAt})}</script>`,
    events.length > 0 && `<script type="application/ld+json">${scriptJson(events)}</script>`,
    '</mspecs-viewing-list>',
  ]
    .filter(Boolean)
    .join('');
}
