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
 * Renders links that add a requested viewing to a calendar as tentative; nothing if its time is unknown. A chunk of its own, loaded
 * when the visitor asks for the links.
 *
 * @param published deal as Mspecs publishes it, for address, broker and listing.
 * @param requestedAt instant at which the request was accepted.
 */
export function calendarLinks(
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
  // A data URL: nothing is stored, and it only contains public data of the listing.
  const file = `data:text/calendar;charset=utf-8,${encodeURIComponent(calendarFile(entry))}`;
  return html`
    <a class="outlined" href=${file} download="visning.ics">${messages.calendarFile}</a>
    ${external('Google', googleCalendarUrl(entry))} ${external('Outlook', outlookCalendarUrl(entry))}
  `;
}

const external = (name: string, url: string): TemplateResult =>
  html`<a class="outlined" href=${url} target="_blank" rel="noopener noreferrer">${name}</a>`;
