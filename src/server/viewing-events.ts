import {listDays, optionsOf} from '../booking/availability.js';
import {dayOf, defaultTimeZone, timeOfDay} from '../booking/time/time.js';
import type {DealStatus, Instant, Viewing, ViewingTime} from '../booking/viewing.js';
import {defined, isObject, textOf, type JsonObject} from '../mspecs/json.js';
import {parseDeal, type Deal} from '../mspecs/parse-deal.js';
import {parseListingDetails} from '../mspecs/parse-listing-details.js';
import {parseStatus} from '../mspecs/parse-status.js';

/** Viewing as a schema.org `Event`, for JSON-LD. */
export interface ViewingEvent {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'Event';
  readonly name: string;
  /** ISO 8601 with the offset of that day at the home; a date if the time of day is unknown. */
  readonly startDate: string;
  readonly endDate?: string;
  readonly eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode';
  readonly eventStatus: 'https://schema.org/EventScheduled' | 'https://schema.org/EventCancelled';
  readonly location: EventPlace;
  /** Page of the listing. */
  readonly url?: string;
  readonly organizer?: EventOrganizer;
  /** Seats left in all slots together; absent if unknown. */
  readonly remainingAttendeeCapacity?: number;
}

/** Home as a schema.org `Place`. */
export interface EventPlace {
  readonly '@type': 'Place';
  readonly name?: string;
  /** In parts, or on one line in a list, which has no more. */
  readonly address?:
    | string
    | {
        readonly '@type': 'PostalAddress';
        readonly streetAddress?: string;
        readonly postalCode?: string;
        readonly addressLocality?: string;
      };
  readonly geo?: {readonly '@type': 'GeoCoordinates'; readonly latitude: number; readonly longitude: number};
}

/** Office as a schema.org `RealEstateAgent`, or else the broker as a `Person`. */
export interface EventOrganizer {
  readonly '@type': 'RealEstateAgent' | 'Person';
  readonly name?: string;
  readonly telephone?: string;
  readonly email?: string;
}

/** Options of {@link viewingEvents}. */
export interface ViewingEventOptions {
  /** IANA time zone of the home; default `Europe/Stockholm`. */
  readonly timeZone?: string | undefined;
  /** Response of the status route, parsed. By default, the seats in the deal count. */
  readonly status?: object | undefined;
  /** Deal as it was published before: its viewings that are missing in `deal` are cancelled. */
  readonly previous?: object | undefined;
  /** Word before the address in the name; default `Visning`. */
  readonly label?: string | undefined;
}

/**
 * Returns the viewings of a deal as schema.org events, in the order of the deal. Omits those without a time, or with a hidden one.
 * All are cancelled if the home is sold.
 *
 * @param deal deal as Mspecs publishes it.
 */
export function viewingEvents(
  deal: object,
  {timeZone = defaultTimeZone, status, previous, label = 'Visning'}: ViewingEventOptions = {},
): readonly ViewingEvent[] {
  const parsed = parseDeal(deal, timeZone);
  // Callers without types may pass anything.
  const statuses = isObject(status) ? parseStatus(JSON.stringify(status)).status : undefined;
  return parsed ? eventsOf(parsed, statuses, {timeZone, previous, label}) : [];
}

/** Returns the events of a deal and a status that are parsed already. */
export function eventsOf(
  {json, viewings}: Deal,
  statuses: DealStatus | undefined,
  {timeZone, previous, label}: {timeZone: string; previous?: object | undefined; label: string},
): readonly ViewingEvent[] {
  const known = new Set(viewings.map(({id}) => id));
  const withdrawn = (parseDeal(previous, timeZone)?.viewings ?? []).filter(({id}) => id && !known.has(id));
  const isSold = fieldsOf(json['publishingInformation'])['saleStatus'] === 'ENUMS_SALE_STATUS_SOLD';
  const {listingUrl} = parseListingDetails(json);
  const location = placeOf(json);
  const {name: address} = location;
  const eventOf = (viewing: Viewing, isCancelled: boolean): readonly ViewingEvent[] =>
    spanOf(viewing, timeZone).map((span) =>
      defined({
        '@context': 'https://schema.org' as const,
        '@type': 'Event' as const,
        name: address ? `${label}: ${address}` : label,
        ...span,
        eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode' as const,
        eventStatus: isCancelled
          ? ('https://schema.org/EventCancelled' as const)
          : ('https://schema.org/EventScheduled' as const),
        location,
        url: listingUrl,
        organizer: organizerOf(json),
        remainingAttendeeCapacity: isCancelled ? undefined : seatsLeft(viewing, statuses),
      }),
    );
  return [
    ...viewings.flatMap((viewing) => eventOf(viewing, isSold)),
    ...withdrawn.flatMap((viewing) => eventOf(viewing, true)),
  ];
}

