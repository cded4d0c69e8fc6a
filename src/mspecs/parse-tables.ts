import {parseInstant} from '../booking/time/time.js';
import type {Viewing} from '../booking/viewing.js';
import {defined, isObject, itemsOf, type JsonObject} from './json.js';
import {MspecsError} from './mspecs-error.js';
import {parseDeal} from './parse-deal.js';

/** Answers of GenericRoutes about one deal. */
export interface Tables {
  /** The rows of `viewings` with the deal's id. */
  readonly viewings: unknown;
  /** The rows of `viewingSlots` with the ids of those viewings. */
  readonly slots: unknown;
  /** `/schema/viewingSlots`. */
  readonly schema: unknown;
}

/** What the columns of `viewingSlots` are called that matter here. */
export interface SlotColumns {
  readonly id: string;
  readonly viewingId: string;
  readonly start: string;
  readonly end: string;
}

/**
 * Reads the viewings of a deal from rows of tables, into the same model as from the deal as Mspecs publishes it.
 *
 * @param timeZone the home's, for times written without a zone.
 * @throws {MspecsError} `bad-response` where the schema does not tell the columns of the slots.
 */
export const parseTables = (tables: Tables, timeZone: string): readonly Viewing[] =>
  parseDeal({viewings: publishTables(tables, timeZone)}, timeZone)?.viewings ?? [];

/**
 * The viewings of a deal from rows of tables, as Mspecs would publish them: fit for everybody to see. The broker's private
 * `comment` is never read.
 *
 * @param timeZone the home's, for how long slots are whose times are written without a zone.
 * @throws {MspecsError} `bad-response` where the schema does not tell the columns of the slots.
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
        // Younger than the public copy of the schema; taken to be called as in the published deal.
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
 * Tells the columns of `viewingSlots` by name and type, for no public copy of its schema is known.
 *
 * @param schema the answer of `/schema/viewingSlots`.
 * @throws {MspecsError} `bad-response`, with a message that says which column could not be told and why.
 */
export function readSlotColumns(schema: unknown): SlotColumns {
  const fields = isObject(schema) ? itemsOf(schema['publicFields']).filter(isField) : [];
  const findColumn = (what: string, matches: (field: Field) => boolean): string => {
    const [found, another] = fields.filter(matches);
    if (found && !another) return found.name;
    const all = fields.map(({name, type}) => `${name} (${type})`).join(', ') || 'none';
    throw new MspecsError(
      'bad-response',
      `The schema of viewingSlots does not tell which column is ${what}: ` +
        `${found ? 'more than one fits' : 'none fits'}. Its columns: ${all}`,
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
 * What kind of viewing a row is. What keeps people out of the form counts before everything else; the column `type` is
 * younger than the others and may be missing.
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

/** How many minutes each of the slots takes, where they all take as many. */
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
