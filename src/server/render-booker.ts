import type {ReactiveControllerHost} from 'lit';
import {listDays, optionsOf} from '../booking/availability.js';
import {timeFormat} from '../booking/time/time-format.js';
import {defaultTimeZone, isTimeZone} from '../booking/time/time.js';
import type {DealStatus, Instant} from '../booking/viewing.js';
import {frame} from '../element/times/frame.js';
import {Selection} from '../element/times/selection.js';
import {styles} from '../element/times/styles.js';
import {timesAnnouncement, timesPanel, type TimesPanelView} from '../element/times/times-panel.js';
import {builtIn, dictionaryFor} from '../messages/dictionaries.js';
import type {Messages} from '../messages/messages.js';
import {isObject, textOf, type JsonObject} from '../mspecs/json.js';
import {parseDeal, type Deal} from '../mspecs/parse-deal.js';
import {parseStatus} from '../mspecs/parse-status.js';
import {isId, readAddress} from '../mspecs/routes.js';
import {formStyles} from './form-styles.js';
import {escapeHtml, renderTemplate} from './render-template.js';
import {scriptJson} from './script-json.js';
import {eventsOf} from './viewing-events.js';

/**
 * Attributes of the element by their names in HTML. `true` writes an attribute without a value; `false` and undefined omit it. `lang`
 * and `time-zone` have the defaults of the element, and `lang` does not come from the page.
 */
export interface BookerAttributes {
  readonly 'deal-id'?: string | undefined;
  readonly 'viewing-id'?: string | undefined;
  readonly 'base-url'?: string | undefined;
  readonly 'proxy-url'?: string | undefined;
  readonly lang?: string | undefined;
  readonly 'time-zone'?: string | undefined;
  readonly country?: string | undefined;
  readonly 'refresh-interval'?: string | number | undefined;
  readonly 'privacy-url'?: string | undefined;
  readonly 'consent-required'?: boolean | undefined;
  readonly 'slot-id'?: string | undefined;
  readonly 'deep-link'?: boolean | undefined;
  readonly [name: string]: string | number | boolean | undefined;
}

/** Options of {@link renderBooker}. */
export interface RenderOptions {
  /** Time at which the status was read, in milliseconds; default now. The element reads it again if it is older than `refresh-interval`. */
  readonly statusAt?: Instant | undefined;
}

/**
 * Renders the element with its free times in a declarative shadow root, for the HTML of a page. Contains the deal and the status, so
 * the element requests neither, the viewings as JSON-LD, and a link to the booking page if `proxy-url` is set. Without JavaScript, the
 * times lead to that page, too.
 *
 * @param deal deal as the proxy publishes it (`GET /deals/:dealId`). All of it becomes part of the page.
 * @param status response of the status route, parsed.
 * @throws {TypeError} if an attribute has an invalid name.
 */
export async function renderBooker(
  deal: object,
  status: object,
  attributes: BookerAttributes = {},
  {statusAt = Date.now()}: RenderOptions = {},
): Promise<string> {
  const tagAttributes = renderAttributes(attributes);
  const zone = attributes['time-zone'];
  const timeZone = zone && isTimeZone(zone) ? zone : defaultTimeZone;
  const dictionary = (await dictionaryFor(attributes.lang ?? '')?.()) ?? builtIn;
  const messages = {...(await dictionary.loadRequest()).messages, ...dictionary.messages};
  // Callers without types may pass anything.
  const json = isObject(deal) ? deal : {};
  const dealId = attributes['deal-id'] || textOf(json['id']);
  const bookingPage = bookingPageOf(attributes['proxy-url'], dealId);
  const query = attributes.lang ? `?${new URLSearchParams({lang: attributes.lang}).toString()}` : '';
  const text = JSON.stringify(status);
  const known = isObject(status) ? parseStatus(text).status : undefined;
  const parsed = parseDeal(json, timeZone);
  // The element reads the status itself if this one is invalid.
  const data = known ? {...json, servedStatus: {at: statusAt, text}} : json;
  const view = viewOf(data, parsed, known, messages, {
    timeZone,
    viewingId: attributes['viewing-id'],
    now: statusAt,
  });
  const events = parsed ? eventsOf(parsed, known, {timeZone, label: messages.unknownTime}) : [];
  const address = bookingPage && escapeHtml(bookingPage + query);
  const link = address && `<a href="${address}">${escapeHtml(messages.heading)}</a>`;
  return [
    `<mspecs-viewing-booker${tagAttributes}>`,
    `<template shadowrootmode="open">${shadowRoot(view, bookingPage, attributes.lang)}`,
    link && `<noscript><p>${link}</p></noscript>`,
    '</template>',
    `<script type="application/json">${scriptJson(data)}</script>`,
    events.length > 0 && `<script type="application/ld+json">${scriptJson(events)}</script>`,
    link,
    '</mspecs-viewing-booker>',
  ]
    .filter(Boolean)
    .join('');
}

