import type {Instant} from '../viewing.js';

/**
 * Calendar entry of a requested viewing. Contains public data of the listing and nothing about the visitor. All texts come from
 * the caller; empty values are omitted.
 */
export interface CalendarEntry {
  readonly viewingId: string;
  /** Present if the viewing is divided into slots. */
  readonly slotId?: string | undefined;
  readonly when: CalendarTime | CalendarDay;
  /** Single line, such as `Visning: Storgatan 1`. */
  readonly title: string;
  /** Text that the time is not confirmed yet; may have several lines. */
  readonly note: string;
  /** Sentence before the broker's contact details, such as that a visitor who cannot come calls. */
  readonly contactNote?: string | undefined;
  /** Way to the door; may have several lines. */
  readonly access?: string | undefined;
  /** Single line, such as `Storgatan 1, 111 22 Stockholm`. */
  readonly address?: string | undefined;
  /** Decimal degrees as text, as Mspecs writes them. Omitted if invalid. */
  readonly geo?: {readonly latitude: string; readonly longitude: string} | undefined;
  readonly broker?: CalendarBroker | undefined;
  /** URL of the listing. Omitted unless it is an absolute http(s) URL. */
  readonly url?: string | undefined;
  /** Current time. */
  readonly stampedAt: Instant;
}

/** Viewing with a known time. Lasts 30 minutes if the end is missing or not after the start. */
export interface CalendarTime {
  readonly start: Instant;
  readonly end?: Instant | undefined;
}

/** Viewing of which only the day at the home is known. */
export interface CalendarDay {
  /** ISO date such as `2026-11-16`; anything else throws a `RangeError`. */
  readonly day: string;
}

/** Contact details for questions. */
export interface CalendarBroker {
  readonly name?: string | undefined;
  readonly phoneNumber?: string | undefined;
  readonly email?: string | undefined;
}

/** Time span of an entry; the end is exclusive. */
export interface CalendarSpan {
  readonly allDay: boolean;
  /** UTC instant such as `2026-11-14T11:00:00Z`, or ISO date such as `2026-11-16`. */
  readonly start: string;
  readonly end: string;
}

const defaultDurationMs = 30 * 60_000;
const dayMs = 24 * 60 * 60_000;

export function spanOf(when: CalendarTime | CalendarDay): CalendarSpan {
  if ('day' in when) {
    // Parsed as UTC, where every day has 24 hours.
    const midnight = Date.parse(when.day);
    return {allDay: true, start: dayInUtc(midnight), end: dayInUtc(midnight + dayMs)};
  }
  const {start, end = start} = when;
  return {allDay: false, start: inUtc(start), end: inUtc(end > start ? end : start + defaultDurationMs)};
}

/** Formats an instant in UTC without fractions, such as `2026-11-14T11:00:00Z`. */
export const inUtc = (instant: Instant): string => new Date(instant).toISOString().replace(/\.\d+/, '');

const dayInUtc = (instant: Instant): string => new Date(instant).toISOString().replace(/T.*/, '');

/**
 * Cleans a text for all formats: normalizes line breaks to `\n`, and removes other control characters, lone surrogates and
 * bidirectional marks, which would reverse the text after them.
 */
export const cleanText = (text = ''): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();

/** Returns the text of an entry: its note, the broker and the way to the door. Many calendars show no other field. */
export const descriptionOf = ({note, contactNote, broker, access}: CalendarEntry): string => {
  const contact = brokerParts(broker);
  return paragraphs(
    cleanText(note),
    contact.length > 0 ? [cleanLine(contactNote), ...contact].filter(Boolean).join('\n') : '',
    cleanText(access),
  );
};

/** Joins the texts that are not empty. */
export const paragraphs = (...texts: readonly string[]): string => texts.filter(Boolean).join('\n\n');

/** Returns the known contact details of a broker. */
export const brokerParts = ({name, phoneNumber, email}: CalendarBroker = {}): readonly string[] =>
  [name, phoneNumber, email].map(cleanLine).filter(Boolean);

/** Cleans a text and collapses it to a single line. */
export const cleanLine = (text = ''): string => cleanText(text).replace(/\s+/g, ' ');
