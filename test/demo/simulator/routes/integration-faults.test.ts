import {aTimeout, expect} from '@open-wc/testing';
import type {ErrorShape, FaultRoute} from '../../../../demo/simulator/faults.js';
import {
  eva,
  leadPath,
  providerHeaders,
  get,
  interestPath,
  marketingPath,
  post,
  postAsProvider,
  errorOf,
  simulate,
  slotPath,
  viewerPath,
} from '../../../support/simulator.js';

/** One request to each kind of route of the integration API. */
function requestEachRoute() {
  const {simulator, deal, slotViewing, timedViewing, free, full} = simulate();
  const ask: Record<Exclude<FaultRoute, 'status' | 'tables'>, () => Promise<Response>> = {
    deal: () => get(simulator, marketingPath(deal.id), providerHeaders()),
    deals: () => get(simulator, '/api/marketing/deals', providerHeaders()),
    booking: () => postAsProvider(simulator, viewerPath(deal.id, timedViewing.id)),
    interest: () => postAsProvider(simulator, interestPath(deal.id)),
    lead: () => postAsProvider(simulator, leadPath, {lead: eva}),
    subscriber: () => get(simulator, '/api/provider/subscriber', providerHeaders()),
  };
  const askForFull = () => postAsProvider(simulator, viewerPath(deal.id, slotViewing.id, full));
  return {simulator, deal, slotViewing, free, full, ask, askForFull};
}

const routes = ['deal', 'deals', 'booking', 'interest', 'lead', 'subscriber'] as const;

describe('faults of the simulated integration API', () => {
  for (const route of routes) {
    it(`affect only ${route} if set on it, and also ${route} if set on all`, async () => {
      const {simulator, ask} = requestEachRoute();
      simulator.faults.add({route, status: 429, headers: {'retry-after': '7'}, times: 1});
      const limited = await ask[route]();
      expect(limited.status).to.equal(429);
      expect(limited.headers.get('retry-after')).to.equal('7');
      simulator.faults.add({route, status: 500});
      for (const other of routes) {
        if (other !== route) expect((await ask[other]()).status, other).to.equal(200);
      }
      simulator.faults.clear();
      simulator.faults.add({route: 'all', status: 503, times: 1});
      expect((await ask[route]()).status).to.equal(503);
    });

    it(`make ${route} answer with HTML, with an empty body, late, or never`, async () => {
      const {simulator, ask} = requestEachRoute();
      const {faults} = simulator;
      const html = '<html>Bad gateway</html>';
      faults.add({route, status: 502, body: html, contentType: 'text/html', times: 1});
      const page = await ask[route]();
      expect(page.status).to.equal(502);
      expect(page.headers.get('content-type')).to.equal('text/html');
      expect(await page.text()).to.equal(html);
      faults.add({route, body: '', times: 1});
      const nothing = await ask[route]();
      expect(nothing.status).to.equal(200);
      expect(await nothing.text()).to.equal('');
      faults.add({route, drop: true, times: 1});
      expect(await errorOf(ask[route]())).to.be.instanceOf(TypeError);
      faults.add({route, delay: 40, times: 1});
      const order: string[] = [];
      const late = ask[route]().then(() => order.push('late'));
      await aTimeout(0).then(() => order.push('meanwhile'));
      await late;
      expect(order).to.deep.equal(['meanwhile', 'late']);
    });
  }

  const bodies: Record<ErrorShape, (message: string) => string> = {
    object: (message) => JSON.stringify({message}),
    list: (message) => JSON.stringify([{message}]),
    empty: () => '',
  };
  for (const [shape, bodyOf] of Object.entries(bodies) as [ErrorShape, (message: string) => string][]) {
    it(`format a simulated error as ${shape}`, async () => {
      const {simulator, ask} = requestEachRoute();
      simulator.faults.add({route: 'all', status: 400, errorShape: shape});
      const response = await ask.booking();
      expect(response.status).to.equal(400);
      expect(await response.text()).to.equal(bodyOf('Simulated fault'));
    });

    it(`format a real error of either API as ${shape}`, async () => {
      const {simulator, slotViewing, full, ask, askForFull} = requestEachRoute();
      simulator.faults.add({route: 'booking', errorShape: shape});
      for (const response of [await askForFull(), await post(simulator, slotPath(slotViewing.id, full))]) {
        expect(response.status).to.equal(400);
        expect(response.headers.get('content-type')).to.equal(shape === 'empty' ? null : 'application/json');
        expect(await response.text()).to.equal(bodyOf('The slot is fully booked'));
      }
      const accepted = await ask.booking();
      expect(accepted.status).to.equal(200);
      expect(await accepted.text()).to.equal('');
    });
  }

  it('keep a real error empty if they only add a header', async () => {
    const {simulator, askForFull} = requestEachRoute();
    simulator.faults.add({route: 'booking', headers: {'x-test': 'yes'}});
    const response = await askForFull();
    expect(response.status).to.equal(400);
    expect(response.headers.get('x-test')).to.equal('yes');
    expect(await response.text()).to.equal('');
  });

  it('format the rejection of a provider in the same shape', async () => {
    const {simulator, deal} = requestEachRoute();
    simulator.faults.add({route: 'deal', errorShape: 'list'});
    const response = await get(simulator, marketingPath(deal.id));
    expect(response.status).to.equal(401);
    expect(await response.json()).to.deep.equal([{message: 'Unauthorized'}]);
  });

  it('can be set over HTTP on known routes and with known shapes', async () => {
    const {simulator, ask} = requestEachRoute();
    const add = (fault: object) => post(simulator, '/simulator/faults', fault);
    expect((await add({route: 'interest', status: 400, errorShape: 'list'})).status).to.equal(204);
    expect((await add({route: 'subscriber', status: 500})).status).to.equal(204);
    expect((await add({route: 'subscriber', errorShape: 'html'})).status).to.equal(400);
    expect(await (await ask.interest()).json()).to.deep.equal([{message: 'Simulated fault'}]);
    expect((await ask.subscriber()).status).to.equal(500);
  });
});
