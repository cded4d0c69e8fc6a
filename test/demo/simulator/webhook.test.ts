import {expect} from '@open-wc/testing';
import {signatureOf, type Webhook} from '../../../demo/simulator/webhook.js';
import {
  approveFirst,
  providerHeaders,
  confirmLast,
  get,
  interestPath,
  marketingPath,
  monday,
  post,
  postAsProvider,
  errorOf,
  simulate,
  slotPath,
  viewerPath,
} from '../../support/simulator.js';

interface Event {
  readonly eventType: string;
  readonly eventData?: {viewings?: unknown; data?: {viewings?: unknown}};
}

/** A simulator with a site that receives webhook events, and the recorded events. */
function simulateSite(options: Partial<Webhook> = {}) {
  const received: Request[] = [];
  const webhook: Webhook = {
    url: 'https://site.example.se/webhook',
    secret: 'hemlighet',
    send: (request) => {
      received.push(request);
      return Promise.resolve(new Response('received'));
    },
    ...options,
  };
  const events = () => Promise.all(received.map((request) => request.clone().json() as Promise<Event>));
  return {...simulate({webhook}), received, events};
}

describe('the webhook of the simulator', () => {
  it("signs like Mspecs' own example", async () => {
    const body =
      '{"eventType":"PUBLISH","accessToken":"MDAtMXwwMDAwMDAwMDAwMnwyODQ.",' +
      '"subscriberId":"MDAtMXwwMDAwMDAwMDAwMnwyODQ.","dealId":"MDAwNHwwMDAwMDAwMDc1NHw1OA..",' +
      '"saleStatus":"ENUMS_SALE_STATUS_FOR_SALE","isPreview":false}';
    expect(await signatureOf(body, '237542a0e1aa11ec9415bf7193203fb7', 1654088142)).to.equal(
      't=1654088142,s=4c4049d554262c390b059a5b20b204d66bdde7b03d7b12b1ef56d44541e3e26b',
    );
  });

  it('sends the current viewings with a signature of the exact bytes', async () => {
    const {simulator, deal, slotViewing, received} = simulateSite();
    slotViewing.slots[0]!.booked = 1;
    const answer = await simulator.publishViewings(deal.id);
    expect(await answer?.text()).to.equal('received');
    expect(received).to.have.length(1);
    const [request] = received;
    expect(request!.method).to.equal('POST');
    expect(request!.url).to.equal('https://site.example.se/webhook');
    expect(request!.headers.get('content-type')).to.equal('application/json');
    const body = await request!.text();
    expect(request!.headers.get('x-mspecs-signature')).to.equal(
      await signatureOf(body, 'hemlighet', monday / 1000),
    );
    const published = await get(simulator, marketingPath(deal.id), providerHeaders());
    const {viewings} = (await published.json()) as {viewings: unknown};
    expect(JSON.parse(body)).to.deep.equal({
      eventType: 'VIEWING',
      subscriberId: providerHeaders()['subscriber-id'],
      dealId: deal.id,
      saleStatus: 'ENUMS_SALE_STATUS_FOR_SALE',
      isPreview: false,
      eventData: {viewings},
    });
    expect(body).to.contain('"freeSpots":1');
  });

  it("optionally puts the viewings where Mspecs' WordPress plugin expects them", async () => {
    const {simulator, deal, events} = simulateSite({shape: 'plugin'});
    await simulator.publishViewings(deal.id);
    const [event] = await events();
    expect(event!.eventData).to.have.all.keys('data');
    expect(event!.eventData!.data!.viewings).to.have.length(2);
  });

  it('sends an event on approval of a booking by either API, and none before it', async () => {
    const {simulator, deal, slotViewing, free, last, received, events} = simulateSite();
    await post(simulator, slotPath(slotViewing.id, last));
    await confirmLast(simulator);
    await postAsProvider(simulator, viewerPath(deal.id, slotViewing.id, free));
    await confirmLast(simulator);
    await postAsProvider(simulator, interestPath(simulator.demoDealId));
    expect(received).to.have.length(0);
    await approveFirst(simulator);
    await approveFirst(simulator);
    const [first, second] = await events();
    expect(JSON.stringify(first)).to.contain(
      `"id":"${last}","startTime":"2026-11-14T10:15:00Z","freeSpots":0`,
    );
    expect(JSON.stringify(first)).to.contain(
      `"id":"${free}","startTime":"2026-11-14T10:00:00Z","freeSpots":2`,
    );
    expect(JSON.stringify(second)).to.contain(
      `"id":"${free}","startTime":"2026-11-14T10:00:00Z","freeSpots":1`,
    );
  });

  it('does not prevent approvals if the site is down', async () => {
    const {simulator, slotViewing, free} = simulateSite({send: () => Promise.reject(new TypeError('down'))});
    await post(simulator, slotPath(slotViewing.id, free));
    await confirmLast(simulator);
    expect((await approveFirst(simulator)).status).to.equal(204);
    expect(slotViewing.slots[0]!.booked).to.equal(1);
  });

  it("returns the site's response or its absence", async () => {
    const refusing = simulateSite({send: () => Promise.resolve(new Response(null, {status: 401}))});
    expect((await refusing.simulator.publishViewings(refusing.deal.id))?.status).to.equal(401);
    const down = new TypeError('down');
    const silent = simulateSite({send: () => Promise.reject(down)});
    expect(await errorOf(silent.simulator.publishViewings(silent.deal.id))).to.equal(down);
  });

  it('sends an event when a deal is unpublished, which then no longer exists', async () => {
    const {simulator, deal, slotViewing, timedViewing, free, received, events} = simulateSite();
    await postAsProvider(simulator, viewerPath(deal.id, slotViewing.id, free));
    await confirmLast(simulator);
    await simulator.unpublish(deal.id);
    const [event] = await events();
    expect(event).to.include({eventType: 'UN_PUBLISH', dealId: deal.id});
    expect(event).to.not.have.property('eventData');
    expect((await get(simulator, marketingPath(deal.id), providerHeaders())).status).to.equal(404);
    expect((await get(simulator, `/simulator/deals/${deal.id}`)).status).to.equal(404);
    expect((await postAsProvider(simulator, viewerPath(deal.id, timedViewing.id))).status).to.equal(400);
    expect((await postAsProvider(simulator, interestPath(deal.id))).status).to.equal(400);
    expect((await approveFirst(simulator)).status).to.equal(204);
    expect(received).to.have.length(1);
    expect(await errorOf(simulator.publishViewings(deal.id))).to.be.instanceOf(RangeError);
    expect(await errorOf(simulator.unpublish(deal.id))).to.be.instanceOf(RangeError);
  });

  it('publishes the demo deal again after a reset', async () => {
    const {simulator} = simulateSite();
    await simulator.unpublish(simulator.demoDealId);
    simulator.reset();
    expect((await get(simulator, marketingPath(simulator.demoDealId), providerHeaders())).status).to.equal(
      200,
    );
  });

  it('sends the initial demo deal after a reset', async () => {
    const {simulator, events} = simulateSite();
    simulator.store.slotsOf(simulator.demoDealId)[0]!.booked = 2;
    await post(simulator, '/simulator/reset');
    const [event] = await events();
    expect(event).to.include({eventType: 'VIEWING', dealId: simulator.demoDealId});
    expect(JSON.stringify(event)).to.contain('"freeSpots":1');
  });

  it('is optional', async () => {
    const {simulator, deal} = simulate();
    expect(await simulator.publishViewings(deal.id)).to.equal(undefined);
    expect(await errorOf(simulator.publishViewings('nothing'))).to.be.instanceOf(RangeError);
    expect(await simulator.unpublish(deal.id)).to.equal(undefined);
    expect((await get(simulator, marketingPath(deal.id), providerHeaders())).status).to.equal(404);
  });
});
