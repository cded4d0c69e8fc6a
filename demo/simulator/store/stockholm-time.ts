const minute = 60_000;

/** A day in milliseconds of wall time. */
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

/**
 * What a clock in Stockholm shows at an instant, written as the milliseconds at which a clock in UTC shows
 * the same. Such wall times can be counted in days without a thought of daylight saving.
 */
export function toWallTime(instant: number): number {
  const parts = new Map(clock.formatToParts(instant).map(({type, value}) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? Number.NaN;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** The instant at which a clock in Stockholm shows a wall time. */
export function fromWallTime(wallTime: number): number {
  const offsetAt = (instant: number) => toWallTime(instant) - instant;
  // The first offset may be from the other side of a clock change: it only leads close enough to ask again.
  return wallTime - offsetAt(wallTime - offsetAt(wallTime));
}

/** Midnight of the Saturday after the day of an instant, as wall time. */
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

/** A time as a Swede writes it: `lördag 14 november kl. 11:00–11:15`. */
export const describeTime = ({start, end}: {readonly start: number; readonly end: number}): string =>
  `${date.format(start)} kl. ${time.format(start)}–${time.format(end)}`;

/** An instant as Mspecs writes it: `2026-11-14T10:00:00Z`. */
export const toDateTime = (instant: number): string =>
  new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
