import {dayOf, parseInstant} from '../booking/time/time.js';
import type {Instant, Viewing, ViewingTime} from '../booking/viewing.js';
import {countOf, defined, isObject, itemsOf, textOf, type JsonObject} from './json.js';
import {isId} from './routes.js';

/** A home for sale as the booking needs it. */
export interface Deal {
  readonly viewings: readonly Viewing[];
  /** What it was read from: the rest of it, which few visitors need, is read by `parseHome`. */
  readonly json: JsonObject;
}

/**
 * Reads a deal as Mspecs publishes it (`GET /api/marketing/deals/{id}` of the integration API). No field is required
 * there: what is missing is left out, and a viewing that lacks its time or its id is one to contact the broker about.
 *
 * @param timeZone the home's, for times written without a zone, and for the days that times are on.
 * @returns undefined where the value is not an object.
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
      // Mspecs takes a request for one of its slots only, and there may be none.
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

/** The times of a viewing, and its start, from which its closing is counted. */
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

/** An end that is not after the start is none. */
const timeOf = (start: Instant, end: Instant | undefined, timeZone: string): ViewingTime => ({
  date: dayOf(start, timeZone),
  start,
  ...(end !== undefined && end > start && {end}),
});