/** Renders the attributes of the tag. Rejects names that are event handlers or could end the tag. */
export function renderAttributes(
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => {
      if (!/^(?!on)[a-z][\w:.-]*$/i.test(name)) throw new TypeError(`invalid name of an attribute: ${name}`);
      return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
    })
    .join('');
}

/** Returns the URL of the booking page, relative if the proxy's is; undefined without a proxy that a browser can call. */
function bookingPageOf(proxyUrl: string | undefined, dealId: string | undefined): string | undefined {
  if (!proxyUrl || !isId(dealId)) return undefined;
  if (typeof readAddress('proxy-url', proxyUrl, 'http://page.invalid/') === 'string') return undefined;
  return `${proxyUrl.trim().replace(/[/]*([?#].*)?$/s, '')}/deals/${encodeURIComponent(dealId)}/book`;
}

/** Scope of the times to render. */
interface Scope {
  readonly timeZone: string;
  readonly viewingId: string | undefined;
  readonly now: Instant;
}

/** Returns the view model of the element's first update with this deal and status. */
function viewOf(
  deal: JsonObject,
  parsed: Deal | undefined,
  status: DealStatus | undefined,
  messages: Messages,
  {timeZone, viewingId, now}: Scope,
): TimesPanelView {
  const {days, notes} = listDays({
    viewings: parsed?.viewings ?? [],
    status,
    viewingId,
    now,
  });
  return {
    days,
    messages,
    timeZone,
    // The time zone of the visitor is unknown: see `sidePanel`.
    format: {...timeFormat(messages.language, timeZone), differsFromVisitor: () => false},
    availability: {failure: undefined, published: deal, unbookable: notes},
    state: {step: 'choosing'},
    isPending: false,
    hasOwnHeading: false,
    hasZoneNote: true,
    sidePanel: undefined,
    deferred: undefined,
    wasRequested: undefined,
    selection: new Selection({requestUpdate: () => undefined} as ReactiveControllerHost, () => undefined),
  };
}

/** Shows the days that only a script would show. */
const noScriptStyles = 'fieldset[hidden]{display:block!important}.days{display:none}';

function shadowRoot(view: TimesPanelView, bookingPage: string | undefined, lang: string | undefined): string {
  const {messages} = view;
  const html = renderTemplate(
    frame(messages, false, false, undefined, timesPanel(view), undefined, undefined, timesAnnouncement(view)),
  );
  const css = styles.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ');
  const style = `<style>${css}${bookingPage ? formStyles : ''}</style>`;
  return `${style}<noscript><style>${noScriptStyles}</style></noscript>${asForm(html, view, bookingPage, lang)}`;
}

/** Gives the radio buttons the ids of their times, and the form the URL of the booking page in the same language. */
function asForm(
  html: string,
  {days}: TimesPanelView,
  bookingPage: string | undefined,
  lang: string | undefined,
): string {
  const options = optionsOf(days)[Symbol.iterator]();
  const withIds = html.replace(/ name="time"/g, () => {
    const {slotId, viewingId} = options.next().value ?? {};
    return ` name="slot" value="${escapeHtml(slotId ?? viewingId ?? '')}"`;
  });
  if (!bookingPage) return withIds;
  const language = lang ? `<input type="hidden" name="lang" value="${escapeHtml(lang)}">` : '';
  return withIds.replace(
    /<form ([^>]*)>/,
    (_, rest: string) => `<form action="${escapeHtml(bookingPage)}" ${rest}>${language}`,
  );
}
