const minute = 60_000;

/** Milliseconds in a day of wall time. */
export const day = 24 * 60 * minute;

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** Returns the wall time in Stockholm, as the instant at which a UTC clock shows the same. Every day of wall time has 24 hours. */
export function toWallTime(instant: number): number {
  const parts = new Map(clock.formatToParts(instant).map(({type, value}) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? Number.NaN;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** Returns the instant of a wall time in Stockholm. */
export function fromWallTime(wallTime: number): number {
  const offsetAt = (instant: number) => toWallTime(instant) - instant;
  // The first offset may be from before or after a clock change, but is close enough to look up the second.
  return wallTime - offsetAt(wallTime - offsetAt(wallTime));
}

/** Returns midnight of the next Saturday after an instant, as wall time. */
export function nextSaturday(instant: number): number {
  const today = Math.floor(toWallTime(instant) / day) * day;
  const daysAhead = ((12 - new Date(today).getUTCDay()) % 7) + 1;
  return today + daysAhead * day;
}

const date = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
const time = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
});

/** Formats a time span in Swedish: `lördag 14 november kl. 11:00–11:15`. */
export const describeTime = ({start, end}: {readonly start: number; readonly end: number}): string =>
  `${date.format(start)} kl. ${time.format(start)}–${time.format(end)}`;

/** Formats an instant like Mspecs: `2026-11-14T10:00:00Z`. */
export const toDateTime = (instant: number): string =>
  new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
