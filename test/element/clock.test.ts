import {expect} from '@open-wc/testing';
import {clock} from '../../src/element/clock.js';

describe('the clock', () => {
  it('runs nothing at once that is further off than a timer can hold', async () => {
    let hasRun = false;
    const callOff = clock.after(2 ** 40, () => (hasRun = true));
    await new Promise<void>((resolve) => clock.after(50, resolve));
    callOff();
    expect(hasRun).to.equal(false);
  });
});
