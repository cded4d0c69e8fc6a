import {defaultTimeZone, isTimeZone} from '../booking/time/time.js';
import type {Connection} from '../mspecs/connection.js';
import {isObject, parseJson, textOf, type JsonObject} from '../mspecs/json.js';
import {dealUrl, isId, readAddress, readEndpoint, invalidValue} from '../mspecs/routes.js';
import type {Transport} from '../mspecs/transport.js';
import type {Warn} from './availability/status-controller.js';

/** Attributes and properties that the page sets. */
export interface Attributes {
  readonly dealId: string | undefined;
  readonly viewingId: string | undefined;
  readonly baseUrl: string | undefined;
  readonly proxyUrl: string | undefined;
  readonly dealUrl: string | undefined;
  readonly timeZone: string;
  readonly refreshInterval: number;
  readonly deal: object | undefined;
  readonly transport: Transport;
}

/** Validated attributes and properties. */
export interface Configuration {
  /** Undefined if a required attribute is missing or invalid, after a warning. */
  readonly connection: Connection | undefined;
  /** Published deal, if the page provides it. */
  readonly deal: JsonObject | undefined;
  /** URL of the deal, if the page does not provide it; undefined if only ids are known. */
  readonly dealUrl: URL | undefined;
  readonly timeZone: string;
  /** Milliseconds between polls of the status; 0 disables polling. */
  readonly refreshInterval: number;
}

const defaultInterval = 30;

/**
 * Validates attributes and properties. Warns about invalid ones by name.
 *
 * @param dealText content of the JSON child.
 */
export function configure(
  attributes: Attributes,
  dealText: string | undefined,
  documentUrl: string,
  warn: Warn,
): Configuration {
  const timeZone = readTimeZone(attributes.timeZone, warn);
  const deal = readDeal(attributes.deal, dealText, warn);
  const connection = connect(attributes, deal, documentUrl, warn);
  return {
    connection,
    deal,
    dealUrl: deal || !connection ? undefined : dealUrlFor(attributes, connection, documentUrl, warn),
    timeZone,
    refreshInterval: 1000 * readInterval(attributes.refreshInterval, warn),
  };
}

function readTimeZone(timeZone: string, warn: Warn): string {
  // Skips `Intl` for the default, because the first `Intl` object takes 12 ms and delays the requests.
  if (timeZone === defaultTimeZone || isTimeZone(timeZone)) return timeZone;
  warn(invalidValue('time-zone', timeZone));
  return defaultTimeZone;
}

/** Returns the deal from the property or else from the JSON child. */
function readDeal(property: unknown, childText: string | undefined, warn: Warn): JsonObject | undefined {
  if (isObject(property)) return property;
  if (property !== undefined && property !== null) {
    warn(invalidValue('deal', typeof property));
  }
  if (childText === undefined) return undefined;
  const deal = parseJson(childText);
  if (isObject(deal)) return deal;
  warn(invalidValue('JSON child', childText.trim().slice(0, 40)));
  return undefined;
}

/** Returns `deal-url`, or else the route of the proxy. */
function dealUrlFor(
  {dealUrl: address}: Attributes,
  connection: Connection,
  documentUrl: string,
  warn: Warn,
): URL | undefined {
  if (address) {
    const url = readAddress('deal-url', address, documentUrl);
    if (typeof url !== 'string') return url;
    warn(url);
  }
  return connection.endpoint.viaProxy ? dealUrl(connection.endpoint, connection.dealId) : undefined;
}

function readInterval(seconds: number, warn: Warn): number {
  if (seconds >= 0 && seconds < Infinity) return seconds;
  warn(invalidValue('refresh-interval', seconds));
  return defaultInterval;
}

function connect(
  attributes: Attributes,
  deal: JsonObject | undefined,
  documentUrl: string,
  warn: Warn,
): Connection | undefined {
  const {viewingId} = attributes;
  const dealId = attributes.dealId || textOf(deal?.['id']);
  const endpoint = readEndpoint(attributes, documentUrl);
  if (typeof endpoint === 'string') warn(endpoint);
  else if (!dealId) warn('deal-id is missing');
  else if (!isId(dealId)) warn(invalidValue('deal-id', dealId));
  else if (viewingId && !isId(viewingId)) warn(invalidValue('viewing-id', viewingId));
  else if (!deal && !viewingId && !attributes.dealUrl && !attributes.proxyUrl) {
    warn('deal or viewing-id is missing');
  } else {
    return {
      endpoint,
      dealId,
      // Frameworks create a new function on every render, so the current one is read for each request.
      get transport() {
        return attributes.transport;
      },
    };
  }
  return undefined;
}
