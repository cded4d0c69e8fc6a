import {createFixture, pick, mountBooker} from '../support/fixture.js';

// A content security policy that blocks all dictionaries except Swedish and English for the lifetime of this page.
before(() => {
  const allowed = [
    'chunk',
    'deferred',
    'request',
    'submission',
    'interest',
    'sv-request',
    'en',
    'en-request',
  ];
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `script-src ${allowed.map((name) => `${location.origin}/bundled/${name}/`).join(' ')}`;
  document.head.append(policy);
});

describe('a language that cannot be loaded', () => {
  it('falls back to Swedish, including the form', async () => {
    const booker = await mountBooker(createFixture(), {lang: 'fi'});
    await booker.findByRole('heading', {name: 'Välj visningstid'});
    await pick(booker, /^12:00/);
    booker.getByRole('button', {name: 'Skicka förfrågan'});
  });

  it('keeps the language already loaded', async () => {
    const booker = await mountBooker(createFixture(), {lang: 'en'});
    await booker.findByRole('heading', {name: 'Choose a viewing time'});
    booker.element.lang = 'fi';
    await booker.element.updateComplete;
    (await booker.findByRole('radio', {name: /^12:00/})).click();
    await booker.findByRole('button', {name: 'Send request'});
  });
});

describe('the texts of an interest that cannot be loaded', () => {
  it('keep its form closed, which the element says', async () => {
    const fixture = createFixture();
    const deal = {...fixture.published(), viewings: [], interest: true};
    const booker = await mountBooker(fixture, {deal, proxyUrl: 'https://agent.example'});
    (await booker.findByRole('button', {name: 'Anmäl intresse'})).click();
    await booker.findByText('Det gick inte att hämta formuläret. Vänta lite och försök igen.', {
      selector: '[part=alert]',
    });
    booker.getByRole('button', {name: 'Anmäl intresse'});
  });
});
