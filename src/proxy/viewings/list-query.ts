import type {ListedViewing} from '../../booking/viewing-list.js';
import {ProblemError} from '../http/problem.js';

/** Filter and page of a list of viewings. */
export interface ListQuery {
  /** ISO dates: only viewings from the first to the last. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Names, in any case: only homes in one of them. None for all. */
  readonly areas: readonly string[];
  readonly offices: readonly string[];
  /** True to list the slots of each viewing. */
  readonly slots: boolean;
  /** Maximum number of viewings. */
  readonly limit: number;
  /** Position after the last viewing of the previous page; undefined for the first page. */
  readonly after: string | undefined;
}

const defaultLimit = 500;
const maxLimit = 1000;
const maxNames = 20;
const maxName = 100;

/**
 * Parses a query. Ignores unknown parameters, such as those of a campaign.
 *
 * @throws {ProblemError} that names the invalid parameter.
 */
export function readListQuery(parameters: URLSearchParams): ListQuery {
  const read = (name: string, isValid: (value: string) => boolean): string | undefined => {
    const value = parameters.get(name) || undefined;
    if (value !== undefined && !isValid(value)) throw invalid(name);
    return value;
  };
  const namesOf = (name: string): readonly string[] => {
    const names = parameters.getAll(name).filter(Boolean);
    if (names.length > maxNames || names.some((each) => each.length > maxName)) throw invalid(name);
    return names.map(normalize);
  };
  const day = read('day', isDate);
  const limit = read('limit', (value) => /^[1-9]\d{0,3}$/.test(value) && Number(value) <= maxLimit);
  return {
    from: day ?? read('from', isDate),
    to: day ?? read('to', isDate),
    areas: namesOf('area'),
    offices: namesOf('office'),
    slots: read('slots', (value) => /^(true|false)$/.test(value)) !== 'false',
    limit: Number(limit ?? defaultLimit),
    after: read('after', (value) => value.length <= 200 && position.test(value)),
  };
}

/** Reports if a viewing passes the filter. */
export const matches = (
  {home, date}: ListedViewing,
  {from = '', to = '9', areas, offices}: Pick<ListQuery, 'from' | 'to' | 'areas' | 'offices'>,
): boolean =>
  date >= from &&
  date <= to &&
  (areas.length === 0 || areas.includes(normalize(home.area ?? ''))) &&
  (offices.length === 0 || offices.includes(normalize(home.office ?? '')));

/**
 * Returns the page of a sorted list that a query asks for, and the position of the next one. A position stays valid when viewings
 * before it pass or appear.
 */
export function pageOf(
  viewings: readonly ListedViewing[],
  {after, limit}: Pick<ListQuery, 'after' | 'limit'>,
): {readonly page: readonly ListedViewing[]; readonly next: string | undefined} {
  const begin = after === undefined ? 0 : indexAfter(viewings, after);
  const page = viewings.slice(begin, begin + limit);
  const last = page.at(-1);
  return {page, next: last && begin + limit < viewings.length ? positionOf(last) : undefined};
}

const position = /^(\d{4}-\d\d-\d\d)_(\d{1,15})_([\w+/.]+)$/;

const positionOf = ({date, start = 0, viewingId}: ListedViewing): string =>
  `${date}_${start}_${viewingId || '.'}`;

function indexAfter(viewings: readonly ListedViewing[], after: string): number {
  const at = viewings.findIndex((viewing) => positionOf(viewing) === after);
  if (at >= 0) return at + 1;
  // The viewing has passed or was withdrawn.
  const [, date = '', start = '0'] = position.exec(after) ?? [];
  const next = viewings.findIndex(
    (viewing) => viewing.date > date || (viewing.date === date && (viewing.start ?? 0) > Number(start)),
  );
  return next < 0 ? viewings.length : next;
}

/** Engines parse 31 February as 3 March. */
const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T12:00Z`).getUTCDate() === Number(text.slice(8));

/** Compares names without regard to case and white space. */
const normalize = (name: string): string => name.trim().toLocaleLowerCase('sv');

const invalid = (name: string): ProblemError =>
  new ProblemError('invalid', `The query parameter ${name} is invalid`);
