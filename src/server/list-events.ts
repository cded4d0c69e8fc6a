import {defaultTimeZone} from '../booking/time/time.js';
import type {ListedViewing} from '../booking/viewing-list.js';
import {defined} from '../mspecs/json.js';
import {parseViewingList} from '../mspecs/parse-viewing-list.js';
import {dateTime, type ViewingEvent} from './viewing-events.js';

/**
 * Returns a list of viewings as schema.org events, for JSON-LD.
 *
 * @param list response of `GET /viewings`, parsed.
 * @param label word before the address in the name.
 */
export function viewingListEvents(
  list: object,
  {label = 'Visning'}: {readonly label?: string | undefined} = {},
): readonly ViewingEvent[] {
  const {viewings, timeZone} = parseViewingList(list) ?? {viewings: [], timeZone: defaultTimeZone};
  return eventsOfList(viewings, timeZone, label);
}

/** Returns the events of viewings that are parsed already. */
export const eventsOfList = (
  viewings: readonly ListedViewing[],
  timeZone: string,
  label: string,
): readonly ViewingEvent[] =>
  viewings.map(({home, date, start, end, seatsLeft}) => {
    const {name, address = name, listingUrl, office} = home;
    return defined({
      '@context': 'https://schema.org' as const,
      '@type': 'Event' as const,
      name: address ? `${label}: ${address}` : label,
      startDate: start === undefined ? date : dateTime(start, timeZone),
      endDate: end === undefined ? undefined : dateTime(end, timeZone),
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode' as const,
      eventStatus: 'https://schema.org/EventScheduled' as const,
      location: {'@type': 'Place' as const, ...(address && {name: address, address})},
      url: listingUrl,
      organizer: office ? {'@type': 'RealEstateAgent' as const, name: office} : undefined,
      remainingAttendeeCapacity: seatsLeft,
    });
  });
