import {expect} from '@open-wc/testing';
import {visit, type Visit} from '../../support/fixture.js';
import {waitUntil} from '../../support/wait-until.js';
import {largeHouse} from '../../support/large-fixture.js';

/** How high the element is as it stands, and how high once all of it has been laid out. */
function heights({element, root}: Visit): readonly [number, number] {
  const before = element.offsetHeight;
  const pieces = [...root.querySelectorAll<HTMLElement>('.options')];
  for (const {style} of pieces) style.contentVisibility = 'visible';
  const after = element.offsetHeight;
  for (const {style} of pieces) style.contentVisibility = '';
  return [before, after];
}

describe('a list of many times', () => {
  it('is as long before it was scrolled to as after, on a phone and on a desk', async () => {
    const guest = await visit(largeHouse(48));
    for (const width of ['22rem', '44rem', '14rem']) {
      guest.element.style.width = width;
      await waitUntil(() => {
        const [before, after] = heights(guest);
        return before === after;
      }, `at ${width} the list is not as long as it says`);
      expect(guest.root.querySelectorAll('.options').length).to.equal(16);
    }
  });

  it('has the same times, in the same order, as the home', async () => {
    const guest = await visit(largeHouse(48));
    const names = [...guest.root.querySelectorAll('.time')].map(({textContent}) => textContent);
    expect(names.length).to.equal(192);
    expect(names.slice(10, 14)).to.deep.equal(['08:30–08:33', '08:33–08:36', '08:36–08:39', '08:39–08:42']);
  });

  it('lets a visitor pick a time far down', async () => {
    const house = largeHouse(48);
    const guest = await visit(house);
    const last = guest.getAllByRole('radio').at(-1) as HTMLInputElement;
    last.click();
    await guest.findByText(/tisdag 17 juni.*10:21–10:24/i);
  });
});
