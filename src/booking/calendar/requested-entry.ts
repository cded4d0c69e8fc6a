import type {Choice} from '../booking-state.js';
import {doorOf, type DoorTexts, type ListingDetails} from '../listing-details.js';
import type {Instant} from '../viewing.js';
import type {CalendarEntry} from './calendar-entry.js';

/** Texts of a calendar entry in the visitor's language. */
export interface CalendarTexts extends DoorTexts {
  readonly calendarTitle: (address: string) => string;
  readonly calendarNote: string;
  readonly cannotCome: string;
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
