import {
  brokerParts,
  cleanLine,
  cleanText,
  descriptionOf,
  inUtc,
  paragraphs,
  spanOf,
  type CalendarEntry,
} from './calendar-entry.js';

/**
 * Creates an `.ics` file (RFC 5545) with one tentative event and a reminder. The UID identifies the viewing and slot, so opening a later file
 * updates the entry. Omits organizer and attendees, because calendars would email them.
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
    // The hours of an all-day entry are unknown, so it must not block the day.
    `TRANSP:${allDay ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...textLine('SUMMARY', cleanLine(entry.title)),
    ...textLine('DESCRIPTION', paragraphs(descriptionOf(entry), url)),
    ...textLine('LOCATION', cleanLine(entry.address)),
    ...line('GEO', position(entry.geo)),
    ...textLine('CONTACT', broker),
    ...line('URL', url),
    ...(allDay ? [] : reminder(entry)),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map(fold)
    .join('');
}

/** Three hours before: time to leave, or to call the broker. */
const reminder = ({title}: CalendarEntry): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  'TRIGGER:-PT3H',
  ...textLine('DESCRIPTION', cleanLine(title)),
  'END:VALARM',
];

const line = (name: string, value: string): readonly string[] => (value ? [`${name}:${value}`] : []);

const textLine = (name: string, text: string): readonly string[] =>
  line(name, text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n'));

// An encoded id contains neither `+` nor characters that iCalendar escapes.
const uid = ({viewingId, slotId}: CalendarEntry): string =>
  `${[viewingId, slotId]
    .filter((id) => id !== undefined)
    .map((id) => encodeURIComponent(cleanText(id)))
    .join('+')}@mspecs-viewing-booker`;

const basic = (time: string): string => time.replace(/[-:]/g, '');

function position(geo: CalendarEntry['geo']): string {
  const north = degrees(geo?.latitude);
  const east = degrees(geo?.longitude);
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? `${north.toFixed(6)};${east.toFixed(6)}` : '';
}

const degrees = (text = ''): number => (/^\s*[+-]?\d{1,3}(\.\d+)?\s*$/.test(text) ? Number(text) : NaN);

// The URL parser also encodes line breaks.
function webAddress(address = ''): string {
  if (!URL.canParse(address)) return '';
  const {protocol, href} = new URL(address);
  return /^https?:$/.test(protocol) ? href : '';
}

const utf8 = new TextEncoder();

// Folds a line at 75 octets, including the space of a continuation, without splitting a character.
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
