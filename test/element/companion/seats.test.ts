import {expect} from '@open-wc/testing';
import {isVisible} from '../../support/is-visible.js';
import {createFixture, fill, posts} from '../../support/fixture.js';
import {announcement, send, thanks} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';
import {adam, addPerson, bookOnce, bookWithWrongAddress, bothSent} from '../../support/companion.js';

describe('a second person and the seats left', () => {
  it('is not offered if the refreshed status has no seat left', async () => {
    const fixture = createFixture();
    const booker = await bookOnce(fixture);
    await booker.findByText('Kommer ni två?');
    fixture.slotViewing.slots[0]!.booked = 2;
    await booker.element.refresh();
    await waitUntil(() => !booker.queryByText('Kommer ni två?'));
    expect(booker.queryByRole('button', {name: 'Lägg till en person'})).to.equal(null);
  });

  it('is not offered if the first request asks for the only seat left', async () => {
    const booker = await bookOnce(createFixture());
    await booker.findByText('Kommer ni två?');
    booker.getByRole('button', {name: 'Välj en annan tid'}).click();
    (await booker.findByRole('radio', {name: /^12:15/})).click();
    await waitUntil(() => isVisible(booker.queryByLabelText('Förnamn')));
    send(booker);
    await thanks(booker);
    expect(booker.queryByText('Kommer ni två?')).to.equal(null);
  });

  it('is told at once if the seats shown were old', async () => {
    const fixture = createFixture();
    const booker = await bookOnce(fixture);
    await booker.findByText('Kommer ni två?');
    fixture.slotViewing.slots[0]!.booked = 1;
    await addPerson(booker);
    await booker.findAllByText(/^Det finns inte plats för en person till/);
    booker.getAllByRole('button', {name: 'Tillbaka'}).at(-1)?.click();
    await thanks(booker);
    expect(booker.queryByText('Kommer ni två?')).to.equal(null);
  });

  it('corrects an address although no seat is left for another', async () => {
    const fixture = createFixture();
    const booker = await bookWithWrongAddress(fixture);
    expect(booker.queryByText('Kommer ni fler?')).to.equal(null);
    booker.getAllByRole('button', {name: 'Fel e-postadress? Ändra'})[1]?.click();
    await waitUntil(() => booker.focused()?.id === 'email');
    expect(booker.queryByText(/^Det finns inte plats/)).to.equal(null);
    fill(booker, {'E-post': 'adam@example.com'});
    send(booker);
    await bothSent(booker);
    booker.getByText('adam@example.com');
  });

  it('is told if the time filled up meanwhile, and returns to the outcome', async () => {
    const fixture = createFixture();
    const booker = await bookOnce(fixture);
    await addPerson(booker);
    fill(booker, adam);
    fixture.slotViewing.slots[0]!.booked = 2;
    await booker.element.refresh();
    const text = 'Det finns inte plats för en person till. Din förfrågan är redan skickad.';
    await booker.findAllByText(text);
    expect(announcement(booker)).to.equal(text);
    expect(booker.queryByText('Närmaste lediga tider')).to.equal(null);
    booker.getAllByRole('button', {name: 'Tillbaka'}).at(-1)?.click();
    await thanks(booker);
    expect(booker.queryByRole('button', {name: 'Lägg till en person'})).to.equal(null);
    expect(posts(fixture)).to.have.length(1);
  });
});
