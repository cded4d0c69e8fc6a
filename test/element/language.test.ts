import {expect, fixture, html} from '@open-wc/testing';
import {fill, lookAt, openHouse, pick, visit} from '../visit.js';

describe('the language of the element', () => {
  it('is Swedish where the page says nothing', async () => {
    const {findByRole} = await visit(openHouse());
    await findByRole('heading', {name: 'Välj en tid för visning'});
  });

  it('is its own lang before the page around it', async () => {
    const {findByRole, getByText} = await visit(openHouse(), {lang: 'en'});
    await findByRole('heading', {name: 'Choose a viewing time'});
    getByText(/^Saturday,? 14 June$/);
  });

  it('is that of the nearest ancestor, through shadow roots, whatever the region', async () => {
    const house = openHouse();
    const outer = await fixture(html`<div lang="en-GB"></div>`);
    const host = document.createElement('section');
    outer.append(host);
    const element = document.createElement('mspecs-viewing-booker');
    Object.assign(element, {
      dealId: house.deal.id,
      baseUrl: '/',
      deal: house.published(),
      transport: house.simulator.transport,
    });
    host.attachShadow({mode: 'open'}).append(element);
    await lookAt(element).findByRole('heading', {name: 'Choose a viewing time'});
  });

  it('is Swedish where the page speaks a language that the element does not', async () => {
    const {findByRole, root} = await visit(openHouse(), {lang: 'ja'});
    await findByRole('heading', {name: 'Välj en tid för visning'});
    expect(root.querySelector('[lang]')).to.have.attribute('lang', 'sv');
  });

  it('follows when the language changes, form and all', async () => {
    const guest = await visit(openHouse());
    await pick(guest, /^12:00/);
    fill(guest);
    guest.element.lang = 'en';
    await guest.findByRole('button', {name: 'Send request'});
    expect(guest.getByLabelText('First name')).to.have.property('value', 'Eva');
  });

  it('says the same in English, and never that anything is booked', async () => {
    const guest = await visit(openHouse(), {lang: 'en'});
    (await guest.findByRole('radio', {name: /^12:00/})).click();
    await guest.findByLabelText('First name');
    fill(guest, {
      'First name': 'Eva',
      'Last name': 'Exempel',
      'E-mail': 'eva@example.com',
      'Mobile number': '+44 7400 123456',
    });
    guest.getByRole('button', {name: 'Send request'}).click();
    await guest.findByRole('heading', {name: 'Thank you! We have received your request.'});
    guest.getByText('Open the e-mail sent to eva@example.com and click the link to confirm.');
    expect(guest.root.querySelector('.outcome')?.textContent).not.to.match(/book/i);
  });

  it('takes single texts of the page instead of its own', async () => {
    const guest = await visit(openHouse(), {messages: {heading: 'Boka visning hos oss', send: 'Skicka'}});
    await guest.findByRole('heading', {name: 'Boka visning hos oss'});
    await pick(guest, /^12:00/);
    guest.getByRole('button', {name: 'Skicka'});
  });
});
