import {memoize} from './memoize.js';
import {isSwedish, swedishDay, swedishTime} from './swedish.js';
import {dayOf, differsFromVisitor, isNearClockChange, isSameDay, timeOfDay} from './time.js';
import type {Instant} from '../viewing.js';

/** Formatters for one language and one time zone. */
export interface TimeFormat {
  /** City of the time zone: `Stockholm` for `Europe/Stockholm`. */
  readonly city: string;
  /** Formats weekday, day and month: `lördag 14 november`. */
  day(instant: Instant): string;
  /** Formats a time of day: `12:00`. Adds the zone near a clock change, such as `02:30 CEST`, because 02:30 may occur twice. */
  time(instant: Instant): string;
  /** Formats a time range as parts of a sentence. */
  range(start: Instant, end: Instant): TimeRange;
  /** Reports whether the visitor's clock shows another time than the one at the home. */
  differsFromVisitor(instant: Instant): boolean;
}

/** Formatted times of day: both with a zone, or neither. */
export interface TimeRange {
  readonly start: string;
  readonly end: string;
  /** Day of the end, if it differs. Midnight belongs to the day before. */
  readonly endDay?: string;
}

const formats = new Map<string, TimeFormat>();

/**
 * Returns the formatters for a language (BCP 47) and an IANA time zone. Memoized and lazy, because creating an `Intl` object
 * costs more than all its formatting.
 */
export const timeFormat = (language: string, timeZone: string): TimeFormat =>
  memoize(formats, `${language} ${timeZone}`, () => createFormat(language, timeZone));

function createFormat(language: string, timeZone: string): TimeFormat {
  const make = (options: Intl.DateTimeFormatOptions) => {
    let formatter: Intl.DateTimeFormat | undefined;
    return (instant: Instant): string =>
      (formatter ??= new Intl.DateTimeFormat(language, {timeZone, ...options})).format(instant);
  };
  const clock = {hour: '2-digit', minute: '2-digit'} as const;
  const inSwedish = isSwedish(language);
  const day = inSwedish
    ? (instant: Instant) => swedishDay(dayOf(instant, timeZone))
    : make({weekday: 'long', day: 'numeric', month: 'long'});
  const writeTime = make(clock);
  // Memoized, because a list repeats few times of day and `Intl` is slow: saves 3 ms for 1,000 slots.
  const cache = new Map<number, string>();
  const time = (instant: Instant): string => {
    const sinceMidnight = timeOfDay(instant, timeZone);
    return memoize(cache, sinceMidnight, () => (inSwedish ? swedishTime(sinceMidnight) : writeTime(instant)));
  };
  const timeAndZone = make({...clock, timeZoneName: 'short'});
  // Avoids `formatRange`, which collapses 02:30 to 02:30 an hour later, and adds dates to ranges past midnight.
  const range = (start: Instant, end: Instant): TimeRange => {
    const write = isNearClockChange(start, end, timeZone) ? timeAndZone : time;
    const isOtherDay = !isSameDay(start, Math.max(start, end - 1), timeZone);
    return {
      start: write(start),
      end: write(end),
      ...(isOtherDay && {endDay: day(end)}),
    };
  };
  return {
    city: timeZone.replace(/.*\//, '').replaceAll('_', ' '),
    day,
    time: (instant) => range(instant, instant).start,
    range,
    differsFromVisitor: (instant) => differsFromVisitor(instant, timeZone),
  };
}
