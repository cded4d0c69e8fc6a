import {expect} from '@open-wc/testing';
import {mountBooker, type MountedBooker} from '../../support/fixture.js';
import {waitUntil} from '../../support/wait-until.js';
import {createLargeFixture} from '../../support/large-fixture.js';

/** Returns the current height of the element and its height once it is fully laid out. */
function heights({element, root}: MountedBooker): readonly [number, number] {
  const before = element.offsetHeight;
  const pieces = [...root.querySelectorAll<HTMLElement>('.options')];
  for (const {style} of pieces) style.contentVisibility = 'visible';
  const after = element.offsetHeight;
  for (const {style} of pieces) style.contentVisibility = '';
  return [before, after];
}

describe('a long list of times', () => {
  it('has the same height before and after scrolling, on a phone and on a desktop', async () => {
    const booker = await mountBooker(createLargeFixture(48));
    for (const width of ['22rem', '44rem', '14rem']) {
      booker.element.style.width = width;
      await waitUntil(() => {
        const [before, after] = heights(booker);
        return before === after;
      }, `heights differ at ${width}`);
      expect(booker.root.querySelectorAll('.options').length).to.equal(16);
    }
  });

  it('contains all times of the home in order', async () => {
    const booker = await mountBooker(createLargeFixture(48));
    const names = [...booker.root.querySelectorAll('.time')].map(({textContent}) => textContent);
    expect(names.length).to.equal(192);
    expect(names.slice(10, 14)).to.deep.equal(['08:30–08:33', '08:33–08:36', '08:36–08:39', '08:39–08:42']);
  });

  it('lets a visitor pick a time far down', async () => {
    const fixture = createLargeFixture(48);
    const booker = await mountBooker(fixture);
    const last = booker.getAllByRole('radio').at(-1) as HTMLInputElement;
    last.click();
    await waitUntil(() =>
      /tisdag 17 juni.*10:21–10:24/i.test(booker.root.querySelector('.when')?.textContent ?? ''),
    );
  });
});
