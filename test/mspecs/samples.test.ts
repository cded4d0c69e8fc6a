import {expect} from '@open-wc/testing';
import {listDays, type Availability} from '../../src/booking/availability.js';
import {soleOption} from '../../src/booking/sole-option.js';
import type {Instant} from '../../src/booking/viewing.js';
import {parseDeal} from '../../src/mspecs/parse-deal.js';
import {parseListingDetails} from '../../src/mspecs/parse-listing-details.js';

const samples = (await (
  await fetch(new URL('samples.json', import.meta.url))
).json()) as typeof import('./samples.json');

const zone = 'Europe/Stockholm';
const beforeAll = '2026-11-10T08:00:00Z';

/** Lines for listed items: days with their descriptions, options with their state, and notes. */
function listed(viewings: readonly unknown[], now = beforeAll): readonly string[] {
  return listing(listDays({viewings: parseDeal({viewings}, zone)?.viewings, now: Date.parse(now)}));
}

const listing = ({days, notes}: Availability): readonly string[] => [
  ...days.flatMap(({date, descriptions, options}) => [
    [date, ...descriptions.flat()].join(' | '),
    ...options.map(({slotId, date, start, end, state, seatsLeft}) =>
      ['-', slotId?.slice(-5), date, span(start, end), state, seatsLeft].filter(Boolean).join(' '),
    ),
  ]),
  ...notes.map(({times, dayOnly, lines}) =>
    [
      'note',
      ...times.map((time) => [time.date, !dayOnly && span(time.start, time.end)].filter(Boolean).join(' ')),
      ...lines,
    ].join(' | '),
  ),
];

/** Formats a range in UTC, like the samples. */
const span = (start?: Instant, end?: Instant): string =>
  [start, end]
    .flatMap((instant) => (instant === undefined ? [] : new Date(instant).toISOString().slice(11, 16)))
    .join('–');

const slots = [
  '2026-11-14 | Portkod lämnas vid bekräftelse.',
  '- 5Mg.. 11:00–11:15 open 2',
  '- 5Mg.. 11:15–11:30 open 1',
  '- 5Mg.. 11:30–11:45 full',
  '- 5Mg.. 11:45–12:00 open',
];
const openHouse = ['2026-11-15 | Öppen visning', '- 12:00–13:00 open'];
const openHouseNote = 'note | 2026-11-15 12:00–13:00 | Öppen visning';
const dayOnly = ['2026-11-16 | Tid meddelas', '- 2026-11-16 open'];
const agreement = 'note | Visning sker efter överenskommelse.';
const contactBroker = 'note';
const unknownType = ['2026-11-17', '- 17:00–17:30 open'];

const viewings: Readonly<Record<keyof typeof samples.viewings, readonly string[]>> = {
  timeSlots: slots,
  dateAndTime: openHouse,
  dateAndTimeNotExternallyBookable: [openHouseNote],
  dateOnly: dayOnly,
  commentOnly: [agreement],
  contactBroker: [contactBroker],
  unknownType,
};
const edge: Readonly<Record<keyof typeof samples.edge, readonly string[]>> = {
  emptyObject: ['note'],
  timeSlotsNoSlots: ['note | 2026-11-18 11:00'],
  timeSlotsHideStart: slots,
  allowExternalBookingMissing: ['note | 2026-11-15 12:00'],
  negativeFreeSpots: ['2026-11-14 | Portkod lämnas vid bekräftelse.', '- 5Mg.. 12:00–12:15 full'],
};

