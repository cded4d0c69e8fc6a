import {expect} from '@open-wc/testing';
import {clock} from '../../src/element/clock.js';

describe('the clock', () => {
  it('does not fire a timer immediately if its delay exceeds the 32-bit limit', async () => {
    let hasRun = false;
    const cancel = clock.after(2 ** 40, () => (hasRun = true));
    await new Promise<void>((resolve) => clock.after(50, resolve));
    cancel();
    expect(hasRun).to.equal(false);
  });
});
