import {signatureOf} from '../../../demo/simulator/webhook.js';
import {hour, proxyInProcess, type InProcessOptions} from './in-process.js';
import {accounts} from './simulated-mspecs.js';
import type {Answer} from './client.js';

/** List of viewings, as far as the tests read it. */
export interface List {
  readonly homes: readonly {readonly dealId: string; readonly name: string; readonly imageUrl?: string}[];
  readonly viewings: readonly {
    readonly dealId: string;
    readonly viewingId: string;
    readonly date: string;
    readonly state: string;
    readonly seatsLeft?: number;
  }[];
  readonly next?: string;
}

/** Reads the list of a response. */
const listIn = ({json}: Answer): List => json as List;

/** A proxy in front of a Mspecs without the demo deal. */
export function brokerage(options: InProcessOptions = {}) {
  const proxy = proxyInProcess({dialect: 'integration', ...options});
  const {simulator, client, clock, settled} = proxy;
  simulator.store.deals.delete(simulator.demoDealId);
  for (const {id, dealId} of simulator.store.viewings.values())
    if (dealId === simulator.demoDealId) simulator.store.viewings.delete(id);
  const calls = () => simulator.requests.filter(({method}) => method === 'GET').map(({path}) => path);
  return {
    ...proxy,
    list: async (query = '') => listIn(await client.get(`/viewings${query}`)),
    calls,
    listCalls: () => calls().filter((path) => path === '/api/marketing/deals').length,
    /** Sends an event of Mspecs. */
    sendEvent: async (event: object) => {
      const body = JSON.stringify({subscriberId: accounts.provider.subscriberId, isPreview: false, ...event});
      const signature = await signatureOf(body, accounts.webhookSecret, Math.floor(clock.now() / 1000));
      const answer = await client.post('/webhook', body, {'x-mspecs-signature': signature});
      await settled();
      return answer;
    },
    addHome: (street: string, at: number, more: object = {}) => {
      const {store} = simulator;
      const location = {streetAddress: street, postalCode: '169 67', city: 'Solna'};
      const deal = store.addDeal({location, ...more});
      const viewing = store.addTimedViewing(deal.id, {start: clock.now() + at, end: clock.now() + at + hour});
      return {deal, viewing};
    },
  };
}
