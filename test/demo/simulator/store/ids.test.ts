import {expect} from '@open-wc/testing';
import {makeId} from '../../../../demo/simulator/store/ids.js';

describe('an id of the simulator', () => {
  it('equals the id that Mspecs generates for the same row', () => {
    expect(makeId('deals', 754)).to.equal('MDAwNHwwMDAwMDAwMDc1NHw1OA..');
  });

  it('is base64 of shard, row and table, with dots as padding', () => {
    const parts = (id: string) => atob(id.replaceAll('.', '='));
    expect(parts(makeId('viewingSlots', 274))).to.equal('0004|00000000274|278');
    expect(parts(makeId('users', 30))).to.equal('0004|00000000030|4');
  });
});
