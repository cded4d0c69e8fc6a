import type {Lead, Mail} from '../../../demo/simulator/store/records.js';
import type {RecordedRequest, Simulator} from '../../../demo/simulator/simulator.js';

const hour = 60 * 60_000;
const day = 24 * hour;

/** Private note of the broker. */
export const privateNote = 'Nyckeln ligger under mattan.';

/** Facts of a home as Mspecs publishes them. */
const threeRoomsInSolna = {
  objectType: {constant: 'OBJECT_TYPE_TENANT_OWNERSHIP', translation: 'Bostadsrätt'},
  isInternational: false,
  currency: 'SEK',
  rooms: {numberOfRooms: 3},
  saleInformation: {price: 3_495_000},
  location: {
    streetAddress: 'Råsundavägen 4',
    postalCode: '169 67',
    city: 'Solna',
    municipality: {identifier: '0184', name: 'Solna'},
  },
};

/** A home for sale with a viewing of each kind, used by one test only. */
export type Listing = ReturnType<typeof addListing>;

/** Adds a home to a simulated Mspecs, with viewings in five days and a past one. */
export function addListing(simulator: Simulator) {
  const {store} = simulator;
  const deal = store.addDeal({
    ...threeRoomsInSolna,
    users: [
      {
        id: store.nextId('users'),
        firstName: 'Anna',
        lastName: 'Mäklare',
        phoneNumber: '+46701740605',
        homePhoneNumber: '+46846500400',
        email: 'anna@example.se',
        isMainUser: true,
      },
    ],
  });
  const now = store.now();
  const comment = privateNote;
  const slotViewing = store.addSlotViewing(deal.id, {
    start: now + 5 * day,
    slotMinutes: 15,
    slotCount: 3,
    capacity: 2,
    booked: [0, 1, 2],
    description: 'Portkod lämnas vid bekräftelse.',
    comment,
  });
  const timedViewing = store.addTimedViewing(deal.id, {
    start: now + 6 * day,
    end: now + 6 * day + hour,
    comment,
  });
  const closed = store.addTimedViewing(deal.id, {
    start: now + 7 * day,
    end: now + 7 * day + hour,
    allowExternalBooking: false,
    comment,
  });
  const past = store.addTimedViewing(deal.id, {start: now - 3 * hour, end: now - 2 * hour, comment});
  const [free, last, full] = slotViewing.slots.map(({id}) => id) as [string, string, string];
  const own = [deal.id, ...[slotViewing, timedViewing, closed, past].map(({id}) => id)];
  const isAbout = ({url}: RecordedRequest) => {
    const words = decodeURIComponent(url.replaceAll('+', ' '));
    return own.some((id) => words.includes(id));
  };
  const requests = () => simulator.requests.filter(isAbout);
  const status = `/v3/viewings/slot/status/${deal.id}`;
  const viewer = (viewingId: string) =>
    `/v3/viewings/externalViewer/${viewingId}?dealId=${encodeURIComponent(deal.id)}`;
  return {
    id: deal.id,
    deal,
    slotViewing,
    timedViewing,
    closed,
    past,
    /** Slots with none, one and two of two places booked. */
    free,
    last,
    full,
    /** Paths of the proxy for this home. */
    paths: {
      status,
      deal: `/deals/${deal.id}`,
      interest: `/deals/${deal.id}/interest`,
      matching: `/deals/${deal.id}/matching`,
      viewing: viewer,
      slot: (slotId: string, viewingId = slotViewing.id) =>
        viewer(viewingId).replace('?', `/slot/${slotId}?`),
    },
    /** GET requests to Mspecs about it. */
    reads: () => requests().filter(({method}) => method === 'GET'),
    /** Number of requests to Mspecs for the seats left. */
    statusReads: () =>
      requests().filter(({path}) => /\/slot\/status\/|^\/api\/marketing\/deals\/[^/]+$/.test(path)).length,
    /** POST requests to Mspecs about it. */
    sent: () => requests().filter(({method}) => method === 'POST'),
    /** Leads of a person. */
    leadsOf: ({email}: {readonly email: string}): Lead[] =>
      store.leads.filter(({contact}) => contact.email === email),
    /** Emails that a person received. */
    mailsTo: ({email}: {readonly email: string}): Mail[] => store.outbox.filter(({to}) => to === email),
  };
}
