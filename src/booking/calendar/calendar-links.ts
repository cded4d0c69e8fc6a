import {cleanLine, descriptionOf, spanOf, type CalendarEntry} from './calendar-entry.js';

/** Returns a Google Calendar URL with the entry prefilled. Sends Google only what is public: title, time, place and description, truncated to fit. */
export function googleCalendarUrl(entry: CalendarEntry): string {
  const {when, title, address} = entry;
  const {start, end} = spanOf(when);
  return link('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    dates: `${start}/${end}`.replace(/[-:]/g, ''),
    text: encodeUpTo(400, cleanLine(title)),
    location: encodeUpTo(400, cleanLine(address)),
    details: encodeUpTo(900, descriptionOf(entry)),
  });
}

/** Returns an Outlook calendar URL with the entry prefilled and marked as tentative. */
export function outlookCalendarUrl(entry: CalendarEntry): string {
  const {when, title, address} = entry;
  const {allDay, start, end} = spanOf(when);
  return link('https://outlook.live.com/calendar/0/deeplink/compose', {
    path: encodeURIComponent('/calendar/action/compose'),
    rru: 'addevent',
    startdt: encodeURIComponent(start),
    enddt: encodeURIComponent(end),
    allday: allDay ? 'true' : '',
    freebusy: allDay ? 'free' : 'tentative',
    subject: encodeUpTo(400, cleanLine(title)),
    location: encodeUpTo(400, cleanLine(address)),
    // Outlook interprets the body as HTML.
    body: encodeUpTo(900, descriptionOf(entry), (character) => inHtml[character] ?? character),
  });
}

const inHtml: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>'};

const link = (page: string, encoded: Readonly<Record<string, string>>): string =>
  `${page}?${Object.entries(encoded)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')}`;

// Outlook accepts URLs of about 2,000 characters, and shows a `+` literally, so spaces are `%20`.
function encodeUpTo(limit: number, text: string, write = (character: string) => character): string {
  let encoded = '';
  for (const character of text) {
    const next = encodeURIComponent(write(character));
    if (encoded.length + next.length > limit) return `${encoded}%E2%80%A6`;
    encoded += next;
  }
  return encoded;
}
