import {httpError} from '../http-error.js';
import type {Row, Table} from './tables.js';

/** Query of a list, as in the URL: `q`, `fields`, `sort`, `limit`, `offset`. */
export type TableQuery = Readonly<Record<string, string>>;

/**
 * Returns the rows of a table that match a query. `q` supports `column='value'` and `column in ('a','b')`, joined by `and`; a
 * quote in a value is doubled. Invented: `sort` is a column followed by `asc` or `desc`, and the default `limit` is 50. Throws an
 * HTTP error (400) if the query is malformed or names an unknown column.
 */
export function queryRows(table: Table, rows: readonly Row[], query: TableQuery): Row[] {
  const conditions = parseConditions(table, query['q'] ?? '');
  const found = rows.filter((row) => conditions.every(({column, values}) => values.has(String(row[column]))));
  const offset = parseCount('offset', query['offset'] ?? '0');
  const limit = parseCount('limit', query['limit'] ?? '50');
  return sorted(table, found, query['sort'] ?? '')
    .slice(offset, offset + limit)
    .map((row) => pickFields(table, row, query));
}

/** Returns only the columns listed in `fields`, separated by commas; all if it is empty. */
export function pickFields(table: Table, row: Row, query: TableQuery): Row {
  if (!query['fields']) return row;
  const columns = query['fields'].split(',').map((name) => columnOf(table, name.trim()));
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

const quoted = "'(?:[^']|'')*'";
const list = `\\(\\s*(${quoted}(?:\\s*,\\s*${quoted})*)\\s*\\)`;
const condition = `\\s*(\\w+)\\s*(?:=\\s*(${quoted})|\\sin\\s*${list})\\s*(and\\s|$)`;

function parseConditions(table: Table, q: string): {column: string; values: ReadonlySet<string>}[] {
  const conditions = [];
  const next = new RegExp(condition, 'iy');
  let more: unknown = q;
  while (more) {
    const match = next.exec(q);
    if (!match) throw httpError(400, 'q is malformed');
    const [, name = '', one, several, and] = match;
    const texts = (one ?? several ?? '').match(new RegExp(quoted, 'g')) ?? [];
    const values = new Set(texts.map((text) => text.slice(1, -1).replaceAll("''", "'")));
    conditions.push({column: columnOf(table, name), values});
    more = and;
  }
  return conditions;
}

function sorted(table: Table, rows: Row[], sort: string): Row[] {
  if (sort === '') return rows;
  const [name = '', direction = 'asc', ...rest] = sort.trim().split(/\s+/);
  if (!/^(asc|desc)$/i.test(direction) || rest.length > 0) throw httpError(400, 'sort is malformed');
  const column = columnOf(table, name);
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  const order = (one: Row, other: Row) => {
    const [left, right] = [one[column] ?? '', other[column] ?? ''];
    return left < right ? -sign : left > right ? sign : 0;
  };
  return rows.toSorted(order);
}

function parseCount(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw httpError(400, `${name} must be a whole number`);
  return Number(text);
}

function columnOf(table: Table, name: string): string {
  if (!table.fields.some((field) => field.name === name)) throw httpError(400, `Unknown column ${name}`);
  return name;
}
