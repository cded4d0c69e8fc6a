import {expect} from '@open-wc/testing';
import type {Transport} from '../../src/index.js';
import {clock, syncClock, uncertainNow} from '../../src/element/clock.js';
import {
  createFixture,
  mountBooker,
  waitForFields,
  type Fixture,
  type MountedBooker,
} from '../support/fixture.js';
import {waitUntil} from '../support/wait-until.js';

const hour = 3_600_000;

/** Answers like Mspecs at another time: to the element, the clock of the device seems to be wrong by the difference. */
const serverAt =
  ({simulator}: Fixture, hoursFromNow: number): Transport =>
  async (input, init) => {
    const answer = await simulator.transport(input, init);
    answer.headers.set('date', new Date(Date.now() + hoursFromNow * hour).toUTCString());
    return answer;
  };

/** A home whose viewings start these hours from now by the clock of the device. */
function homeWithTimes(...hours: readonly number[]) {
  const fixture = createFixture();
  const viewings = hours.map((start, index) => ({
    id: `viewing${index}`,
    type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME',
    allowExternalBooking: true,
    startDate: new Date(Date.now() + start * hour).toISOString(),
  }));
  return {fixture, deal: {...fixture.published(), viewings}};
}

/** Waits until the status is known, and returns the number of free times. */
async function countFree({root, queryAllByRole}: MountedBooker): Promise<number> {
  await waitUntil(() => root.querySelector('.base')?.getAttribute('aria-busy') === 'false');
  return queryAllByRole('radio', {name: /Ledig/}).length;
}

describe('a device whose clock is wrong', () => {
  // The clock of all elements of this page.
  afterEach(() => syncClock(new Response('')));

  for (const days of [1 / 6, 10]) {
    const ahead = 24 * days;

    it(`hides no free time if it is ${ahead} h ahead of the server`, async () => {
      const {fixture, deal} = homeWithTimes(1 - ahead, 2 - ahead, 3 - ahead);
      const booker = await mountBooker(fixture, {deal, transport: serverAt(fixture, -ahead)});
      expect(await countFree(booker)).to.equal(3);
      await booker.findByRole('heading', {name: 'Välj visningstid'});
    });

    it(`shows no past time if it is ${ahead} h behind the server`, async () => {
      const {fixture, deal} = homeWithTimes(ahead - 2, ahead - 1, ahead + 1, ahead + 2);
      const booker = await mountBooker(fixture, {deal, transport: serverAt(fixture, ahead)});
      expect(await countFree(booker)).to.equal(2);
    });
  }

  it('does not open the form on the last of several times', async () => {
    const {fixture, deal} = homeWithTimes(-3, -2, 1);
    const booker = await mountBooker(fixture, {deal, transport: serverAt(fixture, -4)});
    expect(await countFree(booker)).to.equal(3);
    expect(booker.queryByRole('heading', {name: /^Visning/})).to.equal(null);
  });

  it('opens the form on the only time that is left by the clock of the server', async () => {
    const {fixture, deal} = homeWithTimes(2, 5);
    const booker = await mountBooker(fixture, {deal, transport: serverAt(fixture, 4)});
    await waitForFields(booker);
  });

  it('is followed when it is set right', async () => {
    const {fixture, deal} = homeWithTimes(-1, 1);
    let hours = -2;
    const transport: Transport = (...request) => serverAt(fixture, hours)(...request);
    const booker = await mountBooker(fixture, {deal, transport});
    expect(await countFree(booker)).to.equal(2);
    hours = 0;
    const [viewing] = fixture.slotViewing.slots;
    Object.assign(viewing as object, {booked: 1});
    await booker.element.refresh();
    await booker.element.updateComplete;
    expect(await countFree(booker)).to.equal(1);
  });

  it('says what it shows if it hides all times and the server does not tell the time', async () => {
    const {fixture, deal} = homeWithTimes(-2, -1);
    const booker = await mountBooker(fixture, {deal});
    await booker.findByRole('heading', {name: 'Inga lediga visningar just nu'});
    await booker.findByText(
      /^Klockan i din enhet visar .+ kl\.\s\d\d:\d\d.*\. Går den fel kan tider saknas här\.$/,
    );
    await booker.findByText('Kontakta mäklaren om du vill komma på visning.');
  });

  it('says nothing about a clock that the server confirms, or if a home has no viewings', async () => {
    const past = homeWithTimes(-2, -1);
    const confirmed = await mountBooker(past.fixture, {
      deal: past.deal,
      transport: serverAt(past.fixture, 0),
    });
    await confirmed.findByText('Kontakta mäklaren om du vill komma på visning.');
    expect(confirmed.queryByText(/Klockan i din enhet/)).to.equal(null);
    syncClock(new Response(''));
    const empty = homeWithTimes();
    const booker = await mountBooker(empty.fixture, {deal: empty.deal});
    await booker.findByText('Kontakta mäklaren om du vill komma på visning.');
    expect(booker.queryByText(/Klockan i din enhet/)).to.equal(null);
  });

  it('has the time of the server for calendar entries', () => {
    const before = Date.now();
    syncClock(new Response('', {headers: {date: new Date(before - 10 * 24 * hour).toUTCString()}}));
    expect(clock.now()).to.be.within(before - 10 * 24 * hour - 1000, Date.now() - 10 * 24 * hour);
    expect(uncertainNow()).to.equal(undefined);
  });
});
