import {expect} from '@open-wc/testing';
import {createFixture, eva, fill, mountBooker, waitForFields, type Fixture} from '../support/fixture.js';
import {waitUntil} from '../support/wait-until.js';

/** A transport that holds the first read of the status until it is released, with a status of that moment. */
function holdStatus({simulator}: Fixture) {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const transport: Fixture['simulator']['transport'] = async (input, init) => {
    await released;
    return simulator.transport(input, init);
  };
  return {transport, release: () => release()};
}

/** Mounts the element with the times of the deal, while the status is unknown. */
async function mountPending(fixture = createFixture()) {
  const {transport, release} = holdStatus(fixture);
  const booker = await mountBooker(fixture, {transport});
  const time = (name: RegExp) => booker.getByRole<HTMLInputElement>('radio', {name});
  await booker.findByRole('radio', {name: /^12:00/});
  const selected: unknown[] = [];
  booker.element.addEventListener('mspecs-slot-selected', ({choice}) => selected.push(choice.slotId));
  return {fixture, release, selected, time, ...booker};
}

/** Waits until the form is open for a time. */
const formShows = ({root}: {root: HTMLElement}, start: string) =>
  waitUntil(() => root.querySelector('.selected-time .when')?.textContent.includes(start));

describe('a time picked before its status is known', () => {
  it('is marked at once, and its form opens when the status says that it is free', async () => {
    const booker = await mountPending();
    booker.time(/^12:00/).click();
    await booker.element.updateComplete;
    expect(booker.time(/^12:00/).checked).to.equal(true);
    expect(booker.selected).to.deep.equal([]);
    booker.release();
    await waitForFields(booker);
    await formShows(booker, '12:00');
    await waitUntil(() => booker.focused()?.closest('form'));
    expect(booker.selected).to.deep.equal([booker.fixture.slotViewing.slots[0]?.id]);
  });

  it('is the last one tapped', async () => {
    const booker = await mountPending();
    booker.time(/^12:00/).click();
    booker.time(/^18:30/).click();
    booker.release();
    await waitForFields(booker);
    await formShows(booker, '18:30');
    expect(booker.selected).to.have.length(1);
  });

  it('offers the nearest free times when the status says that it is full', async () => {
    const booker = await mountPending();
    booker.time(/^12:00/).click();
    Object.assign(booker.fixture.slotViewing.slots[0] as object, {booked: 2});
    booker.release();
    await booker.findAllByText('Någon hann före, och tiden är nu fullbokad. Välj en annan tid.');
    (await booker.findByRole('button', {name: /12:15–12:30/})).click();
    await formShows(booker, '12:15');
  });

  it('says that typed values are kept only if some were typed', async () => {
    const booker = await mountPending();
    booker.time(/^12:00/).click();
    booker.release();
    await waitForFields(booker);
    fill(booker, eva);
    Object.assign(booker.fixture.slotViewing.slots[0] as object, {booked: 2});
    await booker.element.refresh();
    await booker.findAllByText('Tiden hann bli fullbokad. Dina uppgifter finns kvar.');
  });

  it('opens its form although the status fails', async () => {
    const booker = await mountPending();
    booker.time(/^12:00/).click();
    booker.fixture.simulator.faults.add({route: 'status', status: 404});
    booker.release();
    await waitForFields(booker);
  });

  it('is forgotten after reset()', async () => {
    const booker = await mountPending();
    booker.time(/^12:00/).click();
    await booker.element.updateComplete;
    booker.element.reset();
    booker.release();
    await booker.findByRole('radio', {name: /12:15–12:30 1\u00a0plats kvar/});
    expect(booker.selected).to.deep.equal([]);
    expect(booker.time(/^12:00/).checked).to.equal(false);
  });

  it('is forgotten when the page switches to another home', async () => {
    const booker = await mountPending();
    booker.time(/^12:00/).click();
    const other = createFixture(booker.fixture.simulator);
    Object.assign(booker.element, {dealId: other.deal.id, deal: other.published()});
    booker.release();
    await booker.findByRole('radio', {name: /12:15–12:30 1\u00a0plats kvar/});
    expect(booker.selected).to.deep.equal([]);
  });
});
