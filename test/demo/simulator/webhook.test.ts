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

/** A simulator with a site that hears of every change, and what it heard. */
function simulateSite(options: Partial<Webhook> = {}) {
  const heard: Request[] = [];
  const webhook: Webhook = {
    url: 'https://site.example.se/webhook',
    secret: 'hemlighet',
    send: (request) => {
      heard.push(request);
      return Promise.resolve(new Response('heard'));
    },
    ...options,
  };
  const events = () => Promise.all(heard.map((request) => request.clone().json() as Promise<Event>));
  return {...simulate({webhook}), heard, events};
}

describe('the webhook of the simulator', () => {
  it("is signed as Mspecs' own example is", async () => {
    const body =
      '{"eventType":"PUBLISH","accessToken":"MDAtMXwwMDAwMDAwMDAwMnwyODQ.",' +
      '"subscriberId":"MDAtMXwwMDAwMDAwMDAwMnwyODQ.","dealId":"MDAwNHwwMDAwMDAwMDc1NHw1OA..",' +
      '"saleStatus":"ENUMS_SALE_STATUS_FOR_SALE","isPreview":false}';
    expect(await signatureOf(body, '237542a0e1aa11ec9415bf7193203fb7', 1654088142)).to.equal(
      't=1654088142,s=4c4049d554262c390b059a5b20b204d66bdde7b03d7b12b1ef56d44541e3e26b',
    );
  });

  it('tells of the viewings as they stand, signed over the very bytes that are sent', async () => {
    const {simulator, deal, cut, heard} = simulateSite();
    cut.slots[0]!.booked = 1;
    const answer = await simulator.publishViewings(deal.id);
    expect(await answer?.text()).to.equal('heard');
    expect(heard).to.have.length(1);
    const [request] = heard;
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

  it("has the viewings where Mspecs' WordPress plugin looks for them, where it is made so", async () => {
    const {simulator, deal, events} = simulateSite({shape: 'plugin'});
    await simulator.publishViewings(deal.id);
    const [event] = await events();
    expect(event!.eventData).to.have.all.keys('data');
    expect(event!.eventData!.data!.viewings).to.have.length(2);
  });

  it('tells of an approval, whichever dialect the booking came by, and of nothing before it', async () => {
    const {simulator, deal, cut, free, last, heard, events} = simulateSite();
    await post(simulator, slotPath(cut.id, last));
    await confirmLast(simulator);
    await postAsProvider(simulator, viewerPath(deal.id, cut.id, free));
    await confirmLast(simulator);
    await postAsProvider(simulator, interestPath(simulator.demoDealId));
    expect(heard).to.have.length(0);
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

  it('does not keep a broker from approving where the site is down', async () => {
    const {simulator, cut, free} = simulateSite({send: () => Promise.reject(new TypeError('down'))});
    await post(simulator, slotPath(cut.id, free));
    await confirmLast(simulator);
    expect((await approveFirst(simulator)).status).to.equal(204);
    expect(cut.slots[0]!.booked).to.equal(1);
  });

  it('gives back what the site answered, or that it did not', async () => {
    const refusing = simulateSite({send: () => Promise.resolve(new Response(null, {status: 401}))});
    expect((await refusing.simulator.publishViewings(refusing.deal.id))?.status).to.equal(401);
    const down = new TypeError('down');
    const silent = simulateSite({send: () => Promise.reject(down)});
    expect(await errorOf(silent.simulator.publishViewings(silent.deal.id))).to.equal(down);
  });

  it('tells that a deal is no longer published, and from then on there is none', async () => {
    const {simulator, deal, cut, timed, free, heard, events} = simulateSite();
    await postAsProvider(simulator, viewerPath(deal.id, cut.id, free));
    await confirmLast(simulator);
    await simulator.unpublish(deal.id);
    const [event] = await events();
    expect(event).to.include({eventType: 'UN_PUBLISH', dealId: deal.id});
    expect(event).to.not.have.property('eventData');
    expect((await get(simulator, marketingPath(deal.id), providerHeaders())).status).to.equal(404);
    expect((await get(simulator, `/simulator/deals/${deal.id}`)).status).to.equal(404);
    expect((await postAsProvider(simulator, viewerPath(deal.id, timed.id))).status).to.equal(400);
    expect((await postAsProvider(simulator, interestPath(deal.id))).status).to.equal(400);
    expect((await approveFirst(simulator)).status).to.equal(204);
    expect(heard).to.have.length(1);
    expect(await errorOf(simulator.publishViewings(deal.id))).to.be.instanceOf(RangeError);
    expect(await errorOf(simulator.unpublish(deal.id))).to.be.instanceOf(RangeError);
  });

  it('has the demo deal published again after a reset', async () => {
    const {simulator} = simulateSite();
    await simulator.unpublish(simulator.demoDealId);
    simulator.reset();
    expect((await get(simulator, marketingPath(simulator.demoDealId), providerHeaders())).status).to.equal(
      200,
    );
  });

  it('tells of the demo deal as it began, once the panel took everything back', async () => {
    const {simulator, events} = simulateSite();
    simulator.store.slotsOf(simulator.demoDealId)[0]!.booked = 2;
    await post(simulator, '/simulator/reset');
    const [event] = await events();
    expect(event).to.include({eventType: 'VIEWING', dealId: simulator.demoDealId});
    expect(JSON.stringify(event)).to.contain('"freeSpots":1');
  });

  it('is not needed', async () => {
    const {simulator, deal} = simulate();
    expect(await simulator.publishViewings(deal.id)).to.equal(undefined);
    expect(await errorOf(simulator.publishViewings('nothing'))).to.be.instanceOf(RangeError);
    expect(await simulator.unpublish(deal.id)).to.equal(undefined);
    expect((await get(simulator, marketingPath(deal.id), providerHeaders())).status).to.equal(404);
  });
});
