import {expect} from '@open-wc/testing';
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
    [step.getAttribute('aria-current') ?? step.className, step.textContent.trim()].join(' ').trim(),
  );

describe('the steps of a request', () => {
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
