import * as fc from 'fast-check';

/** Any JSON. */
export const anyJson: fc.Arbitrary<unknown> = fc.jsonValue({maxDepth: 4});

/** Instants around the times of the deals below. */
export const nows: fc.Arbitrary<number> = fc.integer({
  min: Date.parse('2026-03-27T00:00:00Z'),
  max: Date.parse('2026-03-31T00:00:00Z'),
});

export const zones: fc.Arbitrary<string> = fc.constantFrom(
  'Europe/Stockholm',
  'UTC',
  'America/St_Johns',
  'Pacific/Kiritimati',
);

/** Occasionally replaces a value with one of another type or omits it. */
const almost = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    {arbitrary, weight: 12},
    {
      arbitrary: fc.constantFrom(undefined, null, '', 0, -1, NaN, 1e308, true, [], {}, 'undefined'),
      weight: 2,
    },
    {arbitrary: anyJson, weight: 1},
  );

/** An object with almost valid fields. */
const almostObject = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> =>
  almost(fc.record(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, almost(value)]))));

const almostList = (item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  almost(fc.array(item, {maxLength: 5}));

const two = (max: number) => fc.integer({min: 0, max}).map((part) => String(part).padStart(2, '0'));

// Mostly the last weekend of March, when clocks change, some other days and some invalid dates.
const days = fc.oneof(
  {arbitrary: fc.integer({min: 26, max: 31}).map((day) => `2026-03-${day}`), weight: 10},
  {
    arbitrary: fc
      .tuple(fc.integer({min: 0, max: 9999}), two(14), two(33))
      .map(([year, month, day]) => `${String(year).padStart(4, '0')}-${month}-${day}`),
    weight: 1,
  },
  {
    arbitrary: fc.constantFrom('0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30', '2011-12-30'),
    weight: 1,
  },
);
const dateTimes = fc
  .tuple(
    days,
    two(24),
    two(60),
    fc.constantFrom('', ':00', ':59.999'),
    fc.constantFrom('Z', '', '+01:00', '-0330', '+14:00'),
  )
  .map(([day, hour, minute, second, zone]) => `${day}T${hour}:${minute}${second}${zone}`);
const moments = fc.oneof({arbitrary: dateTimes, weight: 4}, {arbitrary: days, weight: 1});

const descriptions = fc.oneof(
  fc.constantFrom('Öppen visning', 'Portkod 1234\nTa hissen', 'a<br>b<BR />c\r\n<b>d</b>', '<br>', ' '),
  fc.string({unit: 'binary'}),
);
const ids = (letter: string) =>
  fc.oneof(
    fc.integer({min: 1, max: 4}).map((row) => `${letter}${row}`),
    fc.constantFrom('..', '\ud800', '__proto__'),
  );
const hours = fc.oneof(fc.integer({min: -3, max: 48}), fc.double());

const slot = almostObject({id: ids('s'), startTime: moments, freeSpots: fc.integer({min: -2, max: 5})});
const viewing = almostObject({
  id: ids('v'),
  type: fc
    .constantFrom(
      'TIME_SLOTS',
      'TIME_SLOTS',
      'DATE_AND_TIME',
      'DATE_ONLY',
      'COMMENT_ONLY',
      'CONTACT_BROKER',
      'SOMETHING_NEW',
    )
    .map((type) => `ENUMS_VIEWINGS_TYPE_${type}`),
  startDate: moments,
  endDate: moments,
  description: descriptions,
  allowExternalBooking: fc.constantFrom(true, true, true, false),
  externalBookingLatestHourBefore: hours,
  hideStartDate: fc.boolean(),
  slotLength: fc.oneof(fc.integer({min: -15, max: 90}), fc.maxSafeInteger()),
  slotCapacity: fc.oneof(fc.integer({min: -1, max: 5}), fc.maxSafeInteger()),
  slots: almostList(slot),
});
const text = fc.oneof(
  fc.constantFrom('Anna', 'Mäklare', '+46701740605', 'anna@example.se', '169 67', '59.36'),
  fc.string(),
);
const url = fc.oneof(fc.webUrl(), fc.constantFrom('javascript:alert(1)', '//example.se', 'https://'));
const user = almostObject({
  firstName: text,
  lastName: text,
  title: text,
  phoneNumber: text,
  email: text,
  isMainUser: fc.boolean(),
});

/** A deal as Mspecs publishes it, with occasional errors. */
export const almostValidDeal: fc.Arbitrary<unknown> = almostObject({
  id: ids('d'),
  viewings: almostList(viewing),
  location: almostObject({
    streetAddress: text,
    postalCode: text,
    city: text,
    latitude: text,
    longitude: text,
    municipality: almostObject({identifier: fc.constantFrom('0184', '0180', '184'), name: text}),
  }),
  objectType: almostObject({
    constant: fc.constantFrom('OBJECT_TYPE_TENANT_OWNERSHIP', 'OBJECT_TYPE_HOUSE', 'OBJECT_TYPE_LAND'),
  }),
  rooms: almostObject({numberOfRooms: fc.oneof(fc.integer({min: -1, max: 60}), fc.double())}),
  saleInformation: almostObject({price: fc.oneof(fc.integer({min: -1, max: 9_999_999}), fc.double())}),
  users: almostList(user),
  office: almostObject({name: text, phoneNumber: text, email: text}),
  organization: almostObject({urlToGDPRDoc: url}),
  publishingInformation: almostObject({webPageUrl: url}),
  interest: fc.boolean(),
  matching: fc.boolean(),
});

/** A response of the status endpoint about some of its slots, with occasional errors. */
export const almostValidStatus: fc.Arbitrary<unknown> = almost(
  fc.dictionary(
    ids('s'),
    almostObject({
      numberOfBooked: fc.oneof(fc.integer({min: -1, max: 6}), fc.maxSafeInteger()),
      fullyBooked: fc.boolean(),
    }),
    {maxKeys: 6},
  ),
);

/** A response of `GET /viewings`, with occasional errors. */
export const almostValidList: fc.Arbitrary<unknown> = almostObject({
  timeZone: zones,
  next: text,
  homes: almostList(
    almostObject({
      dealId: ids('d'),
      name: text,
      address: text,
      area: text,
      office: text,
      imageUrl: url,
      listingUrl: url,
    }),
  ),
  viewings: almostList(
    almostObject({
      dealId: ids('d'),
      viewingId: ids('v'),
      date: days,
      start: moments,
      end: moments,
      state: fc.constantFrom('open', 'open', 'full', 'closed', 'contact', 'odd'),
      seatsLeft: fc.oneof(fc.integer({min: -1, max: 6}), fc.maxSafeInteger()),
    }),
  ),
});

/** Rows of GenericRoutes with a schema, with occasional errors. */
export const almostValidTables = fc.record({
  viewings: almostList(viewing),
  slots: almostList(almostObject({id: ids('s'), viewingId: ids('v'), startTime: moments, endTime: moments})),
  schema: almostObject({
    publicFields: fc.constant([
      {name: 'id', type: 'primaryKey'},
      {name: 'viewingId', type: 'foreignKey', table: 'viewings'},
      {name: 'startTime', type: 'datetime'},
      {name: 'endTime', type: 'datetime'},
    ]),
  }),
});