describe("the list for Mspecs' samples", () => {
  for (const [name, sample] of [...Object.entries(samples.viewings), ...Object.entries(samples.edge)]) {
    it(`matches for the viewing ${name}`, () => {
      expect(listed([sample])).to.deep.equal({...viewings, ...edge}[name as keyof typeof viewings]);
    });
  }

  const later: readonly (readonly [
    now: string,
    name: keyof typeof samples.viewings,
    lines: readonly string[],
  ])[] = [
    ['2026-11-14T08:59:59Z', 'timeSlots', slots],
    ['2026-11-14T09:00:00Z', 'timeSlots', slots.map((line) => line.replace(/(open|full).*/, 'closed'))],
    ['2026-11-14T12:00:00Z', 'timeSlots', []],
    ['2026-11-15T12:59:59Z', 'dateAndTime', openHouse],
    ['2026-11-15T13:00:00Z', 'dateAndTime', []],
    ['2026-11-15T13:00:00Z', 'dateAndTimeNotExternallyBookable', []],
    ['2026-11-14T22:59:59Z', 'dateOnly', dayOnly],
    ['2026-11-14T23:00:00Z', 'dateOnly', ['2026-11-16 | Tid meddelas', '- 2026-11-16 closed']],
    ['2026-11-16T23:00:00Z', 'dateOnly', []],
    ['2027-01-01T00:00:00Z', 'commentOnly', [agreement]],
    ['2027-01-01T00:00:00Z', 'contactBroker', [contactBroker]],
    ['2026-11-17T17:30:00Z', 'unknownType', []],
  ];
  for (const [now, name, lines] of later) {
    it(`matches for the viewing ${name} at ${now}`, () => {
      expect(listed([samples.viewings[name]], now)).to.deep.equal(lines);
    });
  }

  // 11:00 UTC in winter is noon in Stockholm.
  const forms: Readonly<Record<string, string>> = {
    '2026-11-14T11:00:00Z': '11:00',
    '2026-11-14T11:00:00.000Z': '11:00',
    '2026-11-14T12:00:00+01:00': '11:00',
    '2026-11-14T12:00:00': '11:00',
    '2026-11-14': '23:00',
  };
  for (const form of samples.dateForms) {
    it(`accepts the date form ${form}`, () => {
      const {endDate: _, description: __, ...viewing} = samples.viewings.dateAndTime;
      expect(listed([{...viewing, startDate: form}])).to.deep.equal(['2026-11-14', `- ${forms[form]} open`]);
    });
  }

  it('contains all viewings of the deal by day, and notes for the others', () => {
    expect(listed(samples.deals.dealById.viewings)).to.deep.equal([
      ...slots,
      ...openHouse,
      ...dayOnly,
      ...unknownType,
      openHouseNote,
      agreement,
      contactBroker,
    ]);
  });

  it('is empty for the sold deal', () => {
    expect(
      listing(listDays({...parseDeal(samples.deals.soldDeal, zone), now: Date.parse(beforeAll)})),
    ).to.deep.equal([]);
  });

  it('contains the viewings of a webhook event, in either property', () => {
    const {viewingPerSpec, viewingAsOfficialPluginReads} = samples.webhooks;
    for (const {viewings} of [viewingPerSpec.eventData, viewingAsOfficialPluginReads.eventData.data]) {
      expect(listed(viewings)).to.deep.equal([...slots, contactBroker]);
    }
  });

  it('has an only choice for a viewing with one time, and none for one with slots', () => {
    const only = (viewing: unknown) =>
      soleOption(
        listDays({viewings: parseDeal({viewings: [viewing]}, zone)?.viewings, now: Date.parse(beforeAll)}),
      );
    const {timeSlots, dateAndTime, dateOnly, commentOnly} = samples.viewings;
    expect(only(dateAndTime)).to.include({viewingId: dateAndTime.id});
    expect(only(dateOnly)).to.include({viewingId: dateOnly.id, date: '2026-11-16'});
    expect(only(timeSlots)).to.equal(undefined);
    expect(only(commentOnly)).to.equal(undefined);
  });
});

describe("listing details in Mspecs' samples", () => {
  const home = {
    broker: {
      name: 'Anna Mäklare',
      title: 'Reg. mäklare',
      phoneNumber: '+46701740605',
      email: 'anna@example.se',
    },
    address: 'Råsundavägen 4, 169 67 Solna',
    geo: {latitude: '59.3634855', longitude: '18.0202835'},
    access: {
      directions: [
        'Exit E4 towards Solna C',
        'At the second pair of traffic lights turn left, then left again.',
        'At the end of the street to the left you will find this fine building.',
      ].join('\n'),
    },
    listingUrl: 'https://www.thebestbrokerintheworld.com/deals/MDAtMXwwMDAwMDAwMDAxMnww',
    interest: false,
    message: false,
  };

  for (const [name, deal] of Object.entries(samples.deals)) {
    it(`contain the main agent, the address, the directions and the listing's URL in ${name}`, () => {
      expect(parseListingDetails(deal)).to.deep.equal(home);
    });
  }

  it('contain the privacy URL of the organization', () => {
    const {organization} = samples;
    expect(parseListingDetails({organization})).to.deep.equal({
      privacyUrl: 'https://example.se/integritet',
      interest: false,
      message: false,
    });
  });
});
