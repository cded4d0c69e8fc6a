import {parseInstant} from '../booking/time/time.js';
import type {Viewing} from '../booking/viewing.js';
import {defined, isObject, itemsOf, type JsonObject} from './json.js';
import {MspecsError} from './mspecs-error.js';
import {parseDeal} from './parse-deal.js';

/** GenericRoutes responses about one deal. */
export interface Tables {
  /** Rows of `viewings` with the deal's id. */
  readonly viewings: unknown;
  /** Rows of `viewingSlots` with the ids of those viewings. */
  readonly slots: unknown;
  /** Response of `/schema/viewingSlots`. */
  readonly schema: unknown;
}

/** Names of the columns of `viewingSlots`. */
export interface SlotColumns {
  readonly id: string;
  readonly viewingId: string;
  readonly start: string;
  readonly end: string;
}

/**
 * Parses the viewings of a deal from table rows, into the same model as a published deal.
 *
 * @param timeZone IANA zone of times without an offset.
 * @throws {MspecsError} `bad-response` if the columns of the slots cannot be identified.
 */
export const parseTables = (tables: Tables, timeZone: string): readonly Viewing[] =>
  parseDeal({viewings: publishTables(tables, timeZone)}, timeZone)?.viewings ?? [];

/**
 * Converts table rows to viewings as Mspecs would publish them. Never reads the private `comment` of the broker.
 *
 * @param timeZone IANA zone of times without an offset, to compute slot lengths.
 * @throws {MspecsError} `bad-response` if the columns of the slots cannot be identified.
 */
export function publishTables({viewings, slots, schema}: Tables, timeZone: string): readonly JsonObject[] {
  const columns = readSlotColumns(schema);
  const slotRows = itemsOf(slots).filter(isObject);
  return itemsOf(viewings)
    .filter(isObject)
    .filter((row) => !isSet(row['isInactive']))
    .map((row) => {
      const own = slotRows.filter((slot) => slot[columns.viewingId] === row['id']);
      const type = typeOf(row, own.length > 0);
      return defined({
        id: row['id'],
        type: `ENUMS_VIEWINGS_TYPE_${type}`,
        startDate: row['startDate'],
        endDate: row['endDate'],
        description: row['description'],
        allowExternalBooking: isSet(row['allowExternalBooking']),
        // Missing in the public copy of the schema; assumed to have the same name as in the published deal.
        externalBookingLatestHourBefore: row['externalBookingLatestHourBefore'],
        hideStartDate: isSet(row['hideStartDate']),
        ...(type === 'TIME_SLOTS' && {
          slotCapacity: row['slotCapacity'],
          slotLength: lengthOf(own, columns, timeZone),
          slots: own.map((slot) => ({id: slot[columns.id], startTime: slot[columns.start]})),
        }),
      });
    });
}

/**
 * Identifies the columns of `viewingSlots` by name and type, because its schema is not public.
 *
 * @param schema response of `/schema/viewingSlots`.
 * @throws {MspecsError} `bad-response`, with a message that names the missing or ambiguous column.
 */
export function readSlotColumns(schema: unknown): SlotColumns {
  const fields = isObject(schema) ? itemsOf(schema['publicFields']).filter(isField) : [];
  const findColumn = (what: string, matches: (field: Field) => boolean): string => {
    const [found, another] = fields.filter(matches);
    if (found && !another) return found.name;
    const all = fields.map(({name, type}) => `${name} (${type})`).join(', ') || 'none';
    throw new MspecsError(
      'bad-response',
      `The schema of viewingSlots has ${found ? 'several columns' : 'no column'} for ${what}. Columns: ${all}`,
    );
  };
  const isDateTimeColumn = ({name, type}: Field, word: string) =>
    type === 'datetime' && new RegExp(`^(slot)?${word}(s|At|Date|Time|DateTime)?$`, 'i').test(name);
  return {
    id: findColumn('the id', ({type}) => type === 'primaryKey'),
    viewingId: findColumn(
      'the viewing',
      ({name, type, table}) => type === 'foreignKey' && (table ? table === 'viewings' : name === 'viewingId'),
    ),
    start: findColumn('the start', (field) => isDateTimeColumn(field, '(start|begin|from)')),
    end: findColumn('the end', (field) => isDateTimeColumn(field, '(end|stop|to|until)')),
  };
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly table?: unknown;
}

const isField = (value: unknown): value is Field =>
  isObject(value) && typeof value['name'] === 'string' && typeof value['type'] === 'string';

const isSet = (bit: unknown): boolean => bit === true || bit === 1;

/**
 * Returns the type of a viewing. Flags that rule out online requests take precedence. The column `type` is newer than the others
 * and may be missing.
 */
function typeOf(row: JsonObject, hasSlots: boolean): string {
  if (isSet(row['contactBrokerForViewing'])) return 'CONTACT_BROKER';
  if (isSet(row['displayOnlyViewingDescription'])) return 'COMMENT_ONLY';
  const type =
    typeof row['type'] === 'string' && row['type'] !== ''
      ? row['type'].replace('ENUMS_VIEWINGS_TYPE_', '')
      : hasSlots
        ? 'TIME_SLOTS'
        : 'DATE_AND_TIME';
  return type === 'DATE_AND_TIME' && isSet(row['isNoSpecifiedTime']) ? 'DATE_ONLY' : type;
}

/** Returns the length of the slots in minutes, if all are equal. */
function lengthOf(
  slots: readonly JsonObject[],
  {start, end}: SlotColumns,
  timeZone: string,
): number | undefined {
  const lengths = slots.map((slot) => {
    const [from, to] = [slot[start], slot[end]].map((value) => parseInstant(value, timeZone));
    return from !== undefined && to !== undefined ? (to - from) / 60_000 : undefined;
  });
  const [length] = lengths;
  return lengths.every((other) => other === length) ? length : undefined;
}
