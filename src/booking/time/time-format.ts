import {memoize} from './memoize.js';
import {isSwedish, swedishDay, swedishTime} from './swedish.js';
import {dayOf, isNearClockChange, isSameDay, timeOfDay} from './time.js';
import type {Instant} from '../viewing.js';

/** How moments are written for one language and one home. */
export interface TimeFormat {
  /** Weekday, day and month: `lördag 14 november`. */
  day(instant: Instant): string;
  /** The same in short: `lör 14 nov.`. */
  shortDay(instant: Instant): string;
  /** Time of day: `12:00`; with its zone, `02:30 CEST`, on the night when the clock changes, for it may show 02:30 twice. */
  time(instant: Instant): string;
  /** From one moment to another, as the parts of a sentence. */
  range(start: Instant, end: Instant): TimeRange;
}

/** Times of day as `TimeFormat` writes them: both have a zone, or none has. */
export interface TimeRange {
  readonly start: string;
  readonly end: string;
  /** The day of the end, where it is another one. Midnight belongs to the day that it ends. */
  readonly endDay?: string;
}

const formats = new Map<string, TimeFormat>();

/**
 * Formats for a language (BCP 47) and a time zone (IANA). Made once for each pair, and
 * only those that are needed: an `Intl` object costs more than all it will ever format.
 */
export const timeFormat = (language: string, timeZone: string): TimeFormat =>
  memoize(formats, `${language} ${timeZone}`, () => makeFormat(language, timeZone));

function makeFormat(language: string, timeZone: string): TimeFormat {
  const make = (options: Intl.DateTimeFormatOptions) => {
    let made: Intl.DateTimeFormat | undefined;
    return (instant: Instant): string =>
      (made ??= new Intl.DateTimeFormat(language, {timeZone, ...options})).format(instant);
  };
  const clock = {hour: '2-digit', minute: '2-digit'} as const;
  const inSwedish = isSwedish(language);
  const day = inSwedish
    ? (instant: Instant) => swedishDay(dayOf(instant, timeZone))
    : make({weekday: 'long', day: 'numeric', month: 'long'});
  const shortDay = make({weekday: 'short', day: 'numeric', month: 'short'});
  const writeTime = make(clock);
  // A list has few times of day, and `Intl` is slow to write each again: 1,000 slots take 3 ms less.
  const written = new Map<number, string>();
  const time = (instant: Instant): string => {
    const sinceMidnight = timeOfDay(instant, timeZone);
    return memoize(written, sinceMidnight, () =>
      inSwedish ? swedishTime(sinceMidnight) : writeTime(instant),
    );
  };
  const timeAndZone = make({...clock, timeZoneName: 'short'});
  // Not formatRange: it writes one time for 02:30 to 02:30 an hour later, and dates into what passes midnight.
  const range = (start: Instant, end: Instant): TimeRange => {
    const write = isNearClockChange(start, end, timeZone) ? timeAndZone : time;
    const isOtherDay = !isSameDay(start, Math.max(start, end - 1), timeZone);
    return {
      start: write(start),
      end: write(end),
      ...(isOtherDay && {endDay: day(end)}),
    };
  };
  return {day, shortDay, time: (instant) => range(instant, instant).start, range};
}
