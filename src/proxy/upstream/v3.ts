import {isObject, itemsOf, type JsonObject} from '../../mspecs/json.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {publishTables, readSlotColumns} from '../../mspecs/parse-tables.js';
import {bookingUrl} from '../../mspecs/booking-routes.js';
import {appendPath, statusUrl} from '../../mspecs/routes.js';
import {authorization, MspecsClient, type CallSubject} from './mspecs-client.js';
import type {V3Upstream} from '../options.js';
import {publishedDeal} from './published-deal.js';
import {ReadCache, type CachePolicy, type ReadContext} from '../storage/read-cache.js';
import type {Upstream} from './upstream.js';
import type {UpstreamContext} from './upstream-context.js';

const seconds = 1000;
const cachePolicy: CachePolicy = {
  maxAge: 5 * seconds,
  staleWhileRevalidate: 10 * seconds,
  staleIfError: 600 * seconds,
  negativeTtl: 60 * seconds,
  errorTtl: 5 * seconds,
};

/** Public columns of `viewings` that the proxy needs. Excludes the private `comment` of the broker. */
const viewingColumns = [
  'id',
  'dealId',
  'type',
  'startDate',
  'endDate',
  'isNoSpecifiedTime',
  'description',
  'isInactive',
  'contactBrokerForViewing',
  'displayOnlyViewingDescription',
  'allowExternalBooking',
  'externalBookingLatestHourBefore',
  'hideStartDate',
  'slotCapacity',
];

const pageSize = 500;
const maxRows = 5000;

/** Creates the upstream for the v3 API: three routes for viewings, and tables to read the deal from. */
export function v3Upstream({url, login}: V3Upstream, context: UpstreamContext): Upstream {
  const client = new MspecsClient({...context, headers: {authorization: authorization(login)}});
  const endpoint = {base: new URL(url), viaProxy: false};

  const schema = (table: string, subject: CallSubject) =>
    client.read('tables', appendPath(endpoint.base, 'schema', table), subject);
  /** Schemas never change while this instance runs, so they are read once, and again only after a failure. */
  let schemas: Promise<readonly [unknown, unknown]> | undefined;
  const readSchemas = (subject: CallSubject) => {
    schemas ??= Promise.all([schema('viewings', subject), schema('viewingSlots', subject)]);
    schemas.catch(() => (schemas = undefined));
    return schemas;
  };

  const rows = async (
    table: string,
    q: string,
    fields: readonly string[],
    subject: CallSubject,
  ): Promise<unknown[]> => {
    const found: unknown[] = [];
    while (found.length < maxRows) {
      const list = appendPath(endpoint.base, table);
      list.search = new URLSearchParams({
        q,
        fields: fields.join(','),
        limit: String(pageSize),
        offset: String(found.length),
      }).toString();
      const page = itemsOf(await client.read('tables', list, subject));
      found.push(...page);
      if (page.length < pageSize) break;
    }
    return found;
  };

  const loadDeal = async (dealId: string, {requestId}: ReadContext): Promise<string> => {
    const subject = {requestId, dealId};
    const [viewingSchema, slotSchema] = await readSchemas(subject);
    const known = columnsOf(viewingSchema);
    const viewings = await rows(
      'viewings',
      `dealId=${quoted(dealId)}`,
      viewingColumns.filter((name) => known.has(name)),
      subject,
    );
    if (viewings.length === 0) throw new MspecsError('not-found', 'no viewing has this deal');
    const ids = viewings.filter(isObject).map((row) => quoted(String(row['id'])));
    const {id, viewingId, start, end} = readSlotColumns(slotSchema);
    const columns = [id, viewingId, start, end];
    const slots = await rows('viewingSlots', `viewingId in (${ids.join(',')})`, columns, subject);
    const published = publishTables({viewings, slots, schema: slotSchema}, context.timeZone);
    return JSON.stringify(publishedDeal({id: dealId, viewings: published}, false));
  };

  const loadStatus = async (dealId: string, {requestId}: ReadContext): Promise<string> => {
    const status = await client.read('status', statusUrl(endpoint, dealId), {requestId, dealId});
    if (!isObject(status)) throw new MspecsError('bad-response', 'the status is not an object');
    return JSON.stringify(trimStatus(status));
  };

  const deals = new ReadCache({...context, name: 'deal', policy: cachePolicy, load: loadDeal});
  const statuses = new ReadCache({...context, name: 'status', policy: cachePolicy, load: loadStatus});

  return {
    readDeal: (dealId, readContext) => deals.read(dealId, readContext),
    readStatus: (dealId, readContext) => statuses.read(dealId, readContext),
    revalidateStatus: (dealId, readContext) => statuses.revalidate(dealId, readContext),
    book: ({dealId, viewingId, slotId}, contact, {requestId, beforeSend}) =>
      client.send(
        'booking',
        bookingUrl(appendPath, endpoint, {viewingId, ...(slotId && {slotId})}, dealId),
        {...contact},
        {requestId, dealId, beforeSend},
      ),
  };
}

/** Quotes a text for the query language of `q`, which escapes a quote by doubling it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const columnsOf = (schema: unknown): ReadonlySet<unknown> =>
  new Set(
    itemsOf(isObject(schema) ? schema['publicFields'] : undefined)
      .filter(isObject)
      .map(({name}) => name),
  );

/** Trims a status to the counts, so that no other field of a slot leaves the proxy. */
const trimStatus = (status: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(status).map(([id, slot]) => {
      if (!isObject(slot)) return [id, null];
      const {numberOfBooked, fullyBooked} = slot;
      return [id, {numberOfBooked, fullyBooked}];
    }),
  );
