import type {TemplateResult} from 'lit';
import type {CalendarEntry} from '../../booking/calendar/calendar-entry.js';
import {calendarFile} from '../../booking/calendar/calendar-file.js';
import {googleCalendarUrl, outlookCalendarUrl} from '../../booking/calendar/calendar-links.js';
import type {Choice} from '../../booking/booking-state.js';
import type {Instant} from '../../booking/viewing.js';
import type {RequestMessages} from '../../messages/messages.js';
import {parseListingDetails} from '../../mspecs/parse-listing-details.js';
import {html, nothing} from '../standalone-html.js';

/**
 * Links that put a requested viewing into the visitor's calendar, tentatively; nothing where its time is not known.
 *
 * @param published the deal as Mspecs publishes it, for address, broker and listing.
 * @param requestedAt when the request was accepted.
 */
export function calendar(
  choice: Choice,
  published: unknown,
  requestedAt: Instant,
  messages: RequestMessages,
): TemplateResult | typeof nothing {
  const {viewingId, slotId, date, start, end} = choice;
  const when = start !== undefined ? {start, end} : date !== undefined ? {day: date} : undefined;
  if (!when) return nothing;
  const {address, geo, broker, listingUrl} = parseListingDetails(published);
  const entry: CalendarEntry = {
    viewingId,
    slotId,
    when,
    title: messages.calendarTitle(address ?? ''),
    note: messages.calendarNote,
    address,
    geo,
    broker,
    url: listingUrl,
    stampedAt: requestedAt,
  };
  // The file is in the link itself: nothing is stored, and it holds only what the listing shows to everybody.
  const file = `data:text/calendar;charset=utf-8,${encodeURIComponent(calendarFile(entry))}`;
  return html`
    <p class="calendar" part="calendar">
      <span>${messages.addToCalendar}</span>
      <a href=${file} download="visning.ics">${messages.calendarFile}</a>
      <a href=${googleCalendarUrl(entry)} target="_blank" rel="noopener noreferrer">Google</a>
      <a href=${outlookCalendarUrl(entry)} target="_blank" rel="noopener noreferrer">Outlook</a>
    </p>
  `;
}
