import {dayOf, parseInstant} from '../booking/time/time.js';
import type {Instant, Viewing, ViewingTime} from '../booking/viewing.js';
import {countOf, defined, isObject, itemsOf, textOf, type JsonObject} from './json.js';
import {isId} from './routes.js';

/** Parsed deal. */
export interface Deal {
  readonly viewings: readonly Viewing[];
  /** Raw deal; `parseListingDetails` reads the rest of it, which few visitors need. */
  readonly json: JsonObject;
}

/**
 * Parses a deal as Mspecs publishes it (`GET /api/marketing/deals/{id}` of the integration API). No field is required there:
 * missing ones are omitted, and a viewing without a time or id cannot be requested online.
 *
 * @param timeZone IANA zone of the home, for times without an offset and for calendar days.
 * @returns undefined if the value is not an object.
 */
export function parseDeal(json: unknown, timeZone: string): Deal | undefined {
  if (!isObject(json)) return undefined;
  const viewings = itemsOf(json['viewings']).filter(isObject);
  return {
    viewings: viewings.map((viewing) => parseViewing(viewing, timeZone)),
    json,
  };
}

const hour = 3_600_000;

function parseViewing(json: JsonObject, timeZone: string): Viewing {
  const type = (textOf(json['type']) ?? '').replace('ENUMS_VIEWINGS_TYPE_', '');
  const {kind, times, start} = timesOf(type, json, timeZone);
  const hoursBefore = json['externalBookingLatestHourBefore'];
  const id = isId(json['id']) ? json['id'] : '';
  return defined({
    id,
    kind,
    bookable:
      json['allowExternalBooking'] === true &&
      id !== '' &&
      // Mspecs only accepts a request for one of the slots, and there may be none.
      (type === 'TIME_SLOTS' ? kind === 'slots' : kind !== 'none'),
    closesAt:
      start !== undefined && Number.isFinite(hoursBefore)
        ? start - (hoursBefore as number) * hour
        : undefined,
    description: textOf(json['description']),
    timeHidden: json['hideStartDate'] === true || undefined,
    seatsPerSlot: countOf(json['slotCapacity']),
    times,
  });
}

/** Times of a viewing, and its start, from which `closesAt` is computed. */
interface Times extends Pick<Viewing, 'kind' | 'times'> {
  readonly start?: Instant | undefined;
}

function timesOf(type: string, json: JsonObject, timeZone: string): Times {
  const start = parseInstant(json['startDate'], timeZone);
  if (type === 'TIME_SLOTS') {
    const times = itemsOf(json['slots']).flatMap((slot) => parseSlot(slot, json['slotLength'], timeZone));
    if (times.length > 0) return {kind: 'slots', times, start: start ?? times[0]?.start};
  }
  if (start === undefined || type === 'COMMENT_ONLY' || type === 'CONTACT_BROKER')
    return {kind: 'none', times: []};
  if (type === 'DATE_ONLY') {
    const midnight = midnightOf(start, timeZone);
    const time = timeOf(midnight, midnightOf(midnight + 36 * hour, timeZone), timeZone);
    return {kind: 'day', times: [time], start: midnight};
  }
  return {kind: 'timed', times: [timeOf(start, parseInstant(json['endDate'], timeZone), timeZone)], start};
}

function parseSlot(json: unknown, minutes: unknown, timeZone: string): readonly ViewingTime[] {
  if (!isObject(json) || !isId(json['id'])) return [];
  const start = parseInstant(json['startTime'], timeZone);
  if (start === undefined) return [];
  const length = (countOf(minutes) ?? 0) * 60_000;
  const freeSeats = countOf(json['freeSpots']);
  return [
    {
      slotId: json['id'],
      ...timeOf(start, length <= 24 * hour ? start + length : undefined, timeZone),
      ...(freeSeats !== undefined && {freeSeats}),
    },
  ];
}

const midnightOf = (instant: Instant, timeZone: string): Instant =>
  parseInstant(dayOf(instant, timeZone), timeZone) ?? instant;

/** Omits an end that is not after the start. */
const timeOf = (start: Instant, end: Instant | undefined, timeZone: string): ViewingTime => ({
  date: dayOf(start, timeZone),
  start,
  ...(end !== undefined && end > start && {end}),
});
