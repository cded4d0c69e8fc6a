import {expect} from '@open-wc/testing';
import {createSimulator, demoCredentials, type Simulator} from '../../../../demo/simulator/simulator.js';
import {get, simulate} from '../../../support/simulator.js';

const basic = ({username, password} = demoCredentials) => ({
  authorization: `Basic ${btoa(`${username}:${password}`)}`,
});

const list = async (simulator: Simulator, table: string, query: Record<string, string>) => {
  const response = await get(simulator, `/${table}?${new URLSearchParams(query)}`, basic());
  expect(response.status).to.equal(200);
  return (await response.json()) as Record<string, unknown>[];
};

describe('GenericRoutes of the simulator', () => {
  for (const path of ['/schema/viewings', '/viewings', '/viewings/x', '/viewingSlots', '/viewingSlots/x']) {
    it(`require the API user's name and password for ${path}`, async () => {
      const {simulator} = simulate();
      const answers = [
        await get(simulator, path),
        await get(simulator, path, basic({username: 'demo', password: 'wrong'})),
        await get(simulator, path, {authorization: 'Basic %%%'}),
        await get(simulator, path, {authorization: 'Bearer x'}),
      ];
      for (const answer of answers) {
        expect(answer.status).to.equal(401);
        expect(answer.headers.get('www-authenticate')).to.match(/^Basic realm=/);
      }
    });
  }

  it('accept the credentials given to the simulator', async () => {
    const credentials = {username: 'mäklare', password: 'ett:två'};
    const simulator = createSimulator({credentials});
    const utf8 = String.fromCharCode(...new TextEncoder().encode('mäklare:ett:två'));
    expect((await get(simulator, '/viewings', {authorization: `Basic ${btoa(utf8)}`})).status).to.equal(200);
    expect((await get(simulator, '/viewings', basic())).status).to.equal(401);
  });

  it('return the schemas of the tables', async () => {
    const {simulator} = simulate();
    const response = await get(simulator, '/schema/viewings', basic());
    const schema = (await response.json()) as {name: string; publicFields: object[]; collections: unknown[]};
    expect(schema.name).to.equal('viewings');
    expect(schema.publicFields).to.deep.include({name: 'id', type: 'primaryKey'});
    expect(schema.publicFields).to.deep.include({name: 'startDate', type: 'datetime'});
    expect(schema.collections).to.deep.equal([]);
    expect((await get(simulator, '/schema/viewingSlots', basic())).status).to.equal(200);
    expect((await get(simulator, '/schema/nothing', basic())).status).to.equal(404);
  });

  for (const table of ['viewings', 'viewingSlots']) {
    it(`return rows of ${table} with the columns of the schema`, async () => {
      const {simulator} = simulate();
      const response = await get(simulator, `/schema/${table}`, basic());
      const {publicFields} = (await response.json()) as {publicFields: {name: string}[]};
      const rows = await list(simulator, table, {});
      expect(rows).to.not.be.empty;
      for (const row of rows) expect(row).to.have.all.keys(publicFields.map(({name}) => name));
    });
  }

  it('return a row by its id', async () => {
    const {simulator, timedViewing} = simulate();
    const response = await get(simulator, `/viewings/${timedViewing.id}?fields=id,startDate`, basic());
    expect(await response.json()).to.deep.equal({id: timedViewing.id, startDate: '2026-11-14T16:30:00Z'});
    expect((await get(simulator, '/viewings/nothing', basic())).status).to.equal(404);
  });

  it('return viewings with their private comment', async () => {
    const {simulator, deal} = simulate();
    simulator.store.addTimedViewing(deal.id, {start: 0, end: 1, comment: 'Nyckel i skåp 7.'});
    const rows = await list(simulator, 'viewings', {q: `dealId='${deal.id}'`, sort: 'startDate', limit: '1'});
    expect(rows[0]).to.include({comment: 'Nyckel i skåp 7.', dealId: deal.id});
  });

  it('filter rows by column values, lists of values and several columns', async () => {
    const {simulator, deal, slotViewing, timedViewing} = simulate();
    const ids = async (table: string, q: string) =>
      (await list(simulator, table, {q, fields: 'id'})).map(({id}) => id);
    expect(await ids('viewings', `dealId='${deal.id}'`)).to.deep.equal([slotViewing.id, timedViewing.id]);
    expect(await ids('viewings', `id in ('${timedViewing.id}', '${slotViewing.id}')`)).to.deep.equal([
      slotViewing.id,
      timedViewing.id,
    ]);
    expect(await ids('viewings', `dealId='${deal.id}' and id in ('${timedViewing.id}')`)).to.deep.equal([
      timedViewing.id,
    ]);
    expect(await ids('viewingSlots', `viewingId='${slotViewing.id}'`)).to.deep.equal(
      slotViewing.slots.map(({id}) => id),
    );
    expect(await ids('viewings', `dealId='it''s'`)).to.deep.equal([]);
  });

  it('sort rows and page them by 50 without a limit', async () => {
    const {simulator, deal} = simulate();
    const {id} = simulator.store.addSlotViewing(deal.id, {
      start: '2026-11-15T10:00:00Z',
      slotMinutes: 5,
      slotCount: 60,
      capacity: 1,
    });
    const q = `viewingId='${id}'`;
    expect(await list(simulator, 'viewingSlots', {q})).to.have.length(50);
    expect(await list(simulator, 'viewingSlots', {q, offset: '50'})).to.have.length(10);
    const latest = await list(simulator, 'viewingSlots', {
      q,
      sort: 'startTime desc',
      limit: '2',
      offset: '1',
    });
    expect(latest.map(({startTime}) => startTime)).to.deep.equal([
      '2026-11-15T14:50:00Z',
      '2026-11-15T14:45:00Z',
    ]);
  });

  const wrongQueries = [
    {q: "nothing='x'"},
    {q: "id='x' or id='y'"},
    {q: "id='x' and "},
    {q: 'id=x'},
    {q: "id in ('x'"},
    {q: "id in ('x' 'y')"},
    {q: `id in (${"''".repeat(5000)}`},
    {q: "__proto__='x'"},
    {fields: 'id,nothing'},
    {sort: 'nothing'},
    {sort: 'startDate upwards'},
    {limit: '-1'},
    {offset: 'x'},
  ];
  for (const query of wrongQueries) {
    it(`reject the query ${JSON.stringify(query).slice(0, 40)} with 400`, async () => {
      const {simulator} = simulate();
      const response = await get(simulator, `/viewings?${new URLSearchParams(query)}`, basic());
      expect(response.status).to.equal(400);
      expect(await response.json()).to.have.property('message');
    });
  }
});
