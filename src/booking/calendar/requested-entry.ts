import type {Choice} from '../booking-state.js';
import type {Access, ListingDetails} from '../listing-details.js';
import type {Instant} from '../viewing.js';
import type {CalendarEntry} from './calendar-entry.js';

/** Texts of a calendar entry in the visitor's language. */
export interface CalendarTexts {
  readonly calendarTitle: (address: string) => string;
  readonly calendarNote: string;
  readonly cannotCome: string;
  readonly floor: (floor: string) => string;
  readonly apartment: (number: string) => string;
}

/**
 * Creates the calendar entry of a requested time; undefined if its time is unknown.
 *
 * @param label day and time at the home, if the visitor's calendar may show another.
 * @param stampedAt instant at which the request was accepted.
 */
export function requestedEntry(
  {viewingId, slotId, date, start, end}: Choice,
  {address, geo, broker, access, listingUrl}: ListingDetails,
  texts: CalendarTexts,
  {label, stampedAt}: {readonly label: string | undefined; readonly stampedAt: Instant},
): CalendarEntry | undefined {
  const when = start !== undefined ? {start, end} : date !== undefined ? {day: date} : undefined;
  return (
    when && {
      viewingId,
      slotId,
      when,
      title: texts.calendarTitle(address ?? ''),
      note: [label, texts.calendarNote].filter(Boolean).join('\n'),
      contactNote: texts.cannotCome,
      access: access && [doorOf(access, texts), access.directions].filter(Boolean).join('\n'),
      address,
      geo,
      broker,
      url: listingUrl,
      stampedAt,
    }
  );
}

/** Returns floor and apartment on one line; empty if neither is known. */
export const doorOf = (
  {floor, apartmentNumber}: Access,
  texts: Pick<CalendarTexts, 'floor' | 'apartment'>,
): string =>
  [floor && texts.floor(floor), apartmentNumber && texts.apartment(apartmentNumber)]
    .filter(Boolean)
    // A comma differs between scripts.
    .join(' · ');
