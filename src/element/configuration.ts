import {defaultTimeZone, isTimeZone} from '../booking/time/time.js';
import type {Connection} from '../mspecs/connection.js';
import {isObject, parseJson, textOf, type JsonObject} from '../mspecs/json.js';
import {dealUrl, isId, readAddress, readEndpoint, invalidValue} from '../mspecs/routes.js';
import type {Transport} from '../mspecs/transport.js';
import type {Warn} from './availability/status-controller.js';

/** What a page gave the element. */
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

/** What the element makes of it. */
export interface Configuration {
  /** Undefined where the page lacks what only its owner can mend; a warning has said what. */
  readonly connection: Connection | undefined;
  /** The deal as it was published, where the page gave it. */
  readonly deal: JsonObject | undefined;
  /** Where the deal lies, where the page did not give it; undefined where ids must do. */
  readonly dealUrl: URL | undefined;
  readonly timeZone: string;
  /** Milliseconds between readings of the status; 0 reads once. */
  readonly refreshInterval: number;
}

const defaultInterval = 30;

/**
 * Reads what the page gave, and warns of what cannot be used, naming the attribute.
 *
 * @param dealText the JSON that the page put inside the element.
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
  // An `Intl` object only for other zones: the first takes 12 ms, and the requests wait for it.
  if (timeZone === defaultTimeZone || isTimeZone(timeZone)) return timeZone;
  warn(invalidValue('time-zone', timeZone));
  return defaultTimeZone;
}

/** The first of the property and the JSON child that is a deal. */
function readDeal(property: unknown, childText: string | undefined, warn: Warn): JsonObject | undefined {
  if (isObject(property)) return property;
  if (property !== undefined && property !== null) {
    warn(invalidValue('deal', typeof property));
  }
  if (childText === undefined) return undefined;
  const deal = parseJson(childText);
  if (isObject(deal)) return deal;
  warn(invalidValue('the JSON inside', childText.trim().slice(0, 40)));
  return undefined;
}

/** Where the deal lies that the page did not give: at `deal-url`, else at the proxy. */
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
      // A framework makes a new function at every render: the one that is there when a request leaves carries it.
      get transport() {
        return attributes.transport;
      },
    };
  }
  return undefined;
}
