import {memoize} from './memoize.js';
import type {Instant} from '../viewing.js';

/** Default time zone of the home. */
export const defaultTimeZone = 'Europe/Stockholm';

/** Reports whether the engine knows an IANA time zone, such as `Europe/Stockholm`. */
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
 * Parses a date-time of Mspecs: with `Z`, an offset, fractions of a second (ignored), or none of these. Without an offset it is
 * local time at the home; a date alone is its midnight. A local time skipped by a clock change is shifted forward (02:30 becomes
 * 03:30), and an ambiguous one is the first, like the default of `Temporal`.
 *
 * @returns undefined if the value is not a valid date-time of the years 1000 to 8999.
 */
export function parseInstant(value: unknown, timeZone: string): Instant | undefined {
  const match = typeof value === 'string' ? dateTime.exec(value.trim()) : null;
  if (!match) return undefined;
  const [, date, day, time = '00:00', seconds = '', zone, hours, minutes] = match;
  const local = `${date}T${time}${seconds}`;
  const wall = Date.parse(`${local}Z`);
  // Engines parse 30 February as 2 March, or not at all.
  if (new Date(wall).getUTCDate() !== Number(day)) return undefined;
  if (hours) return Date.parse(`${local}${hours}:${minutes}`);
  return zone ? wall : fromWallTime(wall, timeZone);
}

/** Part of `Temporal` that is used here, if the engine has it. */
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

/** Reports whether the UTC offset changes within an hour of these instants, so that their times of day need a zone. */
export const isNearClockChange = (start: Instant, end: Instant, timeZone: string): boolean =>
  offsetAt(start - hour, timeZone) !== offsetAt(end + hour, timeZone);

/**
 * Reports whether the visitor's clock differs from the one at the home at an instant. Two zones may agree in summer only.
 *
 * @param visitorZone IANA zone; default the one of the browser.
 */
export const differsFromVisitor = (instant: Instant, timeZone: string, visitorZone?: string): boolean =>
  offsetAt(instant, timeZone) !== offsetAt(instant, visitorZone);

/** Returns the calendar day at the home as an ISO date, such as `2026-11-14`. */
export const dayOf = (instant: Instant, timeZone: string): string =>
  new Date(wallTime(instant, timeZone)).toISOString().slice(0, 10);

/** Reports whether two instants are on the same calendar day at the home. */
export const isSameDay = (a: Instant, b: Instant, timeZone: string): boolean =>
  Math.floor(wallTime(a, timeZone) / day) === Math.floor(wallTime(b, timeZone) / day);

/** Returns the milliseconds since midnight at the home. */
export const timeOfDay = (instant: Instant, timeZone: string): number => wallTime(instant, timeZone) % day;

/** Shifts an instant by the offset of the home, so that UTC methods read the local time. */
const wallTime = (instant: Instant, timeZone: string): number => instant + offsetAt(instant, timeZone);

/** Returns the UTC offset of a zone in milliseconds; without a zone, the one of the browser. */
const offsetAt = (instant: Instant, timeZone?: string): number =>
  memoize(zones, timeZone, () => readZone(timeZone))(instant);

const zones = new Map<string | undefined, (instant: Instant) => number>();

/** Memoizes offsets by the hour, because reading them is slow and the times of a home share them. */
function readZone(timeZone?: string): (instant: Instant) => number {
  const read = timeZone ? (temporalOffsetOf(timeZone) ?? intlOffsetOf(timeZone)) : browserOffset;
  const hours = new Map<number, number>();
  const atHour = (count: number) => memoize(hours, count, () => read(count * hour));
  return (instant) => {
    const count = Math.floor(instant / hour);
    const offset = atHour(count);
    return offset === atHour(count + 1) ? offset : read(instant);
  };
}

const browserOffset = (instant: Instant): number => -60_000 * new Date(instant).getTimezoneOffset();

/** Reads offsets from a native `Temporal`, but not from a partial polyfill. Avoids the first `Intl` object, which takes 12 ms. */
function temporalOffsetOf(timeZone: string): ((instant: Instant) => number) | undefined {
  const {Temporal} = globalThis as {Temporal?: PlatformTemporal};
  const at = Temporal?.Instant?.fromEpochMilliseconds;
  return at && ((instant) => at(instant).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6);
}

/** Reads offsets from formatted `Intl` dates. */
function intlOffsetOf(timeZone: string): (instant: Instant) => number {
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
    // Parses `11/14/2026, 12:00:00`, which is five times as fast as `formatToParts`.
    const [month = 0, day, year = 0, ...time] = (clock.format(instant).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, day, ...time) - Math.floor(instant / 1000) * 1000;
  };
}
