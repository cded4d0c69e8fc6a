import {expect} from '@open-wc/testing';
import {expectAccessible} from '../../support/expect-accessible.js';
import {createFixture, fill, mountBooker, type MountedBooker} from '../../support/fixture.js';
import {mountAtForm, send, thanks} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

async function request(email = 'eva@example.com', setup = {}): Promise<MountedBooker> {
  const booker = await mountAtForm(setup);
  fill(booker);
  fill(booker, {'E-post': email});
  send(booker);
  await thanks(booker);
  return booker;
}

const steps = (booker: MountedBooker, within: string) =>
  [...booker.root.querySelectorAll(`${within} .progress li`)].map((step) =>
    [step.getAttribute('aria-current') ?? (step.querySelector('svg') ? 'done' : ''), step.textContent.trim()]
      .join(' ')
      .trim(),
  );

describe('the steps of a request', () => {
  it('have their names in one line', async () => {
    const booker = await mountAtForm();
    const bottoms = [...booker.root.querySelectorAll('.booking-form .progress li')].map((step) => {
      const range = document.createRange();
      range.selectNode([...step.childNodes].find((node) => node instanceof Text && node.data.trim())!);
      return range.getBoundingClientRect().bottom;
    });
    expect(bottoms).to.have.length(4);
    expect(Math.max(...bottoms) - Math.min(...bottoms)).to.be.lessThan(1);
  });

  it('continue from the form to the outcome', async () => {
    const booker = await mountAtForm();
    expect(steps(booker, '.booking-form')).to.deep.equal([
      'done Tid',
      'step Uppgifter',
      'Bekräfta',
      'Mäklaren',
    ]);
    fill(booker);
    send(booker);
    await thanks(booker);
    expect(steps(booker, '.outcome')).to.deep.equal([
      'done Tid',
      'done Uppgifter',
      'step Bekräfta',
      'Mäklaren',
    ]);
  });
});

describe('the mail service of the address', () => {
  const services: Readonly<Record<string, string>> = {
    'eva@gmail.com': 'Gmail',
    'eva@GoogleMail.com': 'Gmail',
    'eva@hotmail.se': 'Outlook',
    'eva@live.co.uk': 'Outlook',
    'eva@me.com': 'iCloud',
    'eva@yahoo.se': 'Yahoo Mail',
    'eva@pm.me': 'Proton Mail',
  };
  for (const [email, service] of Object.entries(services)) {
    it(`can be opened after sending, without contact data in the link: ${email}`, async () => {
      const booker = await request(email);
      const link = booker.getByRole<HTMLAnchorElement>('link', {name: `Öppna ${service}`});
      expect(link.href)
        .to.match(/^https:\/\//)
        .and.not.match(/eva|@/);
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    });
  }

  for (const email of ['eva@example.com', 'eva@gmail.com.example', 'eva@notgmail.com', 'eva@yahoo.co.jp']) {
    it(`is not offered if it is unknown: ${email}`, async () => {
      const booker = await request(email);
      expect(booker.queryByRole('link', {name: /^Öppna/})).to.equal(null);
    });
  }
});

describe('the address of the home', () => {
  const address = /^Råsundavägen 4/;
  const location = {streetAddress: 'Råsundavägen 4', postalCode: '169 67', city: 'Solna'};

  it('is shown in the form and in the outcome, as Swedish in another language', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({deal: {...fixture.published(), location}}, fixture);
    booker.element.lang = 'en';
    await booker.findByLabelText('First name');
    expect(booker.getByText(address)).to.have.attribute('lang', 'sv');
    booker.element.lang = 'sv';
    await booker.findByLabelText('Förnamn');
    fill(booker);
    send(booker);
    await thanks(booker);
    expect(booker.getAllByText(address).at(-1)?.closest('.outcome')).not.to.equal(null);
  });
});

describe('the plans of a visitor with a requested time', () => {
  const location = {streetAddress: 'Råsundavägen 4', postalCode: '169 67', city: 'Solna'};
  const directions = 'Uppgång Råsundavägen.\nPorten ligger på gårdssidan.';

  async function requestAt(details: object): Promise<MountedBooker> {
    const fixture = createFixture();
    const booker = await mountAtForm({deal: {...fixture.published(), ...details}}, fixture);
    fill(booker);
    send(booker);
    await thanks(booker);
    return booker;
  }

  it('include the way to the door', async () => {
    const booker = await requestAt({
      location: {...location, directions},
      estate: {floor: '2 av 5', apartmentNumber: '12'},
    });
    booker.getByRole('heading', {name: 'Hitta hit', level: 3});
    booker.getByText('Våning 2 av 5 · lägenhet 12');
    expect(booker.getByText(/^Uppgång Råsundavägen/).textContent).to.equal(directions);
    const map = booker.getByRole<HTMLAnchorElement>('link', {name: 'Visa på karta'});
    expect(map.href).to.equal(
      'https://www.google.com/maps/search/?api=1&query=R%C3%A5sundav%C3%A4gen%204%2C%20169%2067%20Solna',
    );
    expect([map.target, map.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
  });

  it('leave out what is unknown', async () => {
    const booker = await requestAt({location: {city: ' '}, estate: {floor: null}, users: [], office: null});
    expect(booker.queryByText('Hitta hit')).to.equal(null);
    expect(booker.queryByText(/förhinder/)).to.equal(null);
  });

  it('include whom to call or write to, with the home and the time as the subject', async () => {
    const booker = await requestAt({
      location,
      users: [{isMainUser: true, phoneNumber: '08-465 004 00', email: 'anna@example.se'}],
    });
    booker.getByText('Får du förhinder? Hör av dig till mäklaren.');
    const mail = booker.getAllByRole<HTMLAnchorElement>('link', {name: 'Mejla anna@example.se'}).at(-1)!;
    const {protocol, pathname, searchParams} = new URL(mail.href);
    expect([protocol, pathname]).to.deep.equal(['mailto:', 'anna@example.se']);
    expect(searchParams.get('subject')).to.match(
      /^Råsundavägen 4, 169 67 Solna, lördag 14 juni kl\.\s12:00–12:15/,
    );
    expect(booker.getAllByRole<HTMLAnchorElement>('link', {name: /^Ring/}).at(-1)!.href).to.equal(
      'tel:0846500400',
    );
  });

  it('show hostile texts as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const booker = await requestAt({
      location: {...location, directions: hostile},
      estate: {floor: hostile, apartmentNumber: hostile},
    });
    booker.getByText(hostile);
    booker.getByText(`Våning ${hostile} · lägenhet ${hostile}`);
    expect(booker.root.querySelector('img')).to.equal(null);
  });

  it('are accessible', async () => {
    const booker = await requestAt({location: {...location, directions}, estate: {floor: 2}});
    await expectAccessible(booker.element);
  });
});

describe('a single time', () => {
  it('has the viewing as its heading, below the heading of the page', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture, {viewingId: fixture.timedViewing.id});
    booker.element.insertAdjacentHTML('beforeend', '<span slot="heading">Visa hemmet</span>');
    booker.element.requestUpdate();
    // Testing Library trims the text of each inline element.
    await booker.findByRole('heading', {
      name: /^Visning lördag 14 juni kl\.\s?18:30–19:30(\s?\(tid i Stockholm\))?$/,
    });
    const heading = booker.element.querySelector('[slot=heading]');
    await waitUntil(() => heading?.checkVisibility());
  });
});
