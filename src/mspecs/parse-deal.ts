import {parseInstant} from '../booking/time.js';
import type {Instant, Slot, Viewing} from '../booking/viewing.js';
import {countOf, defined, isObject, itemsOf, textOf} from './json.js';
import {isId} from './routes.js';

/** A home for sale as the booking needs it. */
export interface Deal {
  readonly id?: string;
  readonly viewings: readonly Viewing[];
}

/**
 * Reads a deal as Mspecs publishes it (`GET /api/marketing/deals/{id}` of the integration API). No field is required
 * there: what is missing is left out, a viewing without an id cannot be asked for and is left out too.
 *
 * @param timeZone the home's, for times written without a zone.
 * @returns undefined where the value is not an object.
 */
export function parseDeal(json: unknown, timeZone: string): Deal | undefined {
  if (!isObject(json)) return undefined;
  const viewings = itemsOf(json['viewings']).flatMap((viewing) => parseViewing(viewing, timeZone) ?? []);
  return {viewings, ...(isId(json['id']) && {id: json['id']})};
}

function parseViewing(json: unknown, timeZone: string): Viewing | undefined {
  if (!isObject(json) || !isId(json['id'])) return undefined;
  const start = parseInstant(json['startDate'], timeZone);
  const common = {
    id: json['id'],
    bookable: json['allowExternalBooking'] === true,
    closesAt: closingTime(start, json['externalBookingLatestHourBefore']),
    description: textOf(json['description']),
  };
  switch (json['type']) {
    case 'ENUMS_VIEWINGS_TYPE_TIME_SLOTS':
      return defined({
        ...common,
        kind: 'slots' as const,
        slots: itemsOf(json['slots']).flatMap((slot) => parseSlot(slot, timeZone) ?? []),
        slotMinutes: countOf(json['slotLength']),
        seatsPerSlot: countOf(json['slotCapacity']),
      });
    case 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME':
      if (start === undefined) return undefined;
      return defined({
        ...common,
        kind: 'timed' as const,
        start,
        end: parseInstant(json['endDate'], timeZone),
      });
    default:
      return undefined;
  }
}

function parseSlot(json: unknown, timeZone: string): Slot | undefined {
  if (!isObject(json) || !isId(json['id'])) return undefined;
  const start = parseInstant(json['startTime'], timeZone);
  return start === undefined
    ? undefined
    : defined({id: json['id'], start, freeSeats: countOf(json['freeSpots'])});
}

function closingTime(start: Instant | undefined, hoursBefore: unknown): Instant | undefined {
  if (start === undefined || typeof hoursBefore !== 'number' || !Number.isFinite(hoursBefore))
    return undefined;
  return start - hoursBefore * 60 * 60 * 1000;
}
