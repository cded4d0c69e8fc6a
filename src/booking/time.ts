import type {Instant} from './viewing.js';

/** The zone of the home where the page says nothing else. */
export const defaultTimeZone = 'Europe/Stockholm';

/** Whether this engine knows the name, such as `Europe/Stockholm`, as a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return !!new Intl.DateTimeFormat('en', {timeZone: name});
  } catch {
    return false;
  }
}

const dateTime =
  /^([1-8]\d{3}-\d\d-(\d\d))(?:[T ](\d\d:\d\d)(?:(:[0-5]\d)(?:[.,]\d+)?)?(Z|([+-](?:[01]\d|2[0-3])):?([0-5]\d))?)?$/i;

/**
 * Reads a date-time as Mspecs may write it: with `Z`, with an offset, with fractions of a second (which are dropped), or
 * bare. A bare one is a time on the wall of the home; a date alone is its midnight. A wall time that a clock change skips is
 * read as if the clock had not changed yet (02:30 becomes 03:30, and a day that was skipped the day after), one that occurs
 * twice is the first: as `Temporal` does by itself.
 *
 * @returns undefined where the value is no such text, no such day, or not of the years 1000 to 8999.
 */
export function parseInstant(value: unknown, timeZone: string): Instant | undefined {
  const match = typeof value === 'string' ? dateTime.exec(value.trim()) : null;
  if (!match) return undefined;
  const [, date, day, time = '00:00', seconds = '', zone, hours, minutes] = match;
  const written = `${date}T${time}${seconds}`;
  const wall = Date.parse(`${written}Z`);
  // Engines read 30 February as 2 March, or not at all.
  if (new Date(wall).getUTCDate() !== Number(day)) return undefined;
  if (hours) return Date.parse(`${written}${hours}:${minutes}`);
  return zone ? wall : fromWallTime(wall, timeZone);
}

const hour = 3_600_000;
const day = 24 * hour;

function fromWallTime(wall: number, timeZone: string): Instant {
  const read = (near: Instant) => wall - offsetAt(near, timeZone);
  const before = read(wall - day);
  const after = read(wall + day);
  return read(before) !== before && read(after) === after ? after : before;
}

/** How far the clock at the home is ahead of UTC, in milliseconds. */
function offsetAt(instant: Instant, timeZone: string): number {
  return Date.parse(`${wallTime(instant, timeZone)}Z`) - Math.floor(instant / 1000) * 1000;
}

/** Whether the clock at the home changes so near these moments that their times of day need a zone to be told apart. */
export const isNearClockChange = (start: Instant, end: Instant, timeZone: string): boolean =>
  offsetAt(start - hour, timeZone) !== offsetAt(end + hour, timeZone);

const wallFormats = new Map<string | undefined, Intl.DateTimeFormat>();

/** What calendar and clock show, as `2026-11-14T12:00:00`: the visitor's own where no zone is given. */
function wallTime(instant: Instant, timeZone?: string): string {
  let format = wallFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    wallFormats.set(timeZone, format);
  }
  // 11/14/2026, 12:00:00: its numbers are had five times as fast as those of formatToParts.
  const [month, day, year, hour, minute, second] = format.format(instant).match(/\d+/g) ?? [];
  return `${year?.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}`;
}

/**
 * Whether the visitor's clock shows another time than the clock at the home, at any of these moments: two zones may share
 * their time in summer only.
 *
 * @param visitorZone the browser's own by default.
 */
export const differsFromVisitor = (
  instants: readonly Instant[],
  timeZone: string,
  visitorZone?: string,
): boolean => instants.some((instant) => wallTime(instant, timeZone) !== wallTime(instant, visitorZone));

/** The calendar day at the home, as `2026-11-14`: what days are grouped by. */
export const dayOf = (instant: Instant, timeZone: string): string => wallTime(instant, timeZone).slice(0, 10);
