import type {TemplateResult} from 'lit';
import {calendarFile} from '../../booking/calendar/calendar-file.js';
import {googleCalendarUrl, outlookCalendarUrl} from '../../booking/calendar/calendar-links.js';
import {requestedEntry} from '../../booking/calendar/requested-entry.js';
import type {Choice} from '../../booking/booking-state.js';
import type {Instant} from '../../booking/viewing.js';
import type {FurtherMessages} from '../../messages/messages.js';
import {parseListingDetails} from '../../mspecs/parse-listing-details.js';
import {FurtherTexts} from '../further-texts.js';
import {html, nothing} from '../standalone-html.js';
import type {LazyParts} from './lazy-parts.js';
import type {RequestView} from './request-view.js';

/** Adds the links to an outcome. Rejects if their texts cannot be loaded. */
export const add = async (parts: LazyParts): Promise<void> => {
  const {booking, host} = parts;
  const texts = new FurtherTexts(() => host.requestUpdate());
  await texts.require(booking.view?.messages);
  parts.calendarLinks = (view, ...entry) => {
    const messages = texts.of(view.messages);
    return messages && calendarLinks({...view, messages}, ...entry);
  };
};

/**
 * Renders links that add a requested viewing to a calendar as tentative; nothing if its time is unknown. A chunk of its own, loaded
 * when the visitor asks for the links.
 *
 * @param requestedAt instant at which the request was accepted.
 */
function calendarLinks(
  {messages, format, labelOf, published}: RequestView & {readonly messages: FurtherMessages},
  choice: Choice,
  requestedAt: Instant,
): TemplateResult | typeof nothing {
  const {start} = choice;
  const isElsewhere = start !== undefined && format.differsFromVisitor(start);
  const entry = requestedEntry(choice, parseListingDetails(published), messages, {
    label: isElsewhere ? labelOf(choice) : undefined,
    stampedAt: requestedAt,
  });
  if (!entry) return nothing;
  // A data URL: nothing is stored, and it only contains public data of the listing.
  const file = `data:text/calendar;charset=utf-8,${encodeURIComponent(calendarFile(entry))}`;
  return html`
    <a class="outlined" href=${file} download="visning.ics">${messages.calendarFile}</a>
    ${external('Google', googleCalendarUrl(entry))} ${external('Outlook', outlookCalendarUrl(entry))}
  `;
}

const external = (name: string, url: string): TemplateResult =>
  html`<a class="outlined" href=${url} target="_blank" rel="noopener noreferrer">${name}</a>`;
