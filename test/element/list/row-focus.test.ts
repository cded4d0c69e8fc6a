import {expect} from '@open-wc/testing';
import {listOf, mountList, serving} from '../../support/list-fixture.js';
import {waitUntil} from '../../support/wait-until.js';

const clean = () => history.replaceState(null, '', location.pathname + location.search);
const homes = (count: number) =>
  listOf(...Array.from({length: count}, (_, index) => ({name: `Gatan ${index}`, inHours: 24 + index})));

/** Mounts a list whose theme and focus handling have loaded. */
async function mountEnhanced(...input: Parameters<typeof mountList>) {
  const list = await mountList(...input);
  const root = list.element.shadowRoot!;
  await waitUntil(() => root.adoptedStyleSheets.length === 2, 'enhanced');
  return {
    ...list,
    focused: () => root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.textContent,
  };
}

describe('focus in <mspecs-viewing-list>', () => {
  beforeEach(clean);
  afterEach(clean);

  it('moves to the first of the rows that were asked for', async () => {
    const list = await mountEnhanced(serving(() => homes(250)));
    const more = list.getByRole('button', {name: 'Visa fler visningar'});
    for (const first of [100, 200]) {
      more.focus();
      more.click();
      await waitUntil(() => list.focused()?.startsWith(`Välj tid: Gatan ${first},`));
    }
    expect(more.hidden).to.equal(true);
  });

  it('moves to the first row from the button that removes the filter', async () => {
    const list = await mountEnhanced(serving(() => homes(2)));
    location.hash = '#area=Ingenstans';
    const all = await list.findByRole('button', {name: 'Visa alla visningar'});
    all.focus();
    all.click();
    await waitUntil(() => list.focused()?.startsWith('Välj tid: Gatan 0,'));
  });

  it('moves to the first row once the list has been loaded again', async () => {
    let isDown = true;
    const [bad, good] = [serving(() => ({}), 503), serving(() => homes(2))];
    const list = await mountEnhanced({
      transport: (input: RequestInfo | URL) => (isDown ? bad : good).transport(input),
    });
    const retry = await list.findByRole('button', {name: 'Försök igen'});
    retry.focus();
    retry.click();
    await list.element.updateComplete;
    await waitUntil(() => list.focused() === 'Försök igen');
    isDown = false;
    list.getByRole('button', {name: 'Försök igen'}).click();
    await waitUntil(() => list.focused()?.startsWith('Välj tid: Gatan 0,'));
  });

  it('stays in a filter whose choice changes the rows', async () => {
    const list = await mountEnhanced(serving(() => homes(2)));
    const today = list.getByRole('button', {name: 'Idag'});
    today.focus();
    today.click();
    await list.findByRole('button', {name: 'Visa alla visningar'});
    expect(list.focused()?.trim()).to.equal('Idag');
  });
});
