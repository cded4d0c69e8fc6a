import {expect} from '@open-wc/testing';
import type {Viewing} from '../../../src/booking/viewing.js';
import {at} from '../../support/instant.js';
import {
  day,
  list,
  minutes,
  noteOnly,
  slotViewing,
  start,
  status,
  timed,
} from '../../support/listed-viewings.js';

describe('the next change of the list by time', () => {
  const changes = (viewings: readonly Viewing[], now: number) => list(viewings, {now}).changesAt;

  it('occurs when the next slot starts, a viewing ends or a day is over', () => {
    expect(changes([slotViewing, timed, day], start - 1)).to.equal(start);
    expect(changes([slotViewing, timed, day], start)).to.equal(start + 15 * minutes);
    expect(changes([timed, day], at('2026-11-15T12:30:00Z'))).to.equal(at('2026-11-15T13:00:00Z'));
    expect(changes([timed, day], at('2026-11-15T13:00:00Z'))).to.equal(at('2026-11-16T23:00:00Z'));
    expect(changes([{...timed, bookable: false}], start)).to.equal(at('2026-11-15T13:00:00Z'));
  });

  it('occurs when a viewing closes', () => {
    const closesAt = start - 60 * minutes;
    expect(changes([{...slotViewing, closesAt}], closesAt - 1)).to.equal(closesAt);
    expect(changes([{...slotViewing, closesAt}], closesAt)).to.equal(start);
  });

  it('never occurs when everything has passed or nothing has a time', () => {
    expect(changes([], start)).to.equal(Infinity);
    expect(changes([noteOnly], start)).to.equal(Infinity);
    expect(changes([slotViewing, timed, day, noteOnly], at('2027-01-01T00:00:00Z'))).to.equal(Infinity);
    expect(list(undefined, {viewingId: 'v', status: status({})}).changesAt).to.equal(Infinity);
  });

  it('always leads to a different list, until nothing changes', () => {
    const viewings = [
      {...slotViewing, closesAt: start - 60 * minutes},
      timed,
      day,
      {...timed, bookable: false},
    ];
    let now = at('2026-11-10T08:00:00Z');
    for (let steps = 0; ; steps++) {
      const {changesAt, ...before} = list(viewings, {now});
      if (changesAt === Infinity) {
        expect(steps).to.equal(6);
        break;
      }
      const {changesAt: _, ...justBefore} = list(viewings, {now: changesAt - 1});
      const {changesAt: __, ...then} = list(viewings, {now: changesAt});
      expect(justBefore).to.deep.equal(before);
      expect(then).not.to.deep.equal(before);
      now = changesAt;
    }
  });
});
