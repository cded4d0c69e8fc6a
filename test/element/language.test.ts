import {expect, fixture, html} from '@open-wc/testing';
import {atFields, fill, lookAt, openHouse, pick, visit} from '../support/fixture.js';

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

  it('is that of the nearest ancestor, for those of a region too', async () => {
    for (const [tag, heading] of [
      ['nn-NO', 'Velg et tidspunkt for visning'],
      ['de-AT', 'Besichtigungstermin wählen'],
      ['sv-FI', 'Välj en tid för visning'],
    ] as const) {
      const guest = await visit(openHouse());
      guest.element.parentElement?.setAttribute('lang', tag);
      await guest.findByRole('heading', {name: heading});
    }
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

  it('follows an ancestor that changes, and no longer where it has its own', async () => {
    const guest = await visit(openHouse());
    const around = guest.element.parentElement!;
    around.lang = 'fi';
    await guest.findByRole('heading', {name: 'Valitse näyttöaika'});
    around.lang = 'da';
    await guest.findByRole('heading', {name: 'Vælg et tidspunkt for fremvisning'});
    around.removeAttribute('lang');
    await guest.findByRole('heading', {name: 'Välj en tid för visning'});
    guest.element.lang = 'en';
    await guest.findByRole('heading', {name: 'Choose a viewing time'});
    around.lang = 'fi';
    await guest.element.updateComplete;
    guest.getByRole('heading', {name: 'Choose a viewing time'});
    guest.element.removeAttribute('lang');
    await guest.findByRole('heading', {name: 'Valitse näyttöaika'});
  });

  it('follows an ancestor that changes outside the shadow root it is in', async () => {
    const guest = await visit(openHouse());
    const around = guest.element.parentElement!;
    const host = document.createElement('section');
    around.append(host);
    host.attachShadow({mode: 'closed'}).append(guest.element);
    around.lang = 'fr';
    await guest.findByRole('heading', {name: 'Choisissez un créneau de visite'});
    host.lang = 'es';
    await guest.findByRole('heading', {name: 'Elige una hora para la visita'});
  });

  it('is that of the place it is moved to, and follows that one', async () => {
    const guest = await visit(openHouse());
    const before = guest.element.parentElement!;
    const place = await fixture<HTMLElement>(html`<div lang="pl"></div>`);
    place.append(guest.element);
    await guest.findByRole('heading', {name: 'Wybierz termin oglądania'});
    place.lang = 'uk';
    await guest.findByRole('heading', {name: 'Оберіть час перегляду'});
    before.lang = 'en';
    await guest.element.updateComplete;
    guest.getByRole('heading', {name: 'Оберіть час перегляду'});
  });

  it('is the last one asked for, whichever arrives first', async () => {
    const guest = await visit(openHouse());
    for (const tag of ['de', 'sv', 'fr', 'en']) {
      guest.element.lang = tag;
      await guest.element.updateComplete;
    }
    await guest.findByRole('heading', {name: 'Choose a viewing time'});
  });

  it('stays with what the page around says after many updates', async () => {
    const guest = await visit(openHouse());
    guest.element.parentElement!.lang = 'en';
    await guest.findByRole('heading', {name: 'Choose a viewing time'});
    for (const refreshInterval of [10, 20, 30]) {
      guest.element.refreshInterval = refreshInterval;
      await guest.element.updateComplete;
      await guest.findByRole('heading', {name: 'Choose a viewing time'});
    }
  });

  it('is written from the right in Arabic and Persian, with the days of the Gregorian calendar', async () => {
    const persian = await visit(openHouse(), {lang: 'fa'});
    await persian.findByRole('heading', {name: 'زمان بازدید را انتخاب کنید'});
    persian.getByText(/ژوئن/);
    const booker = persian.root.querySelector<HTMLElement>('[part=booker]')!;
    expect(booker).to.have.attribute('lang', 'fa');
    expect(getComputedStyle(booker)).to.have.property('direction', 'rtl');
    persian.element.lang = 'ar';
    await persian.findByRole('heading', {name: 'اختر موعدًا للمعاينة'});
    persian.getByText(/يونيو/);
    expect(getComputedStyle(booker)).to.have.property('direction', 'rtl');
  });

  it('is written from the left in Swedish on a page that is not', async () => {
    const guest = await visit(openHouse(), {lang: 'sv'});
    guest.element.parentElement!.dir = 'rtl';
    await guest.findByRole('heading', {name: 'Välj en tid för visning'});
    const booker = guest.root.querySelector<HTMLElement>('[part=booker]')!;
    expect(getComputedStyle(booker)).to.have.property('direction', 'ltr');
  });

  it('says the same in English, and never that anything is booked', async () => {
    const guest = await visit(openHouse(), {lang: 'en'});
    (await guest.findByRole('radio', {name: /^12:00/})).click();
    await atFields(guest, 'First name');
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
