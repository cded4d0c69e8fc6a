import {expect} from '@open-wc/testing';
import type {SlotViewing} from '../../../../demo/simulator/store/records.js';
import {createSimulator} from '../../../../demo/simulator/simulator.js';
import {monday} from '../../../support/simulator.js';

const demoAt = (now: number) => {
  const {store, demoDealId} = createSimulator({now: () => now});
  return {store, demoDealId, viewings: store.viewingsOf(demoDealId)};
};

const startsAt = (now: string) =>
  demoAt(Date.parse(now)).viewings.map(({start}) => new Date(start).toISOString());

describe('the demo deal of the simulator', () => {
  it('initially has two viewings with slots and one without', () => {
    const {store, demoDealId, viewings} = demoAt(monday);
    expect(store.deals.has(demoDealId)).to.equal(true);
    expect(viewings.map(({type}) => type)).to.deep.equal([
      'ENUMS_VIEWINGS_TYPE_TIME_SLOTS',
      'ENUMS_VIEWINGS_TYPE_TIME_SLOTS',
      'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME',
    ]);
  });

  it('has its first viewing from 11 to 13 in Stockholm', () => {
    const [first] = demoAt(monday).viewings;
    expect(new Date(first!.start).toISOString()).to.equal('2026-11-14T10:00:00.000Z');
    expect(new Date(first!.end).toISOString()).to.equal('2026-11-14T12:00:00.000Z');
  });

  it('has slots that are free, partly booked and full', () => {
    const [first] = demoAt(monday).viewings as [SlotViewing];
    const kinds = new Set(
      first.slots.map(({booked, capacity}) => Math.sign(booked) + Math.floor(booked / capacity)),
    );
    expect([...kinds].sort()).to.deep.equal([0, 1, 2]);
  });

  it('has contiguous slots until the viewing ends', () => {
    for (const viewing of demoAt(monday).viewings) {
      if (!('slots' in viewing)) continue;
      expect(viewing.slots[0]!.start).to.equal(viewing.start);
      expect(viewing.slots.at(-1)!.end).to.equal(viewing.end);
      for (const [index, slot] of viewing.slots.slice(1).entries()) {
        expect(slot.start).to.equal(viewing.slots[index]!.end);
      }
    }
  });

  it('has ids with no, one and two trailing dots', () => {
    const {store, demoDealId, viewings} = demoAt(monday);
    const ids = [demoDealId, ...viewings.map(({id}) => id), ...store.slotsOf(demoDealId).map(({id}) => id)];
    const endings = new Set(ids.map((id) => /\.*$/.exec(id)![0]));
    expect([...endings].sort()).to.deep.equal(['', '.', '..']);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('has its viewings in the coming days, on any day of the week', () => {
    for (let day = 0; day < 7; day++) {
      const now = monday + day * 24 * 60 * 60_000;
      const [first] = demoAt(now).viewings;
      expect(new Date(first!.start).getUTCDay()).to.equal(6);
      expect(first!.start - now).to.be.within(1, 8 * 24 * 60 * 60_000);
    }
  });

  it('uses the day in Stockholm if it differs from UTC', () => {
    expect(startsAt('2026-11-13T23:30:00Z')[0]).to.equal('2026-11-21T10:00:00.000Z');
  });

  it('keeps local times on days with a clock change', () => {
    expect(startsAt('2026-10-19T08:00:00Z')).to.deep.equal([
      '2026-10-24T09:00:00.000Z',
      '2026-10-25T13:00:00.000Z',
      '2026-10-28T16:30:00.000Z',
    ]);
    expect(startsAt('2027-03-22T08:00:00Z')).to.deep.equal([
      '2027-03-27T10:00:00.000Z',
      '2027-03-28T12:00:00.000Z',
      '2027-03-31T15:30:00.000Z',
    ]);
  });
});
