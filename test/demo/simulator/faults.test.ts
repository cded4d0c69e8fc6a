import {aTimeout, expect} from '@open-wc/testing';
import type {Fault} from '../../../demo/simulator/faults.js';
import type {Simulator} from '../../../demo/simulator/simulator.js';
import {eva, get, post, errorOf, simulate, statusPath, viewingPath} from '../../support/simulator.js';
import {waitUntil} from '../../support/wait-until.js';

const addOverHttp = (simulator: Simulator, fault: unknown) => post(simulator, '/simulator/faults', fault);

describe('simulator faults', () => {
  it('answer with a status without doing the work', async () => {
    const {simulator, timedViewing} = simulate();
    simulator.faults.add({route: 'booking', status: 503});
    const response = await post(simulator, viewingPath(timedViewing.id));
    expect(response.status).to.equal(503);
    expect(await response.json()).to.have.property('message');
    expect(simulator.store.outbox).to.have.length(0);
  });

  it('send headers and a raw body', async () => {
    const {simulator, deal} = simulate();
    simulator.faults.add({
      route: 'status',
      status: 502,
      body: '<html>Bad gateway</html>',
      contentType: 'text/html',
      headers: {'retry-after': '7'},
    });
    const response = await get(simulator, statusPath(deal.id));
    expect(response.status).to.equal(502);
    expect(response.headers.get('content-type')).to.equal('text/html');
    expect(response.headers.get('retry-after')).to.equal('7');
    expect(await response.text()).to.equal('<html>Bad gateway</html>');
  });

  it('break the JSON of a 200 response', async () => {
    const {simulator, deal} = simulate();
    simulator.faults.add({route: 'status', body: '{"MDAw'});
    const response = await get(simulator, statusPath(deal.id));
    expect(response.status).to.equal(200);
    expect(response.headers.get('content-type')).to.equal('application/json');
    expect(await errorOf(response.json())).to.have.property('name', 'SyntaxError');
  });

  it('support statuses without a body', async () => {
    const {simulator, deal} = simulate();
    simulator.faults.add({route: 'status', status: 204, body: 'x'});
    expect((await get(simulator, statusPath(deal.id))).status).to.equal(204);
  });

  it('add headers to the real response', async () => {
    const {simulator, deal} = simulate();
    simulator.faults.add({route: 'status', headers: {'cache-control': 'max-age=9'}});
    const response = await get(simulator, statusPath(deal.id));
    expect(response.status).to.equal(200);
    expect(response.headers.get('cache-control')).to.equal('max-age=9');
  });

  it('break the connection as `fetch` reports it, before the work is done', async () => {
    const {simulator, timedViewing} = simulate();
    simulator.faults.add({route: 'booking', drop: true});
    const error = await errorOf(post(simulator, viewingPath(timedViewing.id)));
    expect(error).to.be.instanceOf(TypeError).with.property('message', 'Failed to fetch');
    expect(simulator.store.outbox).to.have.length(0);
    expect(simulator.requests).to.have.length(1);
  });

  it('delay one response only', async () => {
    const {simulator, deal} = simulate();
    simulator.faults.add({route: 'status', delay: 60, times: 1});
    const order: string[] = [];
    const late = get(simulator, statusPath(deal.id)).then((response) => {
      order.push('late');
      return response;
    });
    await get(simulator, statusPath(deal.id)).then(() => order.push('at once'));
    expect((await late).status).to.equal(200);
    expect(order).to.deep.equal(['at once', 'late']);
  });

  it('delay a response whose content is from the time of the request', async () => {
    const {simulator, deal, slotViewing, free} = simulate();
    simulator.faults.add({route: 'status', delay: 30});
    const late = get(simulator, statusPath(deal.id));
    await aTimeout(0);
    slotViewing.slots[0]!.booked = 2;
    expect(await (await late).json()).to.have.deep.property(free, {numberOfBooked: 0, fullyBooked: false});
  });

  it('delay a status response', async () => {
    const {simulator, deal} = simulate();
    simulator.faults.add({route: 'status', delay: 20, status: 500});
    const start = performance.now();
    expect((await get(simulator, statusPath(deal.id))).status).to.equal(500);
    expect(performance.now() - start).to.be.greaterThan(15);
  });

  it('never answer, although the work is done, until the request is aborted', async () => {
    const {simulator, timedViewing} = simulate();
    simulator.faults.add({route: 'booking', delay: Infinity});
    const controller = new AbortController();
    const reason = new DOMException('too long', 'TimeoutError');
    const answer = simulator.transport(`https://login.mspecs.se${viewingPath(timedViewing.id)}`, {
      method: 'POST',
      body: JSON.stringify(eva),
      signal: controller.signal,
    });
    await waitUntil(() => simulator.store.outbox.length === 1);
    controller.abort(reason);
    expect(await errorOf(answer)).to.equal(reason);
  });

  it('affect only their routes', async () => {
    const {simulator, deal, timedViewing} = simulate();
    simulator.faults.add({route: 'deal', status: 500});
    expect((await get(simulator, `/simulator/deals/${deal.id}`)).status).to.equal(500);
    expect((await get(simulator, statusPath(deal.id))).status).to.equal(200);
    expect((await post(simulator, viewingPath(timedViewing.id))).status).to.equal(200);
    expect((await get(simulator, '/viewings')).status).to.equal(401);
  });

  it("affect every route except the panel's if set on all", async () => {
    const {simulator, deal, timedViewing} = simulate();
    simulator.faults.add({route: 'all', status: 503});
    for (const path of [
      `/simulator/deals/${deal.id}`,
      statusPath(deal.id),
      '/viewings',
      '/schema/viewings',
    ]) {
      expect((await get(simulator, path)).status).to.equal(503);
    }
    expect((await post(simulator, viewingPath(timedViewing.id))).status).to.equal(503);
    expect((await get(simulator, '/simulator/outbox')).status).to.equal(200);
  });

  it('apply in sequence, each the given number of times', async () => {
    const {simulator, deal} = simulate();
    simulator.faults.add({route: 'status', status: 500, times: 2});
    simulator.faults.add({route: 'all', status: 429, times: 1});
    const statuses = [];
    for (let times = 0; times < 4; times++) statuses.push((await get(simulator, statusPath(deal.id))).status);
    expect(statuses).to.deep.equal([500, 500, 429, 200]);
  });

  it('ignore preflights', async () => {
    const {simulator, timedViewing} = simulate();
    simulator.faults.add({route: 'booking', status: 500, times: 1});
    await simulator.transport(viewingPath(timedViewing.id), {method: 'OPTIONS'});
    expect((await post(simulator, viewingPath(timedViewing.id))).status).to.equal(500);
  });

  it('end when cleared', async () => {
    const {simulator, deal} = simulate();
    simulator.faults.add({route: 'all', drop: true});
    simulator.faults.clear();
    expect((await get(simulator, statusPath(deal.id))).status).to.equal(200);
  });

  it('can be set and cleared over HTTP', async () => {
    const {simulator, deal} = simulate();
    const fault: Fault = {route: 'status', delay: 1, status: 429, headers: {'retry-after': '1'}, times: 5};
    expect((await addOverHttp(simulator, fault)).status).to.equal(204);
    expect((await get(simulator, statusPath(deal.id))).headers.get('retry-after')).to.equal('1');
    const cleared = await simulator.transport('/simulator/faults', {method: 'DELETE'});
    expect(cleared.status).to.equal(204);
    expect((await get(simulator, statusPath(deal.id))).status).to.equal(200);
  });

  const wrongFaults: unknown[] = [
    '{',
    [],
    {},
    {route: 'nothing'},
    {route: 'all', delay: '5'},
    {route: 'all', delay: -1},
    {route: 'all', status: 99},
    {route: 'all', status: 600},
    {route: 'all', body: {}},
    {route: 'all', contentType: 'text/\nhtml'},
    {route: 'all', headers: {'a b': 'c'}},
    {route: 'all', headers: ['x']},
    {route: 'all', drop: 'yes'},
    {route: 'all', times: 0},
    {route: 'all', toString: 1},
  ];
  for (const fault of wrongFaults) {
    it(`reject ${JSON.stringify(fault)}`, async () => {
      const {simulator} = simulate();
      expect((await addOverHttp(simulator, fault)).status).to.equal(400);
    });
  }
});
