import {memoize} from './memoize.js';
import type {Instant} from '../viewing.js';

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

/** What is asked of the engine's own `Temporal`, which not all have. */
interface PlatformTemporal {
  readonly Instant?: {
    readonly fromEpochMilliseconds?: (instant: Instant) => {
      toZonedDateTimeISO(timeZone: string): {readonly offsetNanoseconds: number};
    };
  };
}

const hour = 3_600_000;
const day = 24 * hour;

function fromWallTime(wall: number, timeZone: string): Instant {
  const read = (near: Instant) => wall - offsetAt(near, timeZone);
  const before = read(wall - day);
  const after = read(wall + day);
  return read(before) !== before && read(after) === after ? after : before;
}

/** Whether the clock at the home changes so near these moments that their times of day need a zone to be told apart. */
export const isNearClockChange = (start: Instant, end: Instant, timeZone: string): boolean =>
  offsetAt(start - hour, timeZone) !== offsetAt(end + hour, timeZone);

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
): boolean => instants.some((instant) => offsetAt(instant, timeZone) !== offsetAt(instant, visitorZone));

/** The calendar day at the home, as `2026-11-14`: what days are grouped by. */
export const dayOf = (instant: Instant, timeZone: string): string =>
  new Date(wallTime(instant, timeZone)).toISOString().slice(0, 10);

/** Whether two moments are of one calendar day at the home. */
export const isSameDay = (a: Instant, b: Instant, timeZone: string): boolean =>
  Math.floor(wallTime(a, timeZone) / day) === Math.floor(wallTime(b, timeZone) / day);

/** Milliseconds since midnight on the wall of the home: what times of day are told apart by. */
export const timeOfDay = (instant: Instant, timeZone: string): number => wallTime(instant, timeZone) % day;

/** What calendar and clock at the home show, as a clock at UTC would show the same. */
const wallTime = (instant: Instant, timeZone: string): number => instant + offsetAt(instant, timeZone);

/** How far the clock of a zone is ahead of UTC, in milliseconds: the visitor's own where none is given. */
const offsetAt = (instant: Instant, timeZone?: string): number =>
  memoize(zones, timeZone, () => readZone(timeZone))(instant);

const zones = new Map<string | undefined, (instant: Instant) => number>();

/** Asks for the hours that times lie in, and keeps what is said: the times of a home share them, and it is slow. */
function readZone(timeZone?: string): (instant: Instant) => number {
  const read = timeZone ? (offsetOf(timeZone) ?? writtenOffsetOf(timeZone)) : visitorsOffset;
  const hours = new Map<number, number>();
  const atHour = (count: number) => memoize(hours, count, () => read(count * hour));
  return (instant) => {
    const count = Math.floor(instant / hour);
    const offset = atHour(count);
    return offset === atHour(count + 1) ? offset : read(instant);
  };
}

const visitorsOffset = (instant: Instant): number => -60_000 * new Date(instant).getTimezoneOffset();

/** As `Temporal` knows it, where there is one, and not a part of it that the page brought: the first `Intl` object takes 12 ms. */
function offsetOf(timeZone: string): ((instant: Instant) => number) | undefined {
  const {Temporal} = globalThis as {Temporal?: PlatformTemporal};
  const at = Temporal?.Instant?.fromEpochMilliseconds;
  return at && ((instant) => at(instant).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6);
}

/** As `Intl` writes it. */
function writtenOffsetOf(timeZone: string): (instant: Instant) => number {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    // 11/14/2026, 12:00:00: its numbers are had five times as fast as those of formatToParts.
    const [month = 0, day, year = 0, ...time] = (clock.format(instant).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, day, ...time) - Math.floor(instant / 1000) * 1000;
  };
}
