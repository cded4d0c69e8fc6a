import {day, fromWallTime, nextSaturday, toWallTime} from './stockholm-time.js';
import type {MspecsStore} from './store.js';

const hour = 60 * 60_000;

/** Invented home with one viewing. */
interface Home {
  readonly streetAddress: string;
  readonly postalCode: string;
  readonly district: string;
  /** Wall time. */
  readonly start: number;
  /** Seats taken in each slot of 20 minutes with two seats; absent for a viewing of an hour without slots. */
  readonly booked?: readonly number[];
  /** True if only the broker can tell whether one may come. */
  readonly byAgreement?: true;
}

/** Adds further homes of the brokerage, with viewings from today on. */
export function seedFurtherHomes(store: MspecsStore): void {
  for (const home of homesAt(store.now())) {
    const {streetAddress, postalCode, district, booked, byAgreement = false} = home;
    const deal = store.addDeal({
      location: {streetAddress, postalCode, city: 'Solna', district},
      users: [],
      organization: {name: 'Exempelmäklarna', urlToGDPRDoc: 'https://example.se/integritet'},
    });
    const start = fromWallTime(home.start);
    if (booked) {
      store.addSlotViewing(deal.id, {
        start,
        slotMinutes: 20,
        slotCount: booked.length,
        capacity: 2,
        booked,
      });
    } else {
      store.addTimedViewing(deal.id, {
        start,
        end: start + hour,
        allowExternalBooking: !byAgreement,
      });
    }
  }
}

function homesAt(now: number): readonly Home[] {
  const wall = toWallTime(now);
  const today = Math.floor(wall / day) * day;
  const soon = Math.max(10, Math.ceil((wall - today) / hour) + 1);
  // No viewing starts at night.
  const first = soon < 21 ? today + soon * hour : today + day + 18 * hour;
  const saturday = nextSaturday(now);
  const sunday = saturday + day;
  return [
    {
      streetAddress: 'Parkvägen 12',
      postalCode: '169 35',
      district: 'Råsunda',
      start: first,
    },
    {
      streetAddress: 'Skytteholmsvägen 27',
      postalCode: '171 44',
      district: 'Skytteholm',
      start: saturday + 12 * hour,
      booked: [0, 1, 0],
    },
    {
      streetAddress: 'Storgatan 58 B',
      postalCode: '171 52',
      district: 'Huvudsta',
      start: saturday + 13 * hour,
      booked: [2, 2, 2],
    },
    {
      streetAddress: 'Bergshamra allé 9',
      postalCode: '170 77',
      district: 'Bergshamra',
      start: sunday + 11 * hour,
    },
    {
      streetAddress: 'Zorns väg 3',
      postalCode: '169 58',
      district: 'Råsunda',
      start: sunday + 15 * hour,
      byAgreement: true,
    },
    {
      streetAddress: 'Dalvägen 16',
      postalCode: '169 56',
      district: 'Skytteholm',
      start: saturday + 5 * day + 18 * hour,
      booked: [0, 0, 1],
    },
  ];
}
