import type {Availability, Option} from './availability.js';
import {mergeByDay} from './time/merge-by-day.js';
import type {Instant} from './viewing.js';

/** Home in a list of viewings. */
export interface ListedHome {
  readonly dealId: string;
  /** Short name, most often the street address. */
  readonly name: string;
  /** Full address on a single line; absent if unknown. */
  readonly address?: string;
  /** District, or else the city. */
  readonly area?: string;
  /** Name of the office that sells it. */
  readonly office?: string;
  /** Absolute http(s) URL of an image. */
  readonly imageUrl?: string;
  /** Absolute http(s) URL of the listing. */
  readonly listingUrl?: string;
}

/** State of a viewing in a list; `contact`: only the broker can tell if one may come. */
export type ListedState = Option['state'] | 'contact';

/** Viewing of a home on one day. */
export interface ListedViewing {
  readonly home: ListedHome;
  readonly viewingId: string;
  /** ISO date at the home. */
  readonly date: string;
  /** Start; absent if only the day is known. */
  readonly start?: Instant;
  readonly end?: Instant;
  readonly state: ListedState;
  /** Seats left in all its slots together; absent if unknown. */
  readonly seatsLeft?: number;
  /** Slots with their states; none unless the viewing is divided into slots. */
  readonly slots: readonly Option[];
}

/** Lists the viewings of a home by day. Leaves out those without a visible time. */
export function listViewings(home: ListedHome, {days, notes}: Availability): readonly ListedViewing[] {
  const bookable = days.flatMap(({date, options}) => {
    if (!date) return [];
    const ids = new Set(options.map(({viewingId}) => viewingId));
    return [...ids].map((viewingId) =>
      mergeOptions(
        home,
        date,
        options.filter((option) => option.viewingId === viewingId),
      ),
    );
  });
  const others = notes.flatMap(({viewingId, times, dayOnly}) =>
    mergeByDay(times).map(({date, start, end}): ListedViewing => ({
      home,
      viewingId,
      date,
      ...(!dayOnly && {start, ...(end !== undefined && {end})}),
      state: 'contact',
      slots: [],
    })),
  );
  return [...bookable, ...others];
}

/** Merges the times of a viewing on one day. */
function mergeOptions(home: ListedHome, date: string, options: readonly Option[]): ListedViewing {
  const starts = options.flatMap(({start}) => start ?? []);
  const ends = options.flatMap(({start, end}) => end ?? start ?? []);
  const start = Math.min(...starts);
  const end = Math.max(...ends);
  const open = options.filter(({state}) => state === 'open');
  const seats = open.map(({seatsLeft}) => seatsLeft);
  return {
    home,
    viewingId: options[0]?.viewingId ?? '',
    date,
    ...(starts.length > 0 && {start, ...(end > start && {end})}),
    state: open.length > 0 ? 'open' : options.some(({state}) => state === 'full') ? 'full' : 'closed',
    ...(seats.length > 0 &&
      !seats.includes(undefined) && {seatsLeft: seats.reduce<number>((sum, count) => sum + (count ?? 0), 0)}),
    slots: options.filter(({slotId}) => slotId !== undefined),
  };
}

/** Compares viewings: by day, then days without a time first, then by time and name. */
export function compareViewings(a: ListedViewing, b: ListedViewing): number {
  return (
    order(a.date, b.date) ||
    (a.start ?? 0) - (b.start ?? 0) ||
    order(a.home.name, b.home.name) ||
    order(a.viewingId, b.viewingId)
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Viewings of one day. */
export interface ListedDay {
  /** ISO date. */
  readonly date: string;
  readonly viewings: readonly ListedViewing[];
}

/** Groups sorted viewings by day. */
export function groupByDay(viewings: readonly ListedViewing[]): readonly ListedDay[] {
  const days = new Map<string, ListedViewing[]>();
  for (const viewing of viewings) {
    const day = days.get(viewing.date);
    if (day) day.push(viewing);
    else days.set(viewing.date, [viewing]);
  }
  return [...days].map(([date, own]) => ({date, viewings: own}));
}

/** Returns the distinct areas of viewings, sorted by a language. */
export const areasOf = (viewings: readonly ListedViewing[], language: string): string[] =>
  [...new Set(viewings.flatMap(({home}) => home.area ?? []))].sort((a, b) => a.localeCompare(b, language));

/** Filter of a list: a day, `today`, `weekend` or empty; and an area or empty. */
export interface ListFilter {
  readonly day: string;
  readonly area: string;
}

/**
 * Returns the viewings that pass a filter and have not passed.
 *
 * @param today ISO date at the homes.
 */
export function filterViewings(
  viewings: readonly ListedViewing[],
  {day, area}: ListFilter,
  {now, today}: {readonly now: Instant; readonly today: string},
): readonly ListedViewing[] {
  const dates = day === 'today' ? [today] : day === 'weekend' ? weekendOf(today) : day ? [day] : undefined;
  return viewings.filter(
    ({home, date, start, end = start}) =>
      (end === undefined ? date >= today : end > now) &&
      (!dates || dates.includes(date)) &&
      (!area || home.area === area),
  );
}

/** Returns the days of the present or next weekend that have not passed. */
export function weekendOf(today: string): readonly string[] {
  const noon = Date.parse(`${today}T12:00Z`);
  const weekday = new Date(noon).getUTCDay();
  const after = (days: number) => new Date(noon + days * 86_400_000).toISOString().slice(0, 10);
  return weekday === 0 ? [today] : [after(6 - weekday), after(7 - weekday)];
}
