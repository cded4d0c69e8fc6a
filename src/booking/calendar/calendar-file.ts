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
  const {allDay} = spanOf(entry.when);
  return calendarOf([
    ...eventLines(entry, 'TENTATIVE', allDay ? 'TRANSPARENT' : 'OPAQUE'),
    ...(allDay ? [] : reminder(entry)),
    'END:VEVENT',
  ]);
}

/** Time after which a calendar reads a feed again. */
const refresh = 'PT1H';

/**
 * Creates a calendar to subscribe to (RFC 5545, RFC 7986). Its events are offers, so they neither block time
 * nor remind. A calendar removes those that are missing from a later version.
 *
 * @param name name of the calendar.
 * @param entries their ids are distinct.
 */
export const calendarFeed = (name: string, entries: readonly CalendarEntry[]): string =>
  calendarOf([
    'METHOD:PUBLISH',
    ...textLine('NAME', cleanLine(name)),
    ...textLine('X-WR-CALNAME', cleanLine(name)),
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...entries.flatMap((entry) => [...eventLines(entry, 'CONFIRMED', 'TRANSPARENT'), 'END:VEVENT']),
  ]);

const calendarOf = (lines: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//mspecs-viewing-booker//Viewing//EN',
    ...lines,
    'END:VCALENDAR',
  ]
    .map(fold)
    .join('');

/** Returns an event without its end, so that a reminder may follow. */
function eventLines(
  entry: CalendarEntry,
  status: 'TENTATIVE' | 'CONFIRMED',
  transparency: 'TRANSPARENT' | 'OPAQUE',
): readonly string[] {
  const {allDay, start, end} = spanOf(entry.when);
  const type = allDay ? ';VALUE=DATE' : '';
  const broker = brokerParts(entry.broker).join(', ');
  const url = webAddress(entry.url);
  return [
    'BEGIN:VEVENT',
    `UID:${uid(entry)}`,
    `DTSTAMP:${basic(inUtc(entry.stampedAt))}`,
    `DTSTART${type}:${basic(start)}`,
    `DTEND${type}:${basic(end)}`,
    `STATUS:${status}`,
    // The hours of an all-day entry are unknown, so it must not block the day.
    `TRANSP:${transparency}`,
    ...textLine('SUMMARY', cleanLine(entry.title)),
    ...textLine('DESCRIPTION', paragraphs(descriptionOf(entry), url)),
    ...textLine('LOCATION', cleanLine(entry.address)),
    ...line('GEO', position(entry.geo)),
    ...textLine('CONTACT', broker),
    ...line('URL', url),
  ];
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

/** Counts the octets of a character in UTF-8. */
const octetsOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

// Folds a line at 75 octets, including the space of a continuation, without splitting a character.
function fold(content: string): string {
  let folded = '';
  let remaining = 75;
  for (const character of content) {
    const octets = octetsOf(character.codePointAt(0) ?? 0);
    if (octets > remaining) {
      folded += '\r\n ';
      remaining = 74;
    }
    folded += character;
    remaining -= octets;
  }
  return `${folded}\r\n`;
}
