import {defined} from '../../src/mspecs/json.js';
import {dealOf, evening, mspecs, slots} from './deals.js';
import type {Transport} from '../simulator/transport.js';

const hour = 3_600_000;
const day = 24 * hour;
const image = new URL('../listing/living-room.svg', import.meta.url).href;

/** Row of a list. */
interface Row {
  readonly name: string;
  readonly area: string;
  /** Days and hours (UTC) ahead of the last midnight. */
  readonly days: number;
  readonly hours?: number;
  readonly state?: 'open' | 'full' | 'closed' | 'contact';
  readonly seatsLeft?: number;
  readonly image?: true;
}

/** Returns the ISO date a number of days ahead. */
export const dateIn = (days: number): string =>
  new Date((Math.floor(Date.now() / day) + days) * day).toISOString().slice(0, 10);

/** Creates a response of `GET /viewings`. Rows without an hour have no time of day yet. */
export function listOf(rows: readonly Row[]): object {
  const midnight = Math.floor(Date.now() / day) * day;
  const utc = (instant: number) => `${new Date(instant).toISOString().slice(0, 19)}Z`;
  return {
    timeZone: 'Europe/Stockholm',
    homes: rows.map(({name, area, ...row}, index) =>
      defined({dealId: `MDA${index}`, name, area, imageUrl: row.image && image}),
    ),
    viewings: rows.map(({days, hours, state = 'open', seatsLeft}, index) => {
      const date = midnight + days * day;
      return defined({
        dealId: `MDA${index}`,
        viewingId: `MDB${index}`,
        date: dateIn(days),
        start: hours === undefined ? undefined : utc(date + hours * hour),
        end: hours === undefined ? undefined : utc(date + (hours + 1) * hour),
        state,
        seatsLeft,
      });
    }),
  };
}

/** Viewings of three days, in every state. */
export const someRows: readonly Row[] = [
  {name: 'Parkvägen 12', area: 'Råsunda', days: 1, hours: 16, seatsLeft: 1},
  {name: 'Storgatan 58 B', area: 'Huvudsta', days: 5, hours: 9, state: 'full'},
  {name: 'Skytteholmsvägen 27', area: 'Skytteholm', days: 5, hours: 10, seatsLeft: 12},
  {name: 'Bergshamra allé 9', area: 'Bergshamra', days: 5, hours: 11},
  {name: 'Dalvägen 16', area: 'Skytteholm', days: 6, hours: 12, state: 'closed'},
  {name: 'Zorns väg 3', area: 'Råsunda', days: 6, state: 'contact'},
];

/** A thousand homes in a hundred days. */
export const manyRows: readonly Row[] = Array.from({length: 1000}, (_, index) => ({
  name: `Långa gatan ${index + 1}`,
  area: ['Haga', 'Råsunda', 'Skytteholm'][index % 3] ?? '',
  days: 1 + Math.floor(index / 10),
  hours: 7 + (index % 10),
  seatsLeft: 1 + (index % 8),
}));

/** Creates a transport that answers the list as given, and each home of it with the same times. */
export const serving = (list: Transport): Transport => {
  const deal = dealOf(slots(4, [2, 0, 4, 4, 1, 4]), evening(7));
  const home = mspecs();
  return (input, init) => {
    const {pathname} = new URL(input instanceof Request ? input.url : input);
    if (pathname.endsWith('/viewings')) return list(input, init);
    if (/\/deals\/[^/]*$/.test(pathname)) return Promise.resolve(Response.json(deal));
    return home(input, init);
  };
};
