import {isObject, itemsOf, type JsonObject} from '../../mspecs/json.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {publishTables, readSlotColumns} from '../../mspecs/parse-tables.js';
import {bookingUrl} from '../../mspecs/booking-routes.js';
import {appendPath, statusUrl} from '../../mspecs/routes.js';
import {authorization, MspecsClient, type CallSubject} from './mspecs-client.js';
import type {V3Upstream} from '../options.js';
import {publishedDeal} from './published-deal.js';
import {boundReads} from './bound-reads.js';
import {CallQueue, maxReadWaitMs} from './call-queue.js';
import type {CachePolicy} from '../storage/cache-policy.js';
import type {CachedBody} from '../storage/cached-body.js';
import {ReadCache, type LoadContext, type ReadContext} from '../storage/read-cache.js';
import {HomeList, homesText} from './home-list.js';
import {quoted, readHomes, type RowOptions} from './v3-homes.js';
import {UnknownIds} from './unknown-ids.js';
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

  /** Reads from GenericRoutes, which every v3 proxy needs. */
  const readTable = async (table: string, url: URL, subject: CallSubject): Promise<unknown> => {
    try {
      return await client.read('tables', url, subject);
    } catch (error) {
      if (!(error instanceof MspecsError) || error.reason !== 'not-found') throw error;
      context.log({level: 'error', event: 'table-missing', table, ...subject});
      throw new MspecsError('misconfigured', `GenericRoutes has no table ${table}`, error);
    }
  };
  const schema = (table: string, subject: CallSubject) =>
    readTable(table, appendPath(endpoint.base, 'schema', table), subject);
  /** Schemas never change while this instance runs, so they are read once, and again only after a failure. */
  let schemas: Promise<{readonly columns: ReadonlySet<string>; readonly slotSchema: unknown}> | undefined;
  const readSchemas = (subject: CallSubject) => {
    schemas ??= Promise.all([schema('viewings', subject), schema('viewingSlots', subject)]).then(
      ([viewings, slotSchema]) => {
        // Something else than a schema must not be kept.
        readSlotColumns(slotSchema);
        return {columns: columnsOf(viewings), slotSchema};
      },
    );
    schemas.catch(() => (schemas = undefined));
    return schemas;
  };

  const rows = async (
    table: string,
    q: string,
    fields: readonly string[],
    subject: CallSubject,
    {sort, isLast}: RowOptions = {},
  ): Promise<readonly JsonObject[]> => {
    const found: JsonObject[] = [];
    while (found.length < maxRows) {
      const list = appendPath(endpoint.base, table);
      list.search = new URLSearchParams({
        ...(q && {q}),
        ...(sort && {sort}),
        fields: fields.join(','),
        limit: String(pageSize),
        offset: String(found.length),
      })
        .toString()
        // Mspecs does not read a plus as a space.
        .replaceAll('+', '%20');
      const page = await readTable(table, list, subject);
      if (!Array.isArray(page) || !page.every(isObject))
        throw new MspecsError('bad-response', `the rows of ${table} are not a list of objects`);
      found.push(...page);
      if (page.length < pageSize || isLast?.(page)) break;
    }
    return found;
  };

  const loadDeal = async (dealId: string, {requestId}: ReadContext): Promise<string> => {
    const subject = {requestId, dealId};
    const {columns, slotSchema} = await readSchemas(subject);
    const viewings = await rows(
      'viewings',
      `dealId=${quoted(dealId)}`,
      viewingColumns.filter((name) => columns.has(name)),
      subject,
    );
    if (viewings.length === 0) throw new MspecsError('not-found', 'no viewing has this deal');
    assertAll(viewings, 'dealId', [dealId], columns);
    const ids = viewings.map((row) => row['id']);
    const {id, viewingId, start, end} = readSlotColumns(slotSchema);
    const q = `viewingId in (${ids.map((each) => quoted(String(each))).join(',')})`;
    const slots = await rows('viewingSlots', q, [id, viewingId, start, end], subject);
    assertAll(slots, viewingId, ids);
    const published = publishTables({viewings, slots, schema: slotSchema}, context.timeZone);
    return JSON.stringify(
      publishedDeal({id: dealId, viewings: published}, context.challenge ? {challenge: true} : {}),
    );
  };

  const queue = new CallQueue(context.now, maxReadWaitMs);
  const unknownIds = new UnknownIds(context);
  const load = boundReads(loadDeal, queue, unknownIds);
  const deals = new ReadCache({...context, name: 'deal', policy: cachePolicy, load});

  const loadStatus = boundReads(async (dealId, {requestId}) => {
    const status = await client.read('status', statusUrl(endpoint, dealId), {requestId, dealId});
    if (isObject(status) && isStatusOf(status, deals.peek(dealId))) return JSON.stringify(trimStatus(status));
    throw new MspecsError('bad-response', 'the response is not the status of the deal');
  }, queue);
  /** Mspecs answers an unknown id with an empty status, so it is asked for deals that exist. */
  const loadExistingStatus = async (dealId: string, readContext: LoadContext): Promise<string> => {
    if (!unknownIds.isKnown(dealId)) await deals.read(dealId, readContext);
    return loadStatus(dealId, readContext);
  };
  const loadHomes = async (_: string, {requestId}: LoadContext): Promise<string> => {
    const subject = {requestId};
    const {columns, slotSchema} = await readSchemas(subject);
    const dealColumns = columnsOf(await schema('deals', subject), 'deals');
    const names = viewingColumns.filter((name) => columns.has(name));
    return homesText(
      await readHomes(
        {columns: names, slotSchema, dealColumns},
        (table, q, fields, options) => rows(table, q, fields, subject, options),
        context,
      ),
    );
  };
  const homes = new HomeList(context, boundReads(loadHomes, queue));

  const statuses = new ReadCache({...context, name: 'status', policy: cachePolicy, load: loadExistingStatus});

  return {
    readDeal: (dealId, readContext) => deals.read(dealId, readContext),
    readHomes: (readContext) => homes.read(readContext),
    readStatus: (dealId, readContext) => statuses.read(dealId, readContext),
    revalidateStatus: (dealId, readContext) => statuses.revalidate(dealId, readContext),
    drop: async (dealId) => {
      await Promise.all([deals.drop(dealId), statuses.drop(dealId)]);
    },
    book: ({dealId, viewingId, slotId}, contact, {requestId, beforeSend}) =>
      client.send(
        'booking',
        bookingUrl(appendPath, endpoint, {viewingId, ...(slotId && {slotId})}, dealId),
        {...contact},
        {requestId, dealId, beforeSend},
      ),
  };
}

