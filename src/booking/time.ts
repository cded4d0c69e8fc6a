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

const dateTime = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * Reads a date-time as Mspecs may write it: with `Z`, with an offset, with fractions of a second, or bare. A bare one is a
 * time on the wall of the home; a date alone is its midnight. A wall time that a clock change skips is read as if the
 * clock had not changed yet (02:30 becomes 03:30), one that occurs twice is the first.
 *
 * @returns undefined where the value is no such text or no such day.
 */
export function parseInstant(value: unknown, timeZone: string): Instant | undefined {
  const match = typeof value === 'string' ? dateTime.exec(value.trim()) : null;
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0)) as Fields;
  const wall = utc(year, month - 1, day, hour, minute, second);
  const written = new Date(wall);
  if (
    written.getUTCMonth() !== month - 1 ||
    written.getUTCDate() !== day ||
    hour > 23 ||
    minute > 59 ||
    second > 59
  ) {
    return undefined;
  }
  const zone = match[7];
  return zone ? wall - offsetOf(zone) : fromWallTime(wall, timeZone);
}

type Fields = [year: number, month: number, day: number, hour: number, minute: number, second: number];

// Date.UTC takes the years 0 to 99 for 1900 to 1999.
function utc(...[year, month, ...rest]: Fields): Instant {
  return new Date(Date.UTC(2000, month, ...rest)).setUTCFullYear(year, month, rest[0]);
}

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

function offsetOf(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const size = (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))) * minute;
  return zone.startsWith('-') ? -size : size;
}

function fromWallTime(wall: number, timeZone: string): Instant {
  const before = offsetAt(wall - day, timeZone);
  const after = offsetAt(wall + day, timeZone);
  const fits = [before, after]
    .map((offset) => wall - offset)
    .filter((instant) => instant + offsetAt(instant, timeZone) === wall);
  return fits.length > 0 ? Math.min(...fits) : wall - before;
}

function offsetAt(instant: Instant, timeZone: string): number {
  const part = wallClock(instant, timeZone);
  const [year, month, dayOfMonth, hour, minute, second] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((type) => Number(part[type])) as Fields;
  return utc(year, month - 1, dayOfMonth, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

const wallFormats = new Map<string, Intl.DateTimeFormat>();

function wallClock(
  instant: Instant,
  timeZone: string,
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  let format = wallFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
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
  return Object.fromEntries(format.formatToParts(instant).map(({type, value}) => [type, value]));
}

/** The calendar day at the home, as `2026-11-14`: what days are grouped by. */
export function dayOf(instant: Instant, timeZone: string): string {
  const {year = '', month, day} = wallClock(instant, timeZone);
  return `${year.padStart(4, '0')}-${month}-${day}`;
}
