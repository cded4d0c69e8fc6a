import {expect, fixture as render, html} from '@open-wc/testing';
import {expectAccessible} from '../../support/expect-accessible.js';
import {createFixture, fill, mountBooker, pick} from '../../support/fixture.js';
import {announcement} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';
import {clickLink, formOf, hasForm, mountAtHash, notice, slotOf, visit} from '../../support/linked-time.js';

describe('a link to a time', () => {
  const url = location.href;
  afterEach(() => history.replaceState(null, '', url));

  describe('slot-id', () => {
    it('opens the form and leaves the focus and the page where they are', async () => {
      const home = createFixture();
      const field = await render<HTMLInputElement>(html`<input aria-label="Sök" />`);
      field.focus();
      const selected: unknown[] = [];
      const listen = (event: Event) => selected.push((event as Event & {choice: unknown}).choice);
      addEventListener('mspecs-slot-selected', listen);
      const booker = await mountBooker(home, {slotId: slotOf(home, 1)});
      await formOf(booker, '12:15');
      removeEventListener('mspecs-slot-selected', listen);
      expect(document.activeElement === field).to.equal(true);
      expect(scrollY).to.equal(0);
      expect(selected).to.have.length(1);
      await expectAccessible(booker.element);
    });

    it('opens the form of the new time if it changes', async () => {
      const home = createFixture();
      const booker = await mountBooker(home, {slotId: slotOf(home, 0)});
      await formOf(booker, '12:00');
      booker.element.setAttribute('slot-id', slotOf(home, 1));
      await formOf(booker, '12:15');
    });

    it('of a full time says so and offers the nearest open ones', async () => {
      const home = createFixture();
      const booker = await mountBooker(home, {slotId: slotOf(home, 2)});
      await notice(booker, /^Den tiden är tyvärr fullbokad/);
      expect(hasForm(booker)).to.equal(false);
      expect(announcement(booker)).to.match(/^Den tiden är tyvärr fullbokad/);
      expect(booker.focused() === null).to.equal(true);
      await expectAccessible(booker.element);
      booker.getByRole('button', {name: /kl\.\s?12:15/}).click();
      await formOf(booker, '12:15');
      await waitUntil(() => booker.focused()?.id === 'firstName');
      expect(booker.queryByText(/tyvärr fullbokad/) === null).to.equal(true);
    });

    it('of a full time that becomes free takes the notice back', async () => {
      const home = createFixture();
      let isFree = false;
      const free = () =>
        Promise.resolve(Response.json({[slotOf(home, 2)]: {numberOfBooked: 0, fullyBooked: false}}));
      const booker = await mountBooker(home, {
        slotId: slotOf(home, 2),
        transport: (input, init) => (isFree ? free() : home.simulator.transport(input, init)),
      });
      await notice(booker, /^Den tiden är tyvärr fullbokad/);
      isFree = true;
      await booker.element.refresh();
      await waitUntil(() => booker.queryByText(/tyvärr fullbokad/) === null);
    });

    it('waits for the times', async () => {
      const home = createFixture();
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      const booker = await mountBooker(home, {
        slotId: slotOf(home, 0),
        transport: async (...request) => {
          await released;
          return home.simulator.transport(...request);
        },
      });
      expect(hasForm(booker)).to.equal(false);
      release();
      await formOf(booker, '12:00');
    });

    it('of a full time says so if another is the only open one', async () => {
      const home = createFixture();
      const booker = await mountBooker(home, {slotId: 'gone', viewingId: home.timedViewing.id});
      await notice(booker, /^Vi hittar inte den tiden/);
      expect(hasForm(booker)).to.equal(false);
      booker.getByRole('button', {name: /18:30/}).click();
      await formOf(booker, '18:30');
    });
  });

  describe('in the URL', () => {
    it('opens the form without moving the focus', async () => {
      const home = createFixture();
      const booker = await mountAtHash(`#slot=${slotOf(home, 1)}`, home);
      await formOf(booker, '12:15');
      expect(booker.focused() === null).to.equal(true);
    });

    it('is ignored without deep-link', async () => {
      const home = createFixture();
      const booker = await mountAtHash(`#slot=${slotOf(home, 1)}`, home, {deepLink: false});
      await booker.findByRole('radio', {name: /^12:15/});
      await booker.element.refresh();
      expect(hasForm(booker)).to.equal(false);
      booker.element.setAttribute('deep-link', '');
      await formOf(booker, '12:15');
    });

    it('moves the focus to the form if it is clicked, also twice', async () => {
      const home = createFixture();
      const booker = await mountAtHash('#', home);
      // Loads the link chunk.
      booker.element.choose({slotId: slotOf(home, 0)});
      await formOf(booker, '12:00');
      for (const _ of [1, 2]) {
        await clickLink(`#slot=${slotOf(home, 1)}`);
        await formOf(booker, '12:15');
        await waitUntil(() => booker.focused()?.id === 'firstName');
        booker.getByRole('button', {name: 'Byt tid'}).click();
        await waitUntil(() => !hasForm(booker));
      }
    });

    it('follows the hash to and fro, and returns to the times without one', async () => {
      const home = createFixture();
      const booker = await mountAtHash('#', home);
      booker.element.choose({slotId: slotOf(home, 0)});
      await formOf(booker, '12:00');
      booker.getByRole('button', {name: 'Byt tid'}).click();
      visit(`#slot=${slotOf(home, 0)}`);
      await formOf(booker, '12:00');
      fill(booker);
      visit(`#slot=${slotOf(home, 1)}`);
      await formOf(booker, '12:15');
      visit(`#slot=${slotOf(home, 0)}`);
      await formOf(booker, '12:00');
      visit('#');
      await waitUntil(() => !hasForm(booker));
      visit(`#slot=${slotOf(home, 0)}`);
      await formOf(booker, '12:00');
      expect(booker.getByLabelText<HTMLInputElement>('E-post').value).to.equal('eva@example.com');
      visit(`#slot=${slotOf(home, 1)}`);
      await formOf(booker, '12:15');
    });

    it('to another part of the page leaves the form open', async () => {
      const home = createFixture();
      const booker = await mountAtHash(`#slot=${slotOf(home, 1)}`, home);
      await formOf(booker, '12:15');
      await clickLink('#kontakt');
      await waitUntil(() => location.hash === '#kontakt');
      booker.element.requestUpdate();
      await booker.element.updateComplete;
      expect(hasForm(booker)).to.equal(true);
    });

    it('to a viewing with several open times shows them', async () => {
      const home = createFixture();
      const {slotViewing, timedViewing} = home;
      const booker = await mountAtHash(`#viewing=${timedViewing.id}`, home);
      await formOf(booker, '18:30');
      await clickLink(`#viewing=${slotViewing.id}`);
      await waitUntil(() => booker.focused()?.matches('[name=time]') ?? false);
      expect(hasForm(booker)).to.equal(false);
      const [first] = booker.getAllByRole('radio');
      expect(booker.focused() === first).to.equal(true);
    });

    it('to an unknown time says so, and the focus moves there after a click', async () => {
      const booker = await mountAtHash('#slot=%E0%A4%A');
      await notice(booker, /^Vi hittar inte den tiden/);
      expect(booker.focused() === null).to.equal(true);
      await clickLink('#slot=unknown');
      await waitUntil(() => booker.focused()?.matches('.link-notice') ?? false);
      await pick(booker, /^12:00/);
      booker.getByRole('button', {name: 'Byt tid'}).click();
      await waitUntil(() => !hasForm(booker));
      expect(booker.queryByText(/^Vi hittar inte/) === null).to.equal(true);
    });

    it('to a time that has passed says so', async () => {
      const home = createFixture();
      const past = home.store.addTimedViewing(home.deal.id, {
        start: '2020-06-14T16:30:00Z',
        end: '2020-06-14T17:30:00Z',
      });
      const booker = await mountAtHash(`#viewing=${past.id}`, home);
      await notice(booker, /^Den tiden har redan varit/);
    });

    it('opens the form of the home that has the time', async () => {
      const first = createFixture();
      const second = createFixture(first.simulator);
      const others = await mountAtHash(`#slot=${slotOf(second, 0)}`, first);
      await notice(others, /^Vi hittar inte den tiden/);
      const booker = await mountBooker(second, {deepLink: true});
      await formOf(booker, '12:00');
      await waitUntil(() => others.queryByText(/^Vi hittar inte/) === null);
    });

    it('of the page itself is left alone', async () => {
      for (const hash of [
        '#kontakt',
        '#/hem/slot=1',
        '#!slot=1',
        '#%',
        '#slot',
        '#slot=',
        '#=&=%ff',
        '#Slot=1',
      ]) {
        const booker = await mountAtHash(hash);
        await booker.findByRole('radio', {name: /^12:00/});
        await booker.element.refresh();
        expect(hasForm(booker), hash).to.equal(false);
        expect(booker.root.querySelector('.link-notice') === null, hash).to.equal(true);
        expect(location.hash).to.equal(hash);
        booker.element.remove();
      }
    });
  });
});
