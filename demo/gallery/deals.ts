import type {Transport} from '../simulator/transport.js';

const hour = 3_600_000;
const day = 24 * hour;

/** Returns midnight (UTC) a number of days ahead. */
const dayAhead = (days: number): number => Math.floor(Date.now() / day) * day + days * day;

/** Creates a viewing with 15-minute slots from noon UTC; `free` is the seats left in each. */
export const slots = (days: number, free: readonly number[]): object => ({
  id: `V${days}`,
  type: 'ENUMS_VIEWINGS_TYPE_TIME_SLOTS',
  allowExternalBooking: true,
  startDate: new Date(dayAhead(days) + 12 * hour).toISOString(),
  slotLength: 15,
  slotCapacity: 4,
  slots: free.map((freeSpots, index) => ({
    id: `S${days}-${index}`,
    startTime: new Date(dayAhead(days) + (12 + index / 4) * hour).toISOString(),
    freeSpots,
  })),
});

/** Creates a one-hour viewing in the evening. */
export const evening = (days: number): object => ({
  id: `T${days}`,
  type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME',
  allowExternalBooking: true,
  startDate: new Date(dayAhead(days) + 17 * hour).toISOString(),
  endDate: new Date(dayAhead(days) + 18 * hour).toISOString(),
});

/** Viewing by agreement with the broker. */
export const onRequest = {id: 'C', type: 'ENUMS_VIEWINGS_TYPE_CONTACT_BROKER'};

/** Creates a deal with these viewings, as Mspecs publishes it. */
export const dealOf = (...viewings: readonly object[]): object => ({
  id: 'D',
  viewings,
  location: {
    streetAddress: 'Råsundavägen 4',
    postalCode: '169 67',
    city: 'Solna',
    directions: 'Gå från tunnelbanans uppgång mot Råsundavägen.\nPorten ligger på gårdssidan.',
  },
  estate: {floor: '2 av 5', apartmentNumber: '12'},
  users: [
    {
      isMainUser: true,
      firstName: 'Anna',
      lastName: 'Mäklare',
      title: 'Registrerad fastighetsmäklare',
      phoneNumber: '070-174 06 05',
      email: 'anna@example.se',
    },
  ],
});

/** Adds what a proxy publishes if it registers an interest and orders tips about similar homes. */
export const withTips = (deal: object): object => ({
  ...deal,
  interest: true,
  matching: true,
  objectType: {constant: 'OBJECT_TYPE_TENANT_OWNERSHIP'},
  isInternational: false,
  currency: 'SEK',
  rooms: {numberOfRooms: 3},
  saleInformation: {price: 3_495_000},
  location: {
    ...(deal as {readonly location: object}).location,
    municipality: {identifier: '0184', name: 'Solna'},
  },
});

const never: Transport = () => new Promise(() => undefined);
const answer =
  (status: number, body = '{}'): Transport =>
  () =>
    Promise.resolve(new Response(body, {status, headers: {'content-type': 'application/json'}}));

/** Creates a transport: GET reads the status, POST sends a request. */
export const mspecs =
  (onStatus: Transport = answer(200), onRequest: Transport = answer(200)): Transport =>
  (input, init) => {
    const isRequest = (init?.method ?? (input instanceof Request ? input.method : 'GET')) === 'POST';
    return (isRequest ? onRequest : onStatus)(input, init);
  };

/** Creates a transport whose status has changed when it is read after a request. */
export function filledAfterRequest(status: string): Transport {
  let isFilled = false;
  return mspecs(
    (...read) => {
      const body = isFilled ? status : '{}';
      isFilled = false;
      return answer(200, body)(...read);
    },
    (...request) => {
      isFilled = true;
      return answer(200)(...request);
    },
  );
}

/** Transport of a proxy that refuses the answer of a captcha, and has no challenges. */
export const captchaRefused: Transport = (input, init) =>
  new URL(input instanceof Request ? input.url : input, location.href).pathname.endsWith('/challenge')
    ? answer(404)(input, init)
    : mspecs(undefined, answer(403, '{"reason":"invalid"}'))(input, init);

export {answer, never};
