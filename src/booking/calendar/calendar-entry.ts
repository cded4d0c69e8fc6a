import type {Instant} from '../viewing.js';

/**
 * A requested viewing as it goes into the visitor's own calendar. Holds what the listing shows to everybody and nothing
 * of the visitor. All words come from the caller; where a value has nothing to write in it, its field is left out.
 */
export interface CalendarEntry {
  readonly viewingId: string;
  /** Present when the viewing is cut into slots. */
  readonly slotId?: string | undefined;
  readonly when: CalendarTime | CalendarDay;
  /** On one line, such as `Visning: Storgatan 1`. */
  readonly title: string;
  /** That nothing is settled yet; may have several lines. */
  readonly note: string;
  /** On one line, such as `Storgatan 1, 111 22 Stockholm`. */
  readonly address?: string | undefined;
  /** Decimal degrees, as Mspecs writes them: text. Left out where they are no place on earth. */
  readonly geo?: {readonly latitude: string; readonly longitude: string} | undefined;
  readonly broker?: CalendarBroker | undefined;
  /** The listing. Left out unless it is an absolute http or https address. */
  readonly url?: string | undefined;
  /** When the entry is written: now. */
  readonly stampedAt: Instant;
}

/** A viewing whose time is known. Without an end, or with one that is not after the start, it takes half an hour. */
export interface CalendarTime {
  readonly start: Instant;
  readonly end?: Instant | undefined;
}

/** A viewing of which only the day at the home is known. */
export interface CalendarDay {
  /** Such as `2026-11-16`. Anything else is a `RangeError`. */
  readonly day: string;
}

/** Whom the visitor can ask. */
export interface CalendarBroker {
  readonly name?: string | undefined;
  readonly phoneNumber?: string | undefined;
  readonly email?: string | undefined;
}

/** What an entry takes of the calendar; the end is the first moment, or day, that is free again. */
export interface CalendarSpan {
  readonly allDay: boolean;
  /** In UTC, as `2026-11-14T11:00:00Z`, or a day, as `2026-11-16`. */
  readonly start: string;
  readonly end: string;
}

const defaultDurationMs = 30 * 60_000;
const dayMs = 24 * 60 * 60_000;

export function spanOf(when: CalendarTime | CalendarDay): CalendarSpan {
  if ('day' in when) {
    // A day alone is read as UTC, where all days are equally long.
    const midnight = Date.parse(when.day);
    return {allDay: true, start: dayInUtc(midnight), end: dayInUtc(midnight + dayMs)};
  }
  const {start, end = start} = when;
  return {allDay: false, start: inUtc(start), end: inUtc(end > start ? end : start + defaultDurationMs)};
}

/** An instant to the second, as `2026-11-14T11:00:00Z`. */
export const inUtc = (instant: Instant): string => new Date(instant).toISOString().replace(/\.\d+/, '');

const dayInUtc = (instant: Instant): string => new Date(instant).toISOString().replace(/T.*/, '');

/**
 * Text that every format can carry: line breaks are `\n`; other control characters, halves of surrogate pairs and marks that
 * would turn the words after it are gone.
 */
export const cleanText = (text = ''): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();

/** The same on one line. */
export const cleanLine = (text = ''): string => cleanText(text).replace(/\s+/g, ' ');
