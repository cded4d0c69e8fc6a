import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {setTimeout as delay} from 'node:timers/promises';

/** Time for which each response is delayed, in milliseconds. */
export const upstreamDelayMs = 20;
/** Share of requests that fail. */
const failing = 0.1;
const daysAhead = 7;

/** Home of a tenant. */
export interface SoakDeal {
  /** Index of the tenant. */
  readonly tenant: number;
  readonly dealId: string;
  readonly viewingId: string;
  readonly slotId: string;
}

/** Integration API that fails a tenth of the time, and counts the bookings by email address. */
export interface SoakUpstream {
  readonly url: string;
  /** Number of booking calls by email address, whatever became of them. */
  readonly bookings: ReadonlyMap<string, number>;
  /** Number of deals that were read. */
  reads(): number;
  /** Number of requests with the `subscriber-id` of another tenant. */
  misrouted(): number;
  stop(): Promise<void>;
}

/** Returns the id of a tenant's brokerage. */
export const subscriberOf = (tenant: number): string => `S${tenant}.`;

/** Creates an id as Mspecs writes them. */
const idOf = (name: string): string => btoa(name).replaceAll('=', '.');

/** Creates the homes of all tenants. */
export const soakDeals = (tenants: number, deals: number): readonly SoakDeal[] =>
  Array.from({length: tenants * deals}, (_, index) => {
    const tenant = index % tenants;
    const name = `T${tenant}D${index}`;
    return {tenant, dealId: idOf(name), viewingId: idOf(`${name}V`), slotId: idOf(`${name}S`)};
  });

/** Serves the homes on a free port. */
export async function serveUpstream(deals: readonly SoakDeal[]): Promise<SoakUpstream> {
  const byId = new Map(deals.map((deal) => [deal.dealId, deal]));
  const bookings = new Map<string, number>();
  let reads = 0;
  let misrouted = 0;
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const [, , , , dealId = ''] = (request.url ?? '').split('/');
    const deal = byId.get(dealId);
    if (deal && request.headers['subscriber-id'] !== subscriberOf(deal.tenant)) misrouted += 1;
    const text = await textOf(request);
    if (request.method === 'POST') {
      const {email} = JSON.parse(text) as {readonly email: string};
      bookings.set(email, (bookings.get(email) ?? 0) + 1);
    } else if (deal) reads += 1;
    await delay(upstreamDelayMs);
    if (Math.random() < failing) fail(response);
    else if (request.method === 'POST') response.writeHead(200).end();
    else response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(bodyOf(deal)));
  };
  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bookings,
    reads: () => reads,
    misrouted: () => misrouted,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Half of the failures say so, and half break the connection. */
function fail(response: ServerResponse): void {
  if (Math.random() < 0.5) response.destroy();
  else response.writeHead(500).end();
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += String(part);
  return text;
}

function bodyOf(deal: SoakDeal | undefined): object {
  if (!deal) return {organization: {name: 'Exempelmäklarna'}};
  const start = new Date(Date.now() + daysAhead * 24 * 60 * 60_000).toISOString();
  return {
    id: deal.dealId,
    location: {streetAddress: 'Storgatan 1'},
    viewings: [
      {
        id: deal.viewingId,
        type: 'ENUMS_VIEWINGS_TYPE_TIME_SLOTS',
        startDate: start,
        slotLength: 15,
        slotCapacity: 1_000_000,
        allowExternalBooking: true,
        slots: [{id: deal.slotId, startTime: start, freeSpots: 1_000_000}],
      },
    ],
  };
}