/** Returns the first start and the last end of a viewing; none if it has no visible time. */
function spanOf(
  {kind, times, timeHidden}: Viewing,
  timeZone: string,
): readonly Pick<ViewingEvent, 'startDate' | 'endDate'>[] {
  const [first, ...others] = [...times].sort((a, b) => a.start - b.start);
  if (!first || (timeHidden && kind !== 'slots')) return [];
  if (kind === 'day') return [{startDate: first.date}];
  const end = others.reduce<number>((latest, time) => Math.max(latest, endOf(time)), endOf(first));
  return [
    {
      startDate: dateTime(first.start, timeZone),
      ...(end > first.start && {endDate: dateTime(end, timeZone)}),
    },
  ];
}

const endOf = ({start, end = start}: ViewingTime): Instant => end;

const minute = 60_000;

/** Formats an instant as local time at the home with its offset: `2026-11-14T12:00:00+01:00`. */
export function dateTime(instant: Instant, timeZone: string): string {
  const wall = Date.parse(dayOf(instant, timeZone)) + timeOfDay(instant, timeZone);
  const offset = Math.round((wall - instant) / minute);
  const digits = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const size = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  return `${new Date(wall).toISOString().slice(0, 19)}${sign}${digits(size / 60)}:${digits(size % 60)}`;
}

/** Adds up the seats left in all slots, as the element counts them; undefined if one is unknown. */
function seatsLeft(viewing: Viewing, status: DealStatus | undefined): number | undefined {
  // Slots in the past count too: an event does not change by the clock.
  const {days} = listDays({viewings: [viewing], status, now: -Infinity});
  const seats = optionsOf(days).map(({state, seatsLeft}) => (state === 'full' ? 0 : seatsLeft));
  if (seats.length === 0 || seats.includes(undefined)) return undefined;
  return seats.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

function placeOf(deal: JsonObject): EventPlace {
  const location = fieldsOf(deal['location']);
  const {address, geo} = parseListingDetails(deal);
  const postal = defined({
    streetAddress: lineOf(location['streetAddress']),
    postalCode: lineOf(location['postalCode']),
    addressLocality: lineOf(location['city']),
  });
  const [latitude, longitude] = [Number(geo?.latitude), Number(geo?.longitude)];
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return {
    '@type': 'Place',
    ...(address && {name: address}),
    ...(Object.keys(postal).length > 0 && {address: {'@type': 'PostalAddress', ...postal}}),
    ...(isOnEarth && {geo: {'@type': 'GeoCoordinates', latitude, longitude}}),
  };
}

function organizerOf(deal: JsonObject): EventOrganizer | undefined {
  const office = fieldsOf(deal['office']);
  const name = lineOf(office['name']);
  const {broker} = parseListingDetails(deal);
  if (name)
    return {
      '@type': 'RealEstateAgent',
      name,
      ...defined({telephone: lineOf(office['phoneNumber']), email: lineOf(office['email'])}),
    };
  return broker?.name
    ? {
        '@type': 'Person',
        name: broker.name,
        ...defined({telephone: broker.phoneNumber, email: broker.email}),
      }
    : undefined;
}

const fieldsOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** Returns a text on one line; undefined if blank. */
const lineOf = (value: unknown): string | undefined => textOf(value)?.replace(/\s+/g, ' ').trim();
