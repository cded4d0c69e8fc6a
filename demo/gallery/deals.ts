import type {Transport} from '../simulator/transport.js';

const hour = 3_600_000;
const day = 24 * hour;

/** Midnight (UTC) of the day that is so many days from now. */
const dayAhead = (days: number): number => Math.floor(Date.now() / day) * day + days * day;

/** A viewing cut into slots of a quarter of an hour, from noon; `free` is how many seats each has left. */
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

/** A viewing of one hour in the evening. */
export const evening = (days: number): object => ({
  id: `T${days}`,
  type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME',
  allowExternalBooking: true,
  startDate: new Date(dayAhead(days) + 17 * hour).toISOString(),
  endDate: new Date(dayAhead(days) + 18 * hour).toISOString(),
});

/** A viewing that only the broker can arrange. */
export const onRequest = {id: 'C', type: 'ENUMS_VIEWINGS_TYPE_CONTACT_BROKER'};

/** The deal as Mspecs publishes it, with these viewings. */
export const dealOf = (...viewings: readonly object[]): object => ({
  id: 'D',
  viewings,
  location: {streetAddress: 'Råsundavägen 4', postalCode: '169 67', city: 'Solna'},
  users: [
    {
      isMainUser: true,
      firstName: 'Anna',
      lastName: 'Mäklare',
      title: 'Registrerad fastighetsmäklare',
      phoneNumber: '070-123 45 01',
      email: 'anna@example.se',
    },
  ],
});

const never: Transport = () => new Promise(() => undefined);
const answer =
  (status: number, body = '{}'): Transport =>
  () =>
    Promise.resolve(new Response(body, {status, headers: {'content-type': 'application/json'}}));

/** What Mspecs does with a request: the status is read with GET, a time asked for with POST. */
export const mspecs =
  (onStatus: Transport = answer(200), onRequest: Transport = answer(200)): Transport =>
  (input, init) => {
    const isRequest = (init?.method ?? (input instanceof Request ? input.method : 'GET')) === 'POST';
    return (isRequest ? onRequest : onStatus)(input, init);
  };

export {answer, never};
