import type {Contact} from '../../demo/simulator/contact.js';
import type {Mail} from '../../demo/simulator/store/records.js';
import {demoProvider, type Provider} from '../../demo/simulator/routes/provider.js';
import {createSimulator, type Simulator, type SimulatorOptions} from '../../demo/simulator/simulator.js';

/** A Monday morning in Stockholm. */
export const monday = Date.parse('2026-11-09T08:00:00Z');

/** A valid request body. */
export const eva: Contact = {
  firstName: 'Eva',
  lastName: 'Exempel',
  email: 'eva@example.com',
  phoneNumber: '+46701235467',
};

/** Creates a simulator on that Monday, with a home that has one viewing of each kind the Saturday after. */
export function simulate(options: SimulatorOptions = {}) {
  const simulator = createSimulator({now: () => monday, ...options});
  const deal = simulator.store.addDeal();
  const slotViewing = simulator.store.addSlotViewing(deal.id, {
    start: '2026-11-14T10:00:00Z',
    slotMinutes: 15,
    slotCount: 3,
    capacity: 2,
    booked: [0, 1, 2],
  });
  const timedViewing = simulator.store.addTimedViewing(deal.id, {
    start: '2026-11-14T16:30:00Z',
    end: '2026-11-14T17:30:00Z',
  });
  const [free, last, full] = slotViewing.slots.map(({id}) => id) as [string, string, string];
  return {simulator, deal, slotViewing, timedViewing, free, last, full};
}

export const get = (simulator: Simulator, path: string, headers: Record<string, string> = {}) =>
  simulator.transport(`https://login.mspecs.se${path}`, {headers});

/** Sends a string as it is and anything else as JSON. */
export const post = (
  simulator: Simulator,
  path: string,
  body: unknown = eva,
  headers: Record<string, string> = {},
) =>
  simulator.transport(`https://login.mspecs.se${path}`, {
    method: 'POST',
    headers: {'content-type': 'application/json', ...headers},
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

export const viewingPath = (viewingId: string) =>
  `/v3/viewings/externalViewer/${encodeURIComponent(viewingId)}`;

export const slotPath = (viewingId: string, slotId: string) =>
  `${viewingPath(viewingId)}/slot/${encodeURIComponent(slotId)}`;

export const statusPath = (dealId: string) => `/v3/viewings/slot/status/${encodeURIComponent(dealId)}`;

/** Headers of a provider's server with its account. */
export const providerHeaders = ({account, subscriberId}: Provider = demoProvider) => {
  const bytes = new TextEncoder().encode(`${account.username}:${account.password}`);
  return {
    authorization: `Basic ${btoa(String.fromCharCode(...bytes))}`,
    'subscriber-id': subscriberId,
  };
};

export const marketingPath = (dealId: string) => `/api/marketing/deals/${encodeURIComponent(dealId)}`;

/** Booking route of the integration API for a viewing or one of its slots. */
export const viewerPath = (dealId: string, viewingId: string, slotId?: string) =>
  `${marketingPath(dealId)}/externalViewer/${encodeURIComponent(viewingId)}` +
  (slotId === undefined ? '' : `/slot/${encodeURIComponent(slotId)}`);

export const interestPath = (dealId: string) => `${marketingPath(dealId)}/prospectiveBuyer`;

export const leadPath = '/api/marketing/leads/matching';

/** Sends a body with a provider's headers. */
export const postAsProvider = (simulator: Simulator, path: string, body: unknown = eva) =>
  post(simulator, path, body, providerHeaders());

/** Approves the first booking in the quarantine. */
export async function approveFirst(simulator: Simulator): Promise<Response> {
  const [person] = await quarantine(simulator);
  return post(simulator, `/simulator/quarantine/${person?.bookings[0]?.id ?? 'nothing'}/approve`);
}

/** Opens the link in the last email. */
export async function confirmLast(simulator: Simulator): Promise<Response> {
  const mails = (await (await get(simulator, `${simulator.path}/simulator/outbox`)).json()) as Mail[];
  return simulator.transport(mails.at(-1)?.link ?? '');
}

/** Quarantine as the broker sees it. */
export async function quarantine(simulator: Simulator) {
  return (await (await get(simulator, '/simulator/quarantine')).json()) as {
    id: string;
    firstName: string;
    email: string;
    phoneNumber: string;
    bookings: {id: string; viewingId: string; slotId: string | null; start: string; end: string}[];
  }[];
}

/** Returns the rejection of a promise; `undefined` if it is fulfilled. */
export const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
