import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {scriptJson, viewingEvents} from '../../src/server/index.js';
import {serversFolder} from '../servers/node-versions.js';

const minutes = (start: string, count: number) => ({
  id: `MDAwNHw${start.replace(/\D/g, '')}`,
  type: 'ENUMS_VIEWINGS_TYPE_TIME_SLOTS',
  startDate: start,
  allowExternalBooking: true,
  slotLength: 30,
  slotCapacity: 2,
  slots: Array.from({length: count}, (_, index) => ({
    id: `slot${index}-${start}`,
    startTime: new Date(Date.parse(start) + index * 1_800_000).toISOString(),
    freeSpots: index,
  })),
});

const home = {
  id: 'MDAwNHwwMDAwMDAwMDc1NHw1OA..',
  location: {
    streetAddress: 'Råsundavägen 4',
    postalCode: '169 67',
    city: 'Solna',
    latitude: '59.3634855',
    longitude: '18.0202835',
  },
  users: [{firstName: 'Anna', lastName: 'Mäklare', phoneNumber: '+46701740605', isMainUser: true}],
  office: {name: 'Exempelmäklarna Solna', phoneNumber: '+46846500400', email: 'solna@example.se'},
  publishingInformation: {webPageUrl: 'https://example.se/rasundavagen-4'},
};
const winter = {...home, viewings: [minutes('2026-12-05T10:00:00Z', 3)]};
const summer = {...home, viewings: [minutes('2027-06-05T10:00:00Z', 3)]};
const day = {id: 'MDAwNHwx', type: 'ENUMS_VIEWINGS_TYPE_DATE_ONLY', startDate: '2027-06-05T10:00:00Z'};

/** Reports the errors of the schema.org types of Google for JSON, as the compiler finds them. */
function problemsOf(events: readonly unknown[]): string {
  const folder = mkdtempSync(join(serversFolder, '.site-events-'));
  try {
    writeFileSync(
      join(folder, 'events.ts'),
      `import type {Event, WithContext} from 'schema-dts';\nexport const events: WithContext<Event>[] = ${JSON.stringify(events)};`,
    );
    const compiler = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');
    const options =
      '--noEmit --strict --target es2022 --module nodenext --skipLibCheck --ignoreConfig --pretty false';
    const args = [...options.split(' '), 'events.ts'];
    return spawnSync(process.execPath, [compiler, ...args], {cwd: folder, encoding: 'utf8'}).stdout;
  } finally {
    rmSync(folder, {recursive: true});
  }
}

test('events fit the schema.org types, and a wrong one does not', () => {
  test.setTimeout(180_000);
  const events = [
    ...viewingEvents(winter),
    ...viewingEvents(summer),
    ...viewingEvents({...home, viewings: [day]}),
    ...viewingEvents({...home, office: undefined, viewings: []}, {previous: winter}),
  ];
  expect(events).toHaveLength(4);
  expect(problemsOf(events)).toBe('');
  const [event] = events;
  const wrong = {...event, eventStatus: 'https://schema.org/EventForgotten', seats: 3};
  expect(problemsOf([wrong])).toMatch(/error TS2820: .*EventForgotten/);
});

test('start and end have the offset of that day at the home', () => {
  expect(viewingEvents(winter)).toMatchObject([
    {startDate: '2026-12-05T11:00:00+01:00', endDate: '2026-12-05T12:30:00+01:00'},
  ]);
  expect(viewingEvents(summer)).toMatchObject([
    {startDate: '2027-06-05T12:00:00+02:00', endDate: '2027-06-05T13:30:00+02:00'},
  ]);
  expect(viewingEvents(winter, {timeZone: 'America/St_Johns'})).toMatchObject([
    {startDate: '2026-12-05T06:30:00-03:30'},
  ]);
  expect(viewingEvents({...home, viewings: [day]})).toMatchObject([{startDate: '2027-06-05'}]);
});

test('an event has the place, the organizer, the page and the seats left', () => {
  expect(viewingEvents(winter)).toEqual([
    {
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Visning: Råsundavägen 4, 169 67 Solna',
      startDate: '2026-12-05T11:00:00+01:00',
      endDate: '2026-12-05T12:30:00+01:00',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      eventStatus: 'https://schema.org/EventScheduled',
      location: {
        '@type': 'Place',
        name: 'Råsundavägen 4, 169 67 Solna',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Råsundavägen 4',
          postalCode: '169 67',
          addressLocality: 'Solna',
        },
        geo: {'@type': 'GeoCoordinates', latitude: 59.3634855, longitude: 18.0202835},
      },
      url: 'https://example.se/rasundavagen-4',
      organizer: {
        '@type': 'RealEstateAgent',
        name: 'Exempelmäklarna Solna',
        telephone: '+46846500400',
        email: 'solna@example.se',
      },
      remainingAttendeeCapacity: 3,
    },
  ]);
});

test('the status overrides the seats of the deal, and unknown seats are omitted', () => {
  const slots = winter.viewings[0]!.slots;
  const status = Object.fromEntries(slots.map(({id}) => [id, {numberOfBooked: 1, fullyBooked: false}]));
  expect(viewingEvents(winter, {status})).toMatchObject([{remainingAttendeeCapacity: 3}]);
  const full = Object.fromEntries(slots.map(({id}) => [id, {fullyBooked: true}]));
  expect(viewingEvents(winter, {status: full})).toMatchObject([{remainingAttendeeCapacity: 0}]);
  const unknown = Object.fromEntries(slots.map(({id}) => [id, {fullyBooked: false}]));
  expect(viewingEvents(winter, {status: unknown})[0]).not.toHaveProperty('remainingAttendeeCapacity');
});

test('a withdrawn viewing and those of a sold home are cancelled', () => {
  const cancelled = {
    eventStatus: 'https://schema.org/EventCancelled',
    startDate: '2026-12-05T11:00:00+01:00',
  };
  expect(viewingEvents({...home, viewings: []}, {previous: winter})).toMatchObject([cancelled]);
  expect(viewingEvents(winter, {previous: winter})).toMatchObject([
    {eventStatus: 'https://schema.org/EventScheduled'},
  ]);
  const publishingInformation = {saleStatus: 'ENUMS_SALE_STATUS_SOLD'};
  expect(viewingEvents({...winter, publishingInformation})).toMatchObject([cancelled]);
});

test('a viewing without a time or with a hidden one has no event', () => {
  const hidden = {...day, hideStartDate: true};
  const text = {id: 'MDAwNHwy', type: 'ENUMS_VIEWINGS_TYPE_COMMENT_ONLY', description: 'Ring mig'};
  expect(viewingEvents({...home, viewings: [hidden, text, {}]})).toEqual([]);
  expect(viewingEvents([])).toEqual([]);
});

test('no text ends a script early', () => {
  const hostile = {name: '</script><script>alert(1)</script><!--\u2028\u2029'};
  const json = scriptJson(hostile);
  expect(json).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual(hostile);
});
