import {
  cleanLine,
  cleanText,
  inUtc,
  spanOf,
  type CalendarBroker,
  type CalendarEntry,
} from './calendar-entry.js';

/**
 * The text of an `.ics` file (RFC 5545) with one tentative event. Its UID is the same for the same viewing and slot, so
 * that opening a later file changes the entry instead of adding another. Names nobody as organizer or attendee: calendars
 * would send them mail.
 */
export function calendarFile(entry: CalendarEntry): string {
  const {allDay, start, end} = spanOf(entry.when);
  const type = allDay ? ';VALUE=DATE' : '';
  const broker = brokerParts(entry.broker).join(', ');
  const url = webAddress(entry.url);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//mspecs-viewing-booker//Viewing//EN',
    'BEGIN:VEVENT',
    `UID:${uid(entry)}`,
    `DTSTAMP:${basic(inUtc(entry.stampedAt))}`,
    `DTSTART${type}:${basic(start)}`,
    `DTEND${type}:${basic(end)}`,
    'STATUS:TENTATIVE',
    // Of a day alone nobody knows which hours are taken.
    `TRANSP:${allDay ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...textLine('SUMMARY', cleanLine(entry.title)),
    ...textLine('DESCRIPTION', description(entry, url)),
    ...textLine('LOCATION', cleanLine(entry.address)),
    ...line('GEO', position(entry.geo)),
    ...textLine('CONTACT', broker),
    ...line('URL', url),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map(fold)
    .join('');
}

const line = (name: string, value: string): readonly string[] => (value ? [`${name}:${value}`] : []);

const textLine = (name: string, text: string): readonly string[] =>
  line(name, text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n'));

// Encoded, an id holds neither + nor anything that an iCalendar text must escape.
const uid = ({viewingId, slotId}: CalendarEntry): string =>
  `${[viewingId, slotId]
    .filter((id) => id !== undefined)
    .map((id) => encodeURIComponent(cleanText(id)))
    .join('+')}@mspecs-viewing-booker`;

const basic = (time: string): string => time.replace(/[-:]/g, '');

// Many calendars show neither CONTACT nor URL, so the description holds them too.
const description = ({note, broker}: CalendarEntry, url: string): string =>
  [cleanText(note), [...brokerParts(broker), url].filter(Boolean).join('\n')].filter(Boolean).join('\n\n');

const brokerParts = ({name, phoneNumber, email}: CalendarBroker = {}): readonly string[] =>
  [name, phoneNumber, email].map(cleanLine).filter(Boolean);

function position(geo: CalendarEntry['geo']): string {
  const north = degrees(geo?.latitude);
  const east = degrees(geo?.longitude);
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? `${north.toFixed(6)};${east.toFixed(6)}` : '';
}

const degrees = (text = ''): number => (/^\s*[+-]?\d{1,3}(\.\d+)?\s*$/.test(text) ? Number(text) : NaN);

// The URL parser also encodes what would end the line.
function webAddress(address = ''): string {
  if (!URL.canParse(address)) return '';
  const {protocol, href} = new URL(address);
  return /^https?:$/.test(protocol) ? href : '';
}

const utf8 = new TextEncoder();

// At most 75 octets a line, of which the space that marks a continuation is one; no character is cut in two.
function fold(content: string): string {
  let folded = '';
  let remaining = 75;
  for (const character of content) {
    const octets = utf8.encode(character).length;
    if (octets > remaining) {
      folded += '\r\n ';
      remaining = 74;
    }
    folded += character;
    remaining -= octets;
  }
  return `${folded}\r\n`;
}
