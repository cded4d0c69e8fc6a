import {expect} from '@open-wc/testing';
import {createSimulator} from '../../../../demo/simulator/simulator.js';
import {seedFurtherHomes} from '../../../../demo/simulator/store/seed-homes.js';

const seededAt = (now: string) => createSimulator({now: () => Date.parse(now), seed: seedFurtherHomes});

describe('the further homes of the simulator', () => {
  it('leave the id of the demo deal as it is, also after a reset', () => {
    const {demoDealId, store, reset} = seededAt('2026-11-09T08:00:00Z');
    expect(demoDealId).to.equal(createSimulator().demoDealId);
    const before = [...store.deals.keys()];
    reset();
    expect([...store.deals.keys()]).to.deep.equal(before);
    expect(before.length).to.be.greaterThan(4);
  });

  for (const [now, first] of [
    ['2026-11-09T02:15:00Z', '2026-11-09T09:00:00.000Z'],
    ['2026-11-09T12:20:00Z', '2026-11-09T14:00:00.000Z'],
    ['2026-11-09T22:30:00Z', '2026-11-10T17:00:00.000Z'],
  ] as const) {
    it(`have their first viewing at a time when people come, at ${now}`, () => {
      const {store} = seededAt(now);
      const starts = [...store.viewings.values()].map(({start}) => start);
      expect(new Date(Math.min(...starts)).toISOString()).to.equal(first);
    });
  }
});