/**
 * Returns the names of the public columns.
 *
 * @throws {MspecsError} `bad-response` if it is not the schema of a table.
 */
function columnsOf(schema: unknown, table = 'viewings'): ReadonlySet<string> {
  const fields = itemsOf(isObject(schema) ? schema['publicFields'] : undefined).filter(isObject);
  const names = new Set(fields.map(({name}) => String(name)));
  if (names.has('id')) return names;
  throw new MspecsError('bad-response', `the schema of ${table} has no id`);
}

/** Asserts that all rows answer the question: that a column has one of some values. */
function assertAll(
  rows: readonly JsonObject[],
  column: string,
  values: readonly unknown[],
  columns: ReadonlySet<string> = new Set([column]),
): void {
  if (!columns.has(column) || rows.every((row) => values.includes(row[column]))) return;
  throw new MspecsError('bad-response', `a row has another ${column}`);
}

/**
 * Reports whether a response is the status of a deal, not that of another one or a message.
 *
 * @param deal published deal, if it is fresh: slots may have been replaced since.
 */
function isStatusOf(status: JsonObject, deal: CachedBody | undefined): boolean {
  const slots = Object.entries(status);
  if (slots.length === 0) return true;
  const isSlot = ([, slot]: [string, unknown]) =>
    isObject(slot) && ('fullyBooked' in slot || 'numberOfBooked' in slot);
  // A deal may have slots in inactive viewings alone, which it does not publish.
  const hasSlots = deal?.text.includes('"slots":[{') ?? false;
  const isKnown = ([id]: [string, unknown]) => !hasSlots || deal?.text.includes(JSON.stringify(id));
  return slots.some((slot) => isSlot(slot) && isKnown(slot));
}

/** Trims a status to the counts, so that no other field of a slot leaves the proxy. */
const trimStatus = (status: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(status).map(([id, slot]) => {
      if (!isObject(slot)) return [id, null];
      const {numberOfBooked, fullyBooked} = slot;
      return [id, {numberOfBooked, fullyBooked}];
    }),
  );
