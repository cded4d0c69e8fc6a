import type {Mail} from '../../../demo/simulator/store/records.js';
import type {RecordedRequest, Simulator} from '../../../demo/simulator/simulator.js';

const hour = 60 * 60_000;
const day = 24 * hour;

/** What the broker writes for nobody else to see. */
export const privateNote = 'Nyckeln ligger under mattan.';

/** A home for sale with a viewing of each kind, which no other test knows of. */
export type Listing = ReturnType<typeof addListing>;

/** Adds a home to a simulated Mspecs, with viewings in five days and one that has been. */
export function addListing(simulator: Simulator) {
  const {store} = simulator;
  const deal = store.addDeal({
    users: [
      {
        id: store.nextId('users'),
        firstName: 'Anna',
        lastName: 'Mäklare',
        phoneNumber: '+46701234501',
        homePhoneNumber: '+4681234567',
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
    /** The slots: nobody, one of two, two of two have booked. */
    free,
    last,
    full,
    /** The proxy's paths about it. */
    paths: {
      status,
      deal: `/deals/${deal.id}`,
      interest: `/deals/${deal.id}/interest`,
      viewing: viewer,
      slot: (slotId: string, viewingId = slotViewing.id) =>
        viewer(viewingId).replace('?', `/slot/${slotId}?`),
    },
    /** What Mspecs was asked about it, without what was sent. */
    reads: () => requests().filter(({method}) => method === 'GET'),
    /** How often Mspecs was asked for what tells the seats left. */
    statusReads: () =>
      requests().filter(({path}) => /\/slot\/status\/|^\/api\/marketing\/deals\/[^/]+$/.test(path)).length,
    /** What Mspecs was sent about it. */
    sent: () => requests().filter(({method}) => method === 'POST'),
    /** The mails that a person got. */
    mailsTo: ({email}: {readonly email: string}): Mail[] => store.outbox.filter(({to}) => to === email),
  };
}
