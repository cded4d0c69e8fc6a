import {expect} from '@open-wc/testing';
import {createFixture, fill, mountBooker, pick, type Fixture} from '../../support/fixture.js';

/** Requests the time at 12:00 and returns to the times. */
async function requestTime(fixture: Fixture) {
  const booker = await mountBooker(fixture);
  await pick(booker, /^12:00/);
  fill(booker);
  booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
  (await booker.findByRole('button', {name: 'Välj en annan tid'})).click();
  return booker;
}

describe('a time that the visitor has requested', () => {
  it('says so in the list, also after a reload, and can be picked again', async () => {
    const fixture = createFixture();
    const booker = await requestTime(fixture);
    await booker.findByRole('radio', {name: /^12:00–12:15 Förfrågan skickad/});
    booker.element.remove();

    const reloaded = await mountBooker(fixture);
    await pick(reloaded, /^12:00–12:15 Förfrågan skickad/);
    await reloaded.findByRole('button', {name: 'Skicka ändå'});
    expect(reloaded.queryAllByText('Förfrågan skickad')).to.have.length(1);
  });

  it('says so while the page is open if session storage is disabled', async () => {
    const fixture = createFixture();
    const element = await mountBooker(fixture);
    element.element.toggleAttribute('no-session-storage', true);
    await pick(element, /^12:15/);
    fill(element);
    element.getByRole('button', {name: 'Skicka förfrågan'}).click();
    (await element.findByRole('button', {name: 'Välj en annan tid'})).click();
    await element.findByRole('radio', {name: /^12:15–12:30 Förfrågan skickad/});
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });

  it('looks free again if Mspecs rejected the request', async () => {
    const fixture = createFixture();
    const transport: Fixture['simulator']['transport'] = (input, init) =>
      new Request(input, init).method === 'POST'
        ? Promise.resolve(new Response('{}', {status: 404}))
        : fixture.simulator.transport(input, init);
    const booker = await mountBooker(fixture, {transport});
    await pick(booker, /^12:00/);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await booker.findAllByText(/finns inte längre/);
    expect(booker.queryByText('Förfrågan skickad')).to.equal(null);
  });
});
