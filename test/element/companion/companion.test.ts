import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {BookingAcceptedEvent, BookingFailedEvent} from '../../../src/index.js';
import {isVisible} from '../../support/is-visible.js';
import {createFixture, fill, holdRequests, mountBooker, posts, waitForFields} from '../../support/fixture.js';
import {announcement, descriptionOf, send, thanks, typeAndBlur} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';
import {
  adam,
  addPerson,
  bookOnce,
  bookWithWrongAddress,
  bothSent,
  formHeading,
  keyOf,
  valuesIn,
} from '../../support/companion.js';

describe('a second person', () => {
  it('is asked for after a request, and gets an empty form for the same time', async () => {
    const booker = await bookOnce(createFixture());
    await booker.findByText('Kommer ni två?');
    await addPerson(booker);
    expect(valuesIn(booker)).to.deep.equal(['', '', '', '']);
    expect(booker.getAllByText(/12:00–12:15/).some(isVisible)).to.equal(true);
    expect(announcement(booker)).to.match(formHeading(2));
  });

  it('is not asked for after an interest', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture, {
      deal: {...fixture.published(), viewings: [], interest: true},
      proxyUrl: 'https://www.maklaren.example',
      transport: () => Promise.resolve(new Response('{}')),
    });
    (await booker.findByRole('button', {name: 'Anmäl intresse'})).click();
    await waitForFields(booker);
    fill(booker);
    booker.getByRole('button', {name: 'Skicka intresseanmälan'}).click();
    await booker.findByText('Mäklaren får din anmälan och kan kontakta dig.');
    await booker.element.updateComplete;
    expect(booker.queryByText('Kommer ni två?')).to.equal(null);
  });

  it('sends a request of their own, and both addresses are to be confirmed', async () => {
    const fixture = createFixture();
    const booker = await bookOnce(fixture, {proxyUrl: 'https://www.maklaren.example'});
    await addPerson(booker);
    fill(booker, adam);
    const submitted = oneEvent(booker.element, 'mspecs-booking-submit');
    const accepted: Promise<BookingAcceptedEvent> = oneEvent(booker.element, 'mspecs-booking-accepted');
    send(booker);
    await bothSent(booker);
    await submitted;
    expect((await accepted).choice?.slotId).to.equal(fixture.slotViewing.slots[0]?.id);
    expect(isVisible(booker.getByText('eva@example.com'))).to.equal(true);
    expect(isVisible(booker.getByText('adam@example.com'))).to.equal(true);
    expect(booker.focused()?.id).to.equal('outcome');
    expect(announcement(booker)).to.match(/Var och en får ett eget mejl/);
    const [first, second] = posts(fixture);
    expect(first?.path).to.equal(second?.path);
    expect(JSON.parse(second?.body ?? '')).to.deep.equal({
      firstName: 'Adam',
      lastName: 'Exempel',
      email: 'adam@example.com',
      phoneNumber: '+46701740606',
    });
    expect(keyOf(fixture, 0)).to.match(/^\w{32}$/);
    expect(keyOf(fixture, 1)).to.match(/^\w{32}$/);
    expect(keyOf(fixture, 0)).not.to.equal(keyOf(fixture, 1));
    const time = (index: number) => Number(posts(fixture)[index]?.headers['form-time']);
    expect(time(1)).to.be.at.least(0);
    expect(fixture.store.outbox.map(({to}) => to)).to.deep.equal(['eva@example.com', 'adam@example.com']);
  });

  it('is not told to have sent the request already, even after a field to correct', async () => {
    const booker = await bookOnce(createFixture());
    await addPerson(booker);
    const warning = /^Du har redan skickat/;
    expect(booker.queryByText(warning)).to.equal(null);
    send(booker);
    await booker.findByText('Fyll i ditt förnamn.');
    expect(booker.queryByText(warning)).to.equal(null);
    booker.getByRole('button', {name: 'Skicka förfrågan'});
  });

  it('needs an own email address', async () => {
    const fixture = createFixture();
    const booker = await bookOnce(fixture);
    await addPerson(booker);
    fill(booker, {...adam, 'E-post': 'Eva <EVA@EXAMPLE.com>'});
    send(booker);
    const text = 'Adressen är redan använd. Varje person behöver en egen e-postadress.';
    await booker.findByText(text);
    const field = booker.getByLabelText('E-post');
    expect(descriptionOf(booker, field)).to.contain(text);
    await waitUntil(() => booker.focused() === field);
    expect(posts(fixture)).to.have.length(1);
    typeAndBlur(booker, 'E-post', 'adam@example.com');
    await waitUntil(() => !booker.queryByText(text));
    send(booker);
    await bothSent(booker);
  });

  it('consents for themselves', async () => {
    const fixture = createFixture();
    const booker = await bookOnce(fixture, {consentRequired: true});
    await addPerson(booker);
    fill(booker, adam);
    send(booker);
    await booker.findByText('Kryssa i rutan för att kunna skicka.');
    expect(posts(fixture)).to.have.length(1);
    booker.getByRole('checkbox').click();
    send(booker);
    await bothSent(booker);
  });

  it('gets no details of the page, which knows one person', async () => {
    const booker = await bookOnce(createFixture(), {contact: {firstName: 'Eva', email: 'eva@example.com'}});
    await addPerson(booker);
    await booker.element.updateComplete;
    expect(valuesIn(booker)).to.deep.equal(['', '', '', '']);
  });

  for (const way of ['Tillbaka', 'Escape']) {
    it(`is called off without losing the first request or what was typed: ${way}`, async () => {
      const fixture = createFixture();
      const booker = await bookOnce(fixture);
      await addPerson(booker);
      fill(booker, {Förnamn: 'Adam'});
      if (way === 'Escape') await sendKeys({press: way});
      else booker.getByRole('button', {name: way}).click();
      await thanks(booker);
      expect(booker.focused()?.id).to.equal('outcome');
      booker.getByText(/eva@example\.com/);
      await addPerson(booker);
      expect(valuesIn(booker)).to.deep.equal(['Adam', '', '', '']);
      booker.getByRole('button', {name: 'Tillbaka'}).click();
      await thanks(booker);
      booker.getByRole('button', {name: 'Fel e-postadress? Ändra'}).click();
      await waitUntil(() => booker.focused()?.id === 'email');
      expect(valuesIn(booker)).to.deep.equal(['Eva', 'Exempel', 'eva@example.com', '070-174 06 05']);
      expect(posts(fixture)).to.have.length(1);
    });
  }

  it('keeps what was typed if the request fails, and can send again', async () => {
    const fixture = createFixture();
    const booker = await bookOnce(fixture);
    await addPerson(booker);
    fill(booker, adam);
    fixture.simulator.faults.add({route: 'booking', status: 503, times: 1});
    const failed: Promise<BookingFailedEvent> = oneEvent(booker.element, 'mspecs-booking-failed');
    send(booker);
    expect((await failed).reason).to.equal('unavailable');
    (await booker.findByRole('button', {name: 'Skicka igen'})).click();
    await bothSent(booker);
    expect(fixture.store.outbox).to.have.length(2);
  });

  it('does not return while the request is being sent', async () => {
    const fixture = createFixture();
    const {transport, release} = holdRequests(fixture);
    let isHeld = false;
    const booker = await bookOnce(fixture, {
      transport: (...args) => (isHeld ? transport(...args) : fixture.simulator.transport(...args)),
    });
    isHeld = true;
    await addPerson(booker);
    fill(booker, adam);
    send(booker);
    await booker.findByRole('button', {name: 'Skickar …'});
    booker.getByRole('button', {name: 'Tillbaka'}).click();
    await sendKeys({press: 'Escape'});
    release();
    await bothSent(booker);
  });

  it('can have a third, if there are seats', async () => {
    const fixture = createFixture();
    Object.assign(fixture.slotViewing, {capacity: 4});
    Object.assign(fixture.slotViewing.slots[0]!, {capacity: 4});
    const booker = await bookOnce(fixture);
    await addPerson(booker);
    fill(booker, adam);
    send(booker);
    await bothSent(booker);
    await booker.findByText('Kommer ni fler?');
    await addPerson(booker, 3);
    fill(booker, {...adam, Förnamn: 'Siri', 'E-post': 'adam@example.com'});
    send(booker);
    await booker.findByText(/^Adressen är redan använd/);
    fill(booker, {'E-post': 'siri@example.com'});
    send(booker);
    await bothSent(booker);
    for (const name of ['eva', 'adam', 'siri']) booker.getByText(`${name}@example.com`);
  });

  it('corrects a wrong address in the outcome of both', async () => {
    const fixture = createFixture();
    const booker = await bookWithWrongAddress(fixture);
    booker.getAllByRole('button', {name: 'Fel e-postadress? Ändra'})[1]?.click();
    await waitUntil(() => booker.focused()?.id === 'email');
    expect(valuesIn(booker)[0]).to.equal('Adam');
    fill(booker, {'E-post': 'adam@example.com'});
    send(booker);
    await bothSent(booker);
    expect(booker.queryByText('adm@example.com')).to.equal(null);
    booker.getByText('eva@example.com');
    booker.getByText('adam@example.com');
  });

  it('leaves the details of the first in the form for another time', async () => {
    const booker = await bookOnce(createFixture());
    await addPerson(booker);
    fill(booker, adam);
    send(booker);
    await bothSent(booker);
    booker.getByRole('button', {name: 'Välj en annan tid'}).click();
    (await booker.findByRole('radio', {name: /^12:15/})).click();
    await waitUntil(() => isVisible(booker.queryByLabelText('Förnamn')));
    expect(valuesIn(booker)).to.deep.equal(['Eva', 'Exempel', 'eva@example.com', '070-174 06 05']);
  });

  it('is forgotten with all details if the page resets the element', async () => {
    const booker = await bookOnce(createFixture());
    await addPerson(booker);
    fill(booker, adam);
    booker.element.reset();
    (await booker.findByRole('radio', {name: /^12:00/})).click();
    await waitUntil(() => isVisible(booker.queryByLabelText('Förnamn')));
    expect(valuesIn(booker)).to.deep.equal(['', '', '', '']);
    booker.getByRole('heading', {name: 'Dina uppgifter'});
  });

  it('goes through with the keyboard alone', async () => {
    const fixture = createFixture();
    const booker = await bookOnce(fixture);
    (await booker.findByRole('button', {name: 'Lägg till en person'})).focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => booker.focused()?.id === 'firstName');
    for (const text of Object.values(adam)) {
      await sendKeys({type: text});
      await sendKeys({press: 'Enter'});
    }
    await bothSent(booker);
    expect(posts(fixture)).to.have.length(2);
  });

  it('changes its texts with the language, and the page can override them', async () => {
    const booker = await bookOnce(createFixture(), {messages: {comingTwo: 'Kommer du med någon?'}});
    await booker.findByText('Kommer du med någon?');
    booker.element.messages = {};
    booker.element.lang = 'en';
    await booker.findByText('Are two of you coming?');
    booker.element.lang = 'ar';
    (await booker.findByRole('button', {name: 'إضافة شخص'})).click();
    await waitUntil(() => booker.focused()?.id === 'firstName');
    expect(booker.root.querySelector('#form-heading')?.textContent.trim()).to.match(/^بيانات الشخص\s[2٢]$/);
  });
});
