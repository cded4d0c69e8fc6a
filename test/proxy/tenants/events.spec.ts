import {expect, test} from '@playwright/test';
import {signatureOf} from '../../../demo/simulator/webhook.js';
import {second} from '../../support/proxy/in-process.js';
import {accounts} from '../../support/proxy/simulated-mspecs.js';
import {subscribers, tenantsInProcess} from '../../support/proxy/tenants-in-process.js';

const site = 'https://www.agency.example/webhook';

/** Creates two tenants, and records the calls that leave for other servers than the simulated Mspecs. */
function tenantsWithSite({confirmPublication = false} = {}) {
  const forwarded: string[] = [];
  const confirmed: (string | null)[] = [];
  const proxy = tenantsInProcess({
    config: {forwardEvents: [site], confirmPublication},
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const subscriber = request.headers.get('subscriber-id');
      if (request.url === site) forwarded.push(await request.text());
      else if (request.method === 'PUT') confirmed.push(subscriber);
      else
        return (subscriber === subscribers.taby ? proxy.taby : proxy.solna).simulator.transport(input, init);
      return new Response();
    },
  });
  const deliver = async (body: string, signature: string): Promise<unknown> => {
    const headers = {'x-mspecs-signature': signature};
    return (await proxy.send('/webhook', {method: 'POST', body, headers})).json();
  };
  let sent = 0;
  const sendEvent = async (event: object | string) => {
    const body = typeof event === 'string' ? event : JSON.stringify(event);
    sent += 1;
    const at = Math.floor(proxy.clock.now() / second) + sent;
    const signature = await signatureOf(body, accounts.webhookSecret, at);
    return {answer: await deliver(body, signature), body, signature};
  };
  /** Reads the deal of both tenants, which has the same id, and returns the number of reads from each Mspecs. */
  const read = async () => {
    for (const {client, listing} of [proxy.solna, proxy.taby]) await client.get(listing.paths.deal);
    return [proxy.solna.listing.statusReads(), proxy.taby.listing.statusReads()];
  };
  const ignored = () =>
    proxy.entries
      .filter(({event}) => event === 'webhook-ignored')
      .map(({reason, tenant}) => (tenant === undefined ? reason : `${reason} ${tenant}`));
  return {...proxy, forwarded, confirmed, deliver, sendEvent, read, ignored};
}

test('one webhook applies an event to the tenant of its brokerage', async () => {
  const {sendEvent, read, solna} = tenantsWithSite();
  expect(await read()).toEqual([1, 1]);
  const event = {eventType: 'PUBLISH', dealId: solna.listing.id};
  expect((await sendEvent({...event, subscriberId: subscribers.taby})).answer).toEqual({
    status: 'taken',
  });
  expect(await read()).toEqual([1, 2]);
  await sendEvent({...event, subscriberId: subscribers.solna});
  expect(await read()).toEqual([2, 2]);
});

test('an event without a brokerage is applied to every tenant', async () => {
  const {sendEvent, read, solna} = tenantsWithSite();
  await read();
  for (const subscriberId of [undefined, null]) {
    const {answer} = await sendEvent({eventType: 'PUBLISH', dealId: solna.listing.id, subscriberId});
    expect(answer).toEqual({status: 'taken'});
  }
  expect(await read()).toEqual([2, 2]);
});

test('every event is handed on once, also one of no tenant, and is logged if it is ignored', async () => {
  const {sendEvent, forwarded, ignored, deliver, settled} = tenantsWithSite();
  const first = await sendEvent({eventType: 'PUBLISH', dealId: 'MDA.', subscriberId: 'MDAz.'});
  const bid = await sendEvent({eventType: 'BIDDING', dealId: 'MDA.', subscriberId: subscribers.solna});
  const nonsense = await sendEvent('nonsense');
  const replayed = await deliver(bid.body, bid.signature);
  expect([first.answer, bid.answer, nonsense.answer, replayed]).toEqual(Array(4).fill({status: 'ignored'}));
  await settled();
  expect(forwarded).toEqual([first.body, bid.body, nonsense.body]);
  expect(ignored()).toEqual(['other-brokerage', 'irrelevant solna', 'malformed', 'replayed']);
});

test('a publication is confirmed by its brokerage alone', async () => {
  const {sendEvent, confirmed, entries, settled} = tenantsWithSite({confirmPublication: true});
  const event = {eventType: 'PUBLISH', dealId: 'MDA.'};
  await sendEvent({...event, subscriberId: subscribers.taby});
  await sendEvent({...event, subscriberId: 'MDAz.'});
  // It is not certain whose deal it is.
  await sendEvent(event);
  await settled();
  expect(confirmed).toEqual([subscribers.taby]);
  expect(entries.filter(({event: name}) => name === 'publication-not-confirmed')).toMatchObject([
    {level: 'warn', reason: 'no-subscriber'},
  ]);
});

test('an event with an invalid signature reaches no tenant', async () => {
  const {account, forwarded, settled} = tenantsWithSite();
  const answer = await account.post('/webhook', '{}', {'x-mspecs-signature': 't=1,s=0'});
  expect([answer.status, answer.json]).toMatchObject([401, {reason: 'misconfigured'}]);
  await settled();
  expect(forwarded).toEqual([]);
});
