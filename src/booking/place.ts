import type {Instant} from './viewing.js';

/** The place that a time zone (IANA) is named after: `Stockholm` of `Europe/Stockholm`. */
export const placeOf = (timeZone: string): string => timeZone.replace(/.*\//, '').replaceAll('_', ' ');

/**
 * Whether the visitor's clock shows another time than the clock at the home, at any of these moments: two zones may share
 * their time in summer only. A visitor's zone that the engine has no name for, as where a system is set up wrongly, counts
 * as another.
 */
export function differsFromVisitor(
  instants: readonly Instant[],
  timeZone: string,
  visitorZone = Intl.DateTimeFormat().resolvedOptions().timeZone,
): boolean {
  if (visitorZone === timeZone || instants.length === 0) return false;
  try {
    const [home, visitor] = [clockIn(timeZone), clockIn(visitorZone)];
    return instants.some((instant) => home.format(instant) !== visitor.format(instant));
  } catch {
    return true;
  }
}

const clockIn = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en', {timeZone, dateStyle: 'short', timeStyle: 'medium'});
