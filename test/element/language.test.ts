import {expect, fixture as render, html} from '@open-wc/testing';
import {waitForFields, fill, queriesFor, createFixture, pick, mountBooker} from '../support/fixture.js';

describe('the language of the element', () => {
  it('is Swedish where the page says nothing', async () => {
    const {findByRole} = await mountBooker(createFixture());
    await findByRole('heading', {name: 'Välj en tid för visning'});
  });

  it('is its own lang before the page around it', async () => {
    const {findByRole, getByText} = await mountBooker(createFixture(), {lang: 'en'});
    await findByRole('heading', {name: 'Choose a viewing time'});
    getByText(/^Saturday,? 14 June$/);
  });

  it('is that of the nearest ancestor, through shadow roots, whatever the region', async () => {
    const fixture = createFixture();
    const outer = await render(html`<div lang="en-GB"></div>`);
    const host = document.createElement('section');
    outer.append(host);
    const element = document.createElement('mspecs-viewing-booker');
    Object.assign(element, {
      dealId: fixture.deal.id,
      baseUrl: '/',
      deal: fixture.published(),
      transport: fixture.simulator.transport,
    });
    host.attachShadow({mode: 'open'}).append(element);
    await queriesFor(element).findByRole('heading', {name: 'Choose a viewing time'});
  });

  it('is that of the nearest ancestor, for those of a region too', async () => {
    for (const [tag, heading] of [
      ['nn-NO', 'Velg et tidspunkt for visning'],
      ['de-AT', 'Besichtigungstermin wählen'],
      ['sv-FI', 'Välj en tid för visning'],
    ] as const) {
      const booker = await mountBooker(createFixture());
      booker.element.parentElement?.setAttribute('lang', tag);
      await booker.findByRole('heading', {name: heading});
    }
  });

  it('is Swedish where the page speaks a language that the element does not', async () => {
    const {findByRole, root} = await mountBooker(createFixture(), {lang: 'ja'});
    await findByRole('heading', {name: 'Välj en tid för visning'});
    expect(root.querySelector('[lang]')).to.have.attribute('lang', 'sv');
  });

  it('follows when the language changes, form and all', async () => {
    const booker = await mountBooker(createFixture());
    await pick(booker, /^12:00/);
    fill(booker);
    booker.element.lang = 'en';
    await booker.findByRole('button', {name: 'Send request'});
    expect(booker.getByLabelText('First name')).to.have.property('value', 'Eva');
  });

  it('follows an ancestor that changes, and no longer where it has its own', async () => {
    const booker = await mountBooker(createFixture());
    const around = booker.element.parentElement!;
    around.lang = 'fi';
    await booker.findByRole('heading', {name: 'Valitse näyttöaika'});
    around.lang = 'da';
    await booker.findByRole('heading', {name: 'Vælg et tidspunkt for fremvisning'});
    around.removeAttribute('lang');
    await booker.findByRole('heading', {name: 'Välj en tid för visning'});
    booker.element.lang = 'en';
    await booker.findByRole('heading', {name: 'Choose a viewing time'});
    around.lang = 'fi';
    await booker.element.updateComplete;
    booker.getByRole('heading', {name: 'Choose a viewing time'});
    booker.element.removeAttribute('lang');
    await booker.findByRole('heading', {name: 'Valitse näyttöaika'});
  });

  it('follows an ancestor that changes outside the shadow root it is in', async () => {
    const booker = await mountBooker(createFixture());
    const around = booker.element.parentElement!;
    const host = document.createElement('section');
    around.append(host);
    host.attachShadow({mode: 'closed'}).append(booker.element);
    around.lang = 'fr';
    await booker.findByRole('heading', {name: 'Choisissez un créneau de visite'});
    host.lang = 'es';
    await booker.findByRole('heading', {name: 'Elige una hora para la visita'});
  });

  it('is that of the place it is moved to, and follows that one', async () => {
    const booker = await mountBooker(createFixture());
    const before = booker.element.parentElement!;
    const place = await render<HTMLElement>(html`<div lang="pl"></div>`);
    place.append(booker.element);
    await booker.findByRole('heading', {name: 'Wybierz termin oglądania'});
    place.lang = 'uk';
    await booker.findByRole('heading', {name: 'Оберіть час перегляду'});
    before.lang = 'en';
    await booker.element.updateComplete;
    booker.getByRole('heading', {name: 'Оберіть час перегляду'});
  });

  it('is the last one asked for, whichever arrives first', async () => {
    const booker = await mountBooker(createFixture());
    for (const tag of ['de', 'sv', 'fr', 'en']) {
      booker.element.lang = tag;
      await booker.element.updateComplete;
    }
    await booker.findByRole('heading', {name: 'Choose a viewing time'});
  });

  it('stays with what the page around says after many updates', async () => {
    const booker = await mountBooker(createFixture());
    booker.element.parentElement!.lang = 'en';
    await booker.findByRole('heading', {name: 'Choose a viewing time'});
    for (const refreshInterval of [10, 20, 30]) {
      booker.element.refreshInterval = refreshInterval;
      await booker.element.updateComplete;
      await booker.findByRole('heading', {name: 'Choose a viewing time'});
    }
  });

  it('is written from the right in Arabic and Persian, with the days of the Gregorian calendar', async () => {
    const persian = await mountBooker(createFixture(), {lang: 'fa'});
    await persian.findByRole('heading', {name: 'زمان بازدید را انتخاب کنید'});
    persian.getByText(/ژوئن/);
    const base = persian.root.querySelector<HTMLElement>('[part=base]')!;
    expect(base).to.have.attribute('lang', 'fa');
    expect(getComputedStyle(base)).to.have.property('direction', 'rtl');
    persian.element.lang = 'ar';
    await persian.findByRole('heading', {name: 'اختر موعدًا للمعاينة'});
    persian.getByText(/يونيو/);
    expect(getComputedStyle(base)).to.have.property('direction', 'rtl');
  });

  it('is written from the left in Swedish on a page that is not', async () => {
    const booker = await mountBooker(createFixture(), {lang: 'sv'});
    booker.element.parentElement!.dir = 'rtl';
    await booker.findByRole('heading', {name: 'Välj en tid för visning'});
    const base = booker.root.querySelector<HTMLElement>('[part=base]')!;
    expect(getComputedStyle(base)).to.have.property('direction', 'ltr');
  });

  it('says the same in English, and never that anything is booked', async () => {
    const booker = await mountBooker(createFixture(), {lang: 'en'});
    (await booker.findByRole('radio', {name: /^12:00/})).click();
    await waitForFields(booker, 'First name');
    fill(booker, {
      'First name': 'Eva',
      'Last name': 'Exempel',
      'E-mail': 'eva@example.com',
      'Mobile number': '+44 7400 123456',
    });
    booker.getByRole('button', {name: 'Send request'}).click();
    await booker.findByRole('heading', {name: 'Thank you! We have received your request.'});
    booker.getByText('Open the e-mail sent to eva@example.com and click the link to confirm.');
    expect(booker.root.querySelector('.outcome')?.textContent).not.to.match(/book/i);
  });

  it('takes single texts of the page instead of its own', async () => {
    const booker = await mountBooker(createFixture(), {
      messages: {heading: 'Boka visning hos oss', send: 'Skicka'},
    });
    await booker.findByRole('heading', {name: 'Boka visning hos oss'});
    await pick(booker, /^12:00/);
    booker.getByRole('button', {name: 'Skicka'});
  });
});
