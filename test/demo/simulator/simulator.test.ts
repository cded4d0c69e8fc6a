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
  it('answers below the path where it is mounted, and not beside it', async () => {
    const {simulator, deal} = simulate({path: '/mspecs'});
    expect((await get(simulator, `/mspecs${statusPath(deal.id)}`)).status).to.equal(200);
    expect((await get(simulator, statusPath(deal.id))).status).to.equal(404);
    expect((await get(simulator, '/mspecs/nothing')).status).to.equal(404);
  });

  it('records every request', async () => {
    const {simulator, cut, timed, deal, free} = simulate({path: '/mspecs'});
    await get(simulator, `/mspecs${statusPath(deal.id)}?x=1`, {'X-Test': 'yes'});
    await post(simulator, `/mspecs${slotPath(cut.id, free)}`);
    await post(simulator, `/mspecs${viewingPath(timed.id)}`, '{');
    expect(simulator.requests.map(({method, path}) => `${method} ${path}`)).to.deep.equal([
      `GET ${statusPath(deal.id)}`,
      `POST ${slotPath(cut.id, free)}`,
      `POST ${viewingPath(timed.id)}`,
    ]);
    const [read, booking, broken] = simulator.requests;
    expect(read!.url).to.equal(`https://login.mspecs.se/mspecs${statusPath(deal.id)}?x=1`);
    expect(read!.headers).to.include({'x-test': 'yes'});
    expect(read!.body).to.equal('');
    expect(JSON.parse(booking!.body)).to.deep.equal(eva);
    expect(broken!.body).to.equal('{');
  });

  it('may be called from pages anywhere', async () => {
    const {simulator, deal, timed} = simulate();
    const preflight = await simulator.transport(viewingPath(timed.id), {
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
      await post(simulator, viewingPath(timed.id)),
    ];
    expect(answers.map(({status}) => status)).to.deep.equal([200, 404, 401, 404, 500]);
    for (const {headers} of answers) expect(headers.get('access-control-allow-origin')).to.equal('*');
  });

  it('takes whatever `fetch` takes', async () => {
    const {simulator, deal, timed} = simulate();
    const {transport} = simulator;
    const url = `https://login.mspecs.se${statusPath(deal.id)}`;
    expect((await transport(url)).status).to.equal(200);
    expect((await transport(new URL(url))).status).to.equal(200);
    expect((await transport(new Request(url))).status).to.equal(200);
    expect((await transport(statusPath(deal.id))).status).to.equal(200);
    const booking = new Request(`https://login.mspecs.se${viewingPath(timed.id)}`, {
      method: 'POST',
      body: JSON.stringify(eva),
    });
    expect((await transport(booking, {headers: {'idempotency-key': 'x'}})).status).to.equal(200);
    expect(simulator.requests.at(-1)!.headers).to.include({'idempotency-key': 'x'});
    expect(await errorOf(transport('https://'))).to.be.instanceOf(TypeError);
  });

  it('is not asked where the request was aborted before', async () => {
    const {simulator, deal} = simulate();
    const reason = new Error('gone');
    const answer = simulator.transport(statusPath(deal.id), {signal: AbortSignal.abort(reason)});
    expect(await errorOf(answer)).to.equal(reason);
    expect(simulator.requests).to.have.length(0);
  });

  it('hears the signal of a request', async () => {
    const {simulator, deal} = simulate();
    simulator.faults.add({route: 'status', delay: Infinity});
    const controller = new AbortController();
    const request = new Request(`https://login.mspecs.se${statusPath(deal.id)}`, {signal: controller.signal});
    setTimeout(() => controller.abort(), 10);
    expect(await errorOf(simulator.transport(request))).to.have.property('name', 'AbortError');
  });

  it('begins anew after a reset, with the same id for the demo deal', async () => {
    const {simulator, deal, timed} = simulate();
    await post(simulator, viewingPath(timed.id));
    simulator.faults.add({route: 'all', status: 500});
    const slotsBefore = simulator.store.slotsOf(simulator.demoDealId).map(({id}) => id);
    expect((await post(simulator, '/simulator/reset')).status).to.equal(204);
    expect(simulator.requests).to.have.length(0);
    expect(simulator.store.outbox).to.have.length(0);
    expect((await get(simulator, statusPath(simulator.demoDealId))).status).to.equal(200);
    expect((await get(simulator, statusPath(deal.id))).status).to.equal(404);
    expect(simulator.store.slotsOf(simulator.demoDealId).map(({id}) => id)).to.deep.equal(slotsBefore);
  });

  it('shares nothing with another', async () => {
    const [one, other] = [createSimulator(), createSimulator()];
    const viewing = one.store.viewingsOf(one.demoDealId).at(-1)!;
    await post(one, viewingPath(viewing.id));
    expect(one.store.outbox).to.have.length(1);
    expect(other.store.outbox).to.have.length(0);
  });

  it('bears ids that are no ids', async () => {
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
