import {expect} from '@open-wc/testing';
import type {FailureReason} from '../../../src/index.js';
import {createFixture, fill, type Fixture, type MountedBooker} from '../../support/fixture.js';
import {mountAtForm, send} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

/** Sends a request that the proxy answers with a reason. */
async function fail(reason: FailureReason, fixture: Fixture = createFixture(), email = 'eva@example.com') {
  fixture.simulator.faults.add({
    route: 'booking',
    status: 409,
    body: JSON.stringify({reason}),
    contentType: 'application/problem+json',
  });
  const booker = await mountAtForm({proxyUrl: 'https://agent.example'}, fixture);
  fill(booker);
  fill(booker, {'E-post': email});
  send(booker);
  await waitUntil(() => booker.root.querySelector('.booking-form .alert'));
  return booker;
}

const buttons = (booker: MountedBooker): readonly string[] =>
  booker
    .queryAllByRole('button', {name: /^Skicka|^Välj en annan tid/})
    .map(({textContent}) => textContent.trim());

describe('a failed request', () => {
  const actions: Readonly<Partial<Record<FailureReason, readonly string[]>>> = {
    unavailable: ['Skicka igen'],
    invalid: ['Skicka igen'],
    timeout: ['Skicka ändå'],
    closed: ['Välj en annan tid'],
    'slot-full': ['Välj en annan tid'],
    misconfigured: [],
    refused: [],
  };
  for (const [reason, expected] of Object.entries(actions)) {
    it(`shows the broker, and what can be done: ${reason}`, async () => {
      const booker = await fail(reason as FailureReason);
      expect(buttons(booker)).to.deep.equal(expected);
      for (const name of [/^Ring /, /^Mejla /]) {
        const link = booker.getByRole('link', {name});
        expect(link.getBoundingClientRect().height).to.be.at.least(44);
      }
    });
  }

  it('opens the mail service of the address before it is sent again, if it may have arrived', async () => {
    const booker = await fail('timeout', undefined, 'eva@gmail.com');
    const link = booker.getByRole<HTMLAnchorElement>('link', {name: 'Öppna Gmail'});
    await waitUntil(() => booker.focused() === link);
    expect(booker.getByRole('button', {name: 'Skicka ändå'}).matches('.outlined')).to.equal(true);
  });

  it('offers the nearest free times if the time became full', async () => {
    const fixture = createFixture();
    const booker = await fail('slot-full', fixture);
    await booker.findByText('Närmaste lediga tider');
    expect(booker.queryByRole('button', {name: /12:00–12:15/})).to.equal(null);
    booker.getByRole('button', {name: /12:15–12:30/}).click();
    await booker.findByRole('button', {name: 'Skicka förfrågan'});
    await booker.findByText('12:15–12:30', {selector: '.when *'});
  });
});

describe('a time that is taken while the visitor is typing', () => {
  it('is struck out and marked where it is selected, and said at the field with the focus', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    const email = booker.getByLabelText('E-post');
    email.focus();
    fill(booker, {'E-post': 'eva@'});
    fixture.slotViewing.slots[0]!.booked = 2;
    await booker.element.refresh();
    await booker.findByText('Fullbokad', {selector: '.selected-time *'});
    const when = booker.root.querySelector('.selected-time .when')!;
    expect(getComputedStyle(when).textDecorationLine).to.equal('line-through');
    const notices = booker.getAllByText('Tiden hann bli fullbokad. Dina uppgifter finns kvar.');
    expect(notices[0]?.closest('.field')?.contains(email)).to.equal(true);
    expect(booker.focused() === email).to.equal(true);
  });
});
