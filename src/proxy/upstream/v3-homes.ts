import {parseInstant} from '../../booking/time/time.js';
import type {JsonObject} from '../../mspecs/json.js';
import {publishTables, readSlotColumns} from '../../mspecs/parse-tables.js';
import {isMspecsId} from './mspecs-id.js';
import {isListed, listedDeal} from './published-deal.js';
import type {UpstreamContext} from './upstream-context.js';

/** Options of a read of rows. */
export interface RowOptions {
  /** Column, followed by `asc` or `desc`. */
  readonly sort?: string;
  /** Reports if no further page is needed. */
  readonly isLast?: (page: readonly JsonObject[]) => boolean;
}

/** Reads rows of a table that match `q`; all if it is empty. */
type ReadRows = (
  table: string,
  q: string,
  columns: readonly string[],
  options?: RowOptions,
) => Promise<readonly JsonObject[]>;

/** Columns of the tables. */
export interface HomeTables {
  /** Columns of `viewings` to read. */
  readonly columns: readonly string[];
  /** Response of `/schema/viewingSlots`. */
  readonly slotSchema: unknown;
  /** Columns that `deals` has. */
  readonly dealColumns: ReadonlySet<string>;
}

const day = 24 * 60 * 60_000;
/** Ids in one query, because they are part of a URL. */
const maxIds = 50;

/** Columns of `deals` for the fields of a published deal. The public copy of its schema does not have all of them. */
const dealColumns = {
  displayName: ['displayName'],
  streetAddress: ['streetAddress', 'address'],
  postalCode: ['postalCode', 'zipCode'],
  city: ['city'],
  district: ['district', 'area'],
  office: ['officeName'],
  webPageUrl: ['webPageUrl'],
  saleStatus: ['saleStatus'],
  isPreview: ['isPreview'],
  direct: ['webPageAccessibleOnlyByDirectUrl'],
} as const;

/** Reads all homes with coming viewings from the tables. */
export async function readHomes(
  {columns, slotSchema, dealColumns: known}: HomeTables,
  rows: ReadRows,
  {timeZone, now}: Pick<UpstreamContext, 'timeZone' | 'now'>,
): Promise<readonly JsonObject[]> {
  const since = now() - day;
  const startOf = (row: JsonObject | undefined) => parseInstant(row?.['startDate'], timeZone) ?? Infinity;
  // Newest first, so that the viewings of earlier years are not read, unless Mspecs sorts in another way.
  const isLast = (page: readonly JsonObject[]) =>
    page.every((row, index) => index === 0 || startOf(page[index - 1]) >= startOf(row)) &&
    startOf(page.at(-1)) < since;
  const all = await rows('viewings', '', columns, {sort: 'startDate desc', isLast});
  const viewings = all.filter((row) => startOf(row) >= since && isMspecsId(row['dealId']));
  const slotColumns = readSlotColumns(slotSchema);
  const slots = await rowsOf('viewingSlots', slotColumns.viewingId, idsIn(viewings, 'id'), [
    ...new Set([slotColumns.id, slotColumns.viewingId, slotColumns.start, slotColumns.end]),
  ]);
  const columnOf = (field: keyof typeof dealColumns) => dealColumns[field].find((name) => known.has(name));
  const wanted = (Object.keys(dealColumns) as (keyof typeof dealColumns)[]).flatMap(
    (field) => columnOf(field) ?? [],
  );
  const deals = await rowsOf('deals', 'id', idsIn(viewings, 'dealId'), ['id', ...wanted]);

  return deals.flatMap((row) => {
    const own = viewings.filter(({dealId}) => dealId === row['id']);
    const valueOf = (field: keyof typeof dealColumns) => row[columnOf(field) ?? ''];
    const deal: JsonObject = {
      id: row['id'],
      displayName: valueOf('displayName'),
      location: {
        streetAddress: valueOf('streetAddress'),
        postalCode: valueOf('postalCode'),
        city: valueOf('city'),
        district: valueOf('district'),
      },
      office: {name: valueOf('office')},
      publishingInformation: {
        webPageUrl: valueOf('webPageUrl'),
        saleStatus: valueOf('saleStatus'),
        isPreview: valueOf('isPreview') === true || valueOf('isPreview') === 1,
      },
      webPageAccessibleOnlyByDirectUrl: valueOf('direct'),
      viewings: publishTables({viewings: own, slots, schema: slotSchema}, timeZone),
    };
    return isListed(deal) ? [listedDeal(deal)] : [];
  });

  async function rowsOf(
    table: string,
    column: string,
    ids: readonly string[],
    fields: readonly string[],
  ): Promise<readonly JsonObject[]> {
    const found: JsonObject[] = [];
    for (let from = 0; from < ids.length; from += maxIds) {
      const some = ids.slice(from, from + maxIds);
      const page = await rows(table, `${column} in (${some.map(quoted).join(',')})`, fields);
      // A row that was not asked for could belong to anybody.
      found.push(...page.filter((row) => some.includes(String(row[column]))));
    }
    return found;
  }
}

const idsIn = (rows: readonly JsonObject[], column: string): readonly string[] => [
  ...new Set(rows.map((row) => String(row[column]))),
];

/** Quotes a text for the query language of `q`, which escapes a quote by doubling it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
