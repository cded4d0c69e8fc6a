import {expect} from '@open-wc/testing';
import {createFixture, fill, mountBooker, pick} from '../../support/fixture.js';
import {announcement} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';
import {formOf, hasForm, notice, slotOf} from '../../support/linked-time.js';

describe('choose()', () => {
  const url = location.href;
  afterEach(() => history.replaceState(null, '', url));
  it('opens the form, moves the focus there and fires the event', async () => {
    const home = createFixture();
    const booker = await mountBooker(home);
    let choice: unknown;
    booker.element.addEventListener('mspecs-slot-selected', (event) => (choice = event.choice));
    booker.element.choose({viewingId: home.slotViewing.id, slotId: slotOf(home, 1)});
    await formOf(booker, '12:15');
    await waitUntil(() => booker.focused()?.id === 'firstName');
    expect(choice).to.include({viewingId: home.slotViewing.id, slotId: slotOf(home, 1)});
  });

  it('says what is wrong with any other value', async () => {
    const home = createFixture();
    const booker = await mountBooker(home);
    const values: unknown[] = [
      {},
      'x',
      {slotId: 5},
      {viewingId: 'V', slotId: slotOf(home, 0)},
      [],
      {slotId: ''},
    ];
    for (const value of values) {
      booker.element.choose(value as object);
      await notice(booker, /^Vi hittar inte den tiden/);
      await pick(booker, /^12:00/);
      booker.element.reset();
      await waitUntil(() => !hasForm(booker));
    }
    for (const value of [undefined, null, 0]) booker.element.choose(value as never);
  });

  it('is ignored while a request is in flight', async () => {
    const home = createFixture();
    const booker = await mountBooker(home, {
      transport: (input, init) =>
        init?.method === 'POST' ? new Promise(() => undefined) : home.simulator.transport(input, init),
    });
    await pick(booker, /^12:00/);
    fill(booker);
    booker.getByRole('button', {name: /^Skicka/}).click();
    await waitUntil(() => announcement(booker) === 'Skickar …');
    booker.element.choose({slotId: slotOf(home, 1)});
    await booker.element.updateComplete;
    expect(booker.root.querySelector('.when')?.textContent).to.match(/12:00/);
  });
});
