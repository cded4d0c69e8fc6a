import {expect} from '@open-wc/testing';
import {createSimulator} from '../../../demo/simulator/simulator.js';
import {
  eva,
  get,
  post,
  errorOf,
  simulate,
  slotPath,
  statusPath,
  viewingPath,
} from '../../support/simulator.js';

describe('the simulator', () => {
  it('answers only below its base path', async () => {
    const {simulator, deal} = simulate({path: '/mspecs'});
    expect((await get(simulator, `/mspecs${statusPath(deal.id)}`)).status).to.equal(200);
    expect((await get(simulator, statusPath(deal.id))).status).to.equal(404);
    expect((await get(simulator, '/mspecs/nothing')).status).to.equal(404);
  });

  it('records every request', async () => {
    const {simulator, slotViewing, timedViewing, deal, free} = simulate({path: '/mspecs'});
    await get(simulator, `/mspecs${statusPath(deal.id)}?x=1`, {'X-Test': 'yes'});
    await post(simulator, `/mspecs${slotPath(slotViewing.id, free)}`);
    await post(simulator, `/mspecs${viewingPath(timedViewing.id)}`, '{');
    expect(simulator.requests.map(({method, path}) => `${method} ${path}`)).to.deep.equal([
      `GET ${statusPath(deal.id)}`,
      `POST ${slotPath(slotViewing.id, free)}`,
      `POST ${viewingPath(timedViewing.id)}`,
    ]);
    const [read, booking, broken] = simulator.requests;
    expect(read!.url).to.equal(`https://login.mspecs.se/mspecs${statusPath(deal.id)}?x=1`);
    expect(read!.headers).to.include({'x-test': 'yes'});
    expect(read!.body).to.equal('');
    expect(JSON.parse(booking!.body)).to.deep.equal(eva);
    expect(broken!.body).to.equal('{');
  });

  it('allows requests from all origins', async () => {
    const {simulator, deal, timedViewing} = simulate();
    const preflight = await simulator.transport(viewingPath(timedViewing.id), {
      method: 'OPTIONS',
      headers: {'access-control-request-method': 'POST'},
    });
    expect(preflight.status).to.equal(204);
    expect(preflight.headers.get('access-control-allow-origin')).to.equal('*');
    expect(preflight.headers.get('access-control-allow-methods')).to.contain('POST');
    expect(preflight.headers.get('access-control-allow-headers')).to.equal(
      'content-type,authorization,idempotency-key',
    );
    simulator.faults.add({route: 'booking', status: 500});
    const answers = [
      await get(simulator, statusPath(deal.id)),
      await get(simulator, statusPath('nothing')),
      await get(simulator, '/viewings'),
      await get(simulator, '/nothing'),
      await post(simulator, viewingPath(timedViewing.id)),
    ];
    expect(answers.map(({status}) => status)).to.deep.equal([200, 404, 401, 404, 500]);
    for (const {headers} of answers) expect(headers.get('access-control-allow-origin')).to.equal('*');
  });

  it('accepts the same arguments as `fetch`', async () => {
    const {simulator, deal, timedViewing} = simulate();
    const {transport} = simulator;
    const url = `https://login.mspecs.se${statusPath(deal.id)}`;
    expect((await transport(url)).status).to.equal(200);
    expect((await transport(new URL(url))).status).to.equal(200);
    expect((await transport(new Request(url))).status).to.equal(200);
    expect((await transport(statusPath(deal.id))).status).to.equal(200);
    const booking = new Request(`https://login.mspecs.se${viewingPath(timedViewing.id)}`, {
      method: 'POST',
      body: JSON.stringify(eva),
    });
    expect((await transport(booking, {headers: {'idempotency-key': 'x'}})).status).to.equal(200);
    expect(simulator.requests.at(-1)!.headers).to.include({'idempotency-key': 'x'});
    expect(await errorOf(transport('https://'))).to.be.instanceOf(TypeError);
  });

  it('does not process a request that is already aborted', async () => {
    const {simulator, deal} = simulate();
    const reason = new Error('gone');
    const answer = simulator.transport(statusPath(deal.id), {signal: AbortSignal.abort(reason)});
    expect(await errorOf(answer)).to.equal(reason);
    expect(simulator.requests).to.have.length(0);
  });

  it('observes the signal of a request', async () => {
    const {simulator, deal} = simulate();
    simulator.faults.add({route: 'status', delay: Infinity});
    const controller = new AbortController();
    const request = new Request(`https://login.mspecs.se${statusPath(deal.id)}`, {signal: controller.signal});
    setTimeout(() => controller.abort(), 10);
    expect(await errorOf(simulator.transport(request))).to.have.property('name', 'AbortError');
  });

  it('restores its initial state on reset, with the same id for the demo deal', async () => {
    const {simulator, deal, timedViewing} = simulate();
    await post(simulator, viewingPath(timedViewing.id));
    simulator.faults.add({route: 'all', status: 500});
    const slotsBefore = simulator.store.slotsOf(simulator.demoDealId).map(({id}) => id);
    expect((await post(simulator, '/simulator/reset')).status).to.equal(204);
    expect(simulator.requests).to.have.length(0);
    expect(simulator.store.outbox).to.have.length(0);
    expect((await get(simulator, statusPath(simulator.demoDealId))).status).to.equal(200);
    expect((await get(simulator, statusPath(deal.id))).status).to.equal(404);
    expect(simulator.store.slotsOf(simulator.demoDealId).map(({id}) => id)).to.deep.equal(slotsBefore);
  });

  it('is independent of other instances', async () => {
    const [one, other] = [createSimulator(), createSimulator()];
    const viewing = one.store.viewingsOf(one.demoDealId).at(-1)!;
    await post(one, viewingPath(viewing.id));
    expect(one.store.outbox).to.have.length(1);
    expect(other.store.outbox).to.have.length(0);
  });

  it('handles malformed ids', async () => {
    const {simulator} = simulate();
    for (const id of ['__proto__', 'constructor', '%E0%A4%A', '%00', 'x'.repeat(5000), '<script>']) {
      const answers = [
        await post(simulator, `/v3/viewings/externalViewer/${id}`),
        await post(simulator, `/v3/viewings/externalViewer/${id}/slot/${id}`),
        await get(simulator, `/v3/viewings/slot/status/${id}`),
        await get(simulator, `/simulator/deals/${id}`),
        await get(simulator, `/confirm/${id}`),
        await post(simulator, `/simulator/quarantine/${id}/approve`),
      ];
      expect(answers.map(({status}) => status)).to.deep.equal([404, 404, 404, 404, 404, 404]);
    }
  });
});
