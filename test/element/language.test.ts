import {expect, fixture as render, html} from '@open-wc/testing';
import {waitForFields, fill, queriesFor, createFixture, pick, mountBooker} from '../support/fixture.js';

describe('the language of the element', () => {
  it('defaults to Swedish', async () => {
    const {findByRole} = await mountBooker(createFixture());
    await findByRole('heading', {name: 'Välj visningstid'});
  });

  it("prefers the element's own lang to the page's", async () => {
    const {findByRole, getByText} = await mountBooker(createFixture(), {lang: 'en'});
    await findByRole('heading', {name: 'Choose a viewing time'});
    getByText(/^Saturday,? 14 June$/);
  });

  it('is inherited from the nearest ancestor through shadow roots', async () => {
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

  it('maps regional tags to their language', async () => {
    for (const [tag, heading] of [
      ['nn-NO', 'Velg visningstid'],
      ['de-AT', 'Besichtigungstermin wählen'],
      ['sv-FI', 'Välj visningstid'],
    ] as const) {
      const booker = await mountBooker(createFixture());
      booker.element.parentElement?.setAttribute('lang', tag);
      await booker.findByRole('heading', {name: heading});
    }
  });

  it("falls back to Swedish if the page's language is not supported", async () => {
    const {findByRole, root} = await mountBooker(createFixture(), {lang: 'ja'});
    await findByRole('heading', {name: 'Välj visningstid'});
    expect(root.querySelector('[lang]')).to.have.attribute('lang', 'sv');
  });

  it('updates the form when lang changes and keeps the typed values', async () => {
    const booker = await mountBooker(createFixture());
    await pick(booker, /^12:00/);
    fill(booker);
    booker.element.lang = 'en';
    await booker.findByRole('button', {name: 'Send request'});
    expect(booker.getByLabelText('First name')).to.have.property('value', 'Eva');
  });

  it('follows changes of an ancestor until the element has its own lang', async () => {
    const booker = await mountBooker(createFixture());
    const around = booker.element.parentElement!;
    around.lang = 'fi';
    await booker.findByRole('heading', {name: 'Valitse näyttöaika'});
    around.lang = 'da';
    await booker.findByRole('heading', {name: 'Vælg tid til fremvisning'});
    around.removeAttribute('lang');
    await booker.findByRole('heading', {name: 'Välj visningstid'});
    booker.element.lang = 'en';
    await booker.findByRole('heading', {name: 'Choose a viewing time'});
    around.lang = 'fi';
    await booker.element.updateComplete;
    booker.getByRole('heading', {name: 'Choose a viewing time'});
    booker.element.removeAttribute('lang');
    await booker.findByRole('heading', {name: 'Valitse näyttöaika'});
  });

  it('follows changes of an ancestor outside the enclosing shadow root', async () => {
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

  it('follows the new ancestors after the element is moved', async () => {
    const booker = await mountBooker(createFixture());
    const before = booker.element.parentElement!;
    const place = await render<HTMLElement>(html`<div lang="pl"></div>`);
    place.append(booker.element);
    await booker.findByRole('heading', {name: 'Wybierz termin prezentacji'});
    place.lang = 'uk';
    await booker.findByRole('heading', {name: 'Оберіть час перегляду'});
    before.lang = 'en';
    await booker.element.updateComplete;
    booker.getByRole('heading', {name: 'Оберіть час перегляду'});
  });

  it('is the one set last, whichever dictionary loads first', async () => {
    const booker = await mountBooker(createFixture());
    for (const tag of ['de', 'sv', 'fr', 'en']) {
      booker.element.lang = tag;
      await booker.element.updateComplete;
    }
    await booker.findByRole('heading', {name: 'Choose a viewing time'});
  });

  it('still follows the page after many updates', async () => {
    const booker = await mountBooker(createFixture());
    booker.element.parentElement!.lang = 'en';
    await booker.findByRole('heading', {name: 'Choose a viewing time'});
    for (const refreshInterval of [10, 20, 30]) {
      booker.element.refreshInterval = refreshInterval;
      await booker.element.updateComplete;
      await booker.findByRole('heading', {name: 'Choose a viewing time'});
    }
  });

  it('renders Arabic and Persian right to left, with Gregorian dates', async () => {
    const persian = await mountBooker(createFixture(), {lang: 'fa'});
    await persian.findByRole('heading', {name: 'نوبت بازدید را انتخاب کنید'});
    persian.getByText(/ژوئن/);
    const base = persian.root.querySelector<HTMLElement>('[part=base]')!;
    expect(base).to.have.attribute('lang', 'fa');
    expect(getComputedStyle(base)).to.have.property('direction', 'rtl');
    persian.element.lang = 'ar';
    await persian.findByRole('heading', {name: 'اختر موعدًا للمعاينة'});
    persian.getByText(/يونيو/);
    expect(getComputedStyle(base)).to.have.property('direction', 'rtl');
  });

  it('renders Swedish left to right on a right-to-left page', async () => {
    const booker = await mountBooker(createFixture(), {lang: 'sv'});
    booker.element.parentElement!.dir = 'rtl';
    await booker.findByRole('heading', {name: 'Välj visningstid'});
    const base = booker.root.querySelector<HTMLElement>('[part=base]')!;
    expect(getComputedStyle(base)).to.have.property('direction', 'ltr');
  });

  it('never says in English that a time is booked', async () => {
    const booker = await mountBooker(createFixture(), {lang: 'en'});
    (await booker.findByRole('radio', {name: /^12:00/})).click();
    await waitForFields(booker, 'First name');
    fill(booker, {
      'First name': 'Eva',
      'Last name': 'Exempel',
      Email: 'eva@example.com',
      'Mobile number': '+44 7400 123456',
    });
    booker.getByRole('button', {name: 'Send request'}).click();
    await booker.findByRole('heading', {name: 'Almost done: confirm by email'});
    booker.getByText('Open the email that is being sent to eva@example.com and click the link to confirm.');
    expect(booker.root.querySelector('.outcome')?.textContent).not.to.match(/book/i);
  });

  it('replaces single texts with those of the page', async () => {
    const booker = await mountBooker(createFixture(), {
      messages: {heading: 'Boka visning hos oss', send: 'Skicka'},
    });
    await booker.findByRole('heading', {name: 'Boka visning hos oss'});
    await pick(booker, /^12:00/);
    booker.getByRole('button', {name: 'Skicka'});
  });
});
