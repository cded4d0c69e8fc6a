import {expect} from '@open-wc/testing';
import ICAL from 'ical.js';
import type {CalendarEntry} from '../../src/booking/calendar/calendar-entry.js';
import {calendarFile} from '../../src/booking/calendar/calendar-file.js';
import {at} from './instant.js';

/** A viewing of which everything is known. */
export const entry: CalendarEntry = {
  viewingId: 'MQ2ZG',
  slotId: 'NT1',
  when: {start: at('2026-11-14T11:00:00Z'), end: at('2026-11-14T11:15:00Z')},
  title: 'Visning: Åsögatan 1',
  note: 'Preliminärt tills mäklaren har godkänt.',
  contactNote: 'Får du förhinder? Ring mäklaren.',
  access: 'Våning 2\nPorten ligger på gårdssidan.',
  address: 'Åsögatan 1, 118 24 Stockholm',
  geo: {latitude: '59.3123', longitude: '18.0711'},
  broker: {name: 'Eva Björk', phoneNumber: '+46701740605', email: 'eva@example.se'},
  url: 'https://example.se/hem/1?a=1,2;3',
  stampedAt: at('2026-11-01T08:09:10.987Z'),
};

export const calendarOf = (given: Partial<CalendarEntry> = {}) =>
  new ICAL.Component(ICAL.parse(calendarFile({...entry, ...given})) as unknown[]);

export function eventOf(given: Partial<CalendarEntry> = {}) {
  const [event, ...more] = calendarOf(given).getAllSubcomponents();
  expect(more).to.have.lengthOf(0);
  return event!;
}

/** Value of a property as a calendar parses it; `undefined` if the file lacks it. */
export function read(name: string, given: Partial<CalendarEntry> = {}): unknown {
  const value = eventOf(given).getFirstPropertyValue(name);
  if (value instanceof ICAL.Time) return value.isDate ? value.toString() : value.toJSDate().toISOString();
  return value ?? undefined;
}

export const names = (given: Partial<CalendarEntry> = {}) =>
  eventOf(given)
    .getAllProperties()
    .map(({name}) => name);

/** Texts that must not break out of where they are put. */
export const hostile: [what: string, text: string][] = [
  ['a line that names an attendee', 'x\r\nATTENDEE:mailto:a@example.com'],
  ['a bare carriage return', 'x\rATTENDEE:mailto:a@example.com'],
  ['a folded line', 'x\r\n ATTENDEE:mailto:a@example.com'],
  ['the end of the event', 'x\nEND:VEVENT\nBEGIN:VALARM'],
  ['a line separator of Unicode', 'x\u2028ATTENDEE:mailto:a@example.com\u0085'],
  ['control characters', 'a\u0000b\u0007c\u001bd\u007fe\u009f'],
  ['lone surrogates', 'a\ud83db\udc00c\ud83d'],
  ['characters that iCalendar escapes', '\\n\\\\;,:"a\\,b\\;'],
  ['10,000 characters', 'å;'.repeat(5_000)],
  ['10,000 characters of HTML', '<b>&'.repeat(2_500)],
];
