import {calendarFeed} from '../../../booking/calendar/calendar-file.js';
import type {CalendarEntry} from '../../../booking/calendar/calendar-entry.js';
import type {ListedViewing} from '../../../booking/viewing-list.js';
import type {Instant} from '../../../booking/viewing.js';
import type {ListPageTexts} from './list-view.js';

/** Options of {@link viewingFeed}. */
export interface FeedOptions {
  readonly texts: ListPageTexts;
  /** Name of the calendar. */
  readonly name: string;
  /** Absolute URL of the proxy, as visitors see it, for links to the booking page; undefined if it is not known. */
  readonly publicUrl: string | undefined;
  /** Instant at which the viewings were read. */
  readonly readAt: Instant;
}

/** Creates a calendar of viewings, which updates itself. */
export const viewingFeed = (viewings: readonly ListedViewing[], options: FeedOptions): string =>
  calendarFeed(
    options.name,
    viewings.map((viewing) => entryOf(viewing, options)),
  );

function entryOf(
  {home, viewingId, date, start, end, state}: ListedViewing,
  {texts, publicUrl, readAt}: FeedOptions,
): CalendarEntry {
  const {dealId, name, address = name, listingUrl} = home;
  const bookingPage = publicUrl && `${publicUrl}/deals/${encodeURIComponent(dealId)}/book`;
  const url = bookingPage ?? listingUrl;
  return {
    viewingId: viewingId || dealId,
    // A viewing may have slots on several days.
    slotId: date,
    when: start === undefined ? {day: date} : {start, end},
    title: texts.feedTitle(address),
    note: state === 'contact' || url === undefined ? texts.feedContact : texts.feedNote(url),
    address,
    // A calendar shows the text and this address together.
    url: bookingPage && listingUrl,
    stampedAt: readAt,
  };
}
