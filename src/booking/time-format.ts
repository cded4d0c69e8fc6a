import type {Instant} from './viewing.js';

/** How moments are written for one language and one home. */
export interface TimeFormat {
  /** Weekday, day and month: `lördag 14 november`. */
  day(instant: Instant): string;
  /** Time of day: `12:00`. */
  time(instant: Instant): string;
}

const formats = new Map<string, TimeFormat>();

/**
 * Formats for a language (BCP 47) and a time zone (IANA). Made once for each pair: an `Intl` object costs more than all
 * it will ever format.
 */
export function timeFormat(language: string, timeZone: string): TimeFormat {
  const key = `${language} ${timeZone}`;
  let format = formats.get(key);
  if (!format) {
    const day = new Intl.DateTimeFormat(language, {timeZone, weekday: 'long', day: 'numeric', month: 'long'});
    const time = new Intl.DateTimeFormat(language, {timeZone, hour: '2-digit', minute: '2-digit'});
    format = {day: (instant) => day.format(instant), time: (instant) => time.format(instant)};
    formats.set(key, format);
  }
  return format;
}
