import {expect} from '@open-wc/testing';
import {fill, createFixture, posts, type Fixture, type MountedBooker} from '../../support/fixture.js';
import {descriptionOf, mountAtForm, send, waitForValidation} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

/** Runs with console warnings suppressed and returns them. */
async function warningsOf(run: () => Promise<unknown>): Promise<string[]> {
  const {warn} = console;
  const warnings: string[] = [];
  console.warn = (...texts: unknown[]) => void warnings.push(texts.join(' '));
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

describe('consent', () => {
  it('has no checkbox by default', async () => {
    const booker = await mountAtForm();
    expect(booker.queryByRole('checkbox')).to.equal(null);
  });

  it('is required before sending if consent-required is set', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({consentRequired: true}, fixture);
    fill(booker);
    send(booker);
    await booker.findByText('Kryssa i rutan för att kunna skicka.');
    const box = booker.getByRole('checkbox', {
      name: 'Jag samtycker till att mäklaren behandlar mina personuppgifter.',
    });
    expect(box).to.have.attribute('aria-invalid', 'true');
    expect(descriptionOf(booker, box)).to.equal('Kryssa i rutan för att kunna skicka.');
    await waitUntil(() => booker.focused() === box);
    expect(posts(fixture)).to.deep.equal([]);
    box.click();
    await waitUntil(() => !booker.queryByText('Kryssa i rutan för att kunna skicka.'));
    send(booker);
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(posts(fixture)).to.have.length(1);
  });

  it('is not sent to Mspecs', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({consentRequired: true}, fixture);
    fill(booker);
    booker.getByRole('checkbox').click();
    send(booker);
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(Object.keys(JSON.parse(posts(fixture)[0]?.body ?? '') as object)).to.have.members([
      'firstName',
      'lastName',
      'email',
      'phoneNumber',
    ]);
  });
});

describe('the privacy link', () => {
  const link = ({getByRole}: MountedBooker) =>
    getByRole<HTMLAnchorElement>('link', {name: 'Så behandlas dina personuppgifter'});
  const published = (fixture: Fixture) => ({
    ...fixture.published(),
    organization: {name: 'Exempelmäklarna', urlToGDPRDoc: 'https://example.se/gdpr'},
  });

  it('points to privacy-url', async () => {
    const booker = await mountAtForm({privacyUrl: '/integritet'});
    expect(link(booker).href).to.equal(new URL('/integritet', document.baseURI).href);
    expect(link(booker).target).to.equal('_blank');
    expect(link(booker).rel).to.match(/noopener/);
    booker.getByText(/Dina uppgifter skickas till mäklaren\./);
  });

  it('points to the URL of the deal if privacy-url is unset', async () => {
    const fixture = createFixture();
    expect(link(await mountAtForm({deal: published(fixture)}, fixture)).href).to.equal(
      'https://example.se/gdpr',
    );
  });

  it('prefers privacy-url to the URL of the deal', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm(
      {deal: published(fixture), privacyUrl: 'https://example.com/a'},
      fixture,
    );
    expect(link(booker).href).to.equal('https://example.com/a');
  });

  it('is absent if neither the page nor the deal has a URL', async () => {
    const booker = await mountAtForm();
    expect(booker.queryByRole('link', {name: 'Så behandlas dina personuppgifter'})).to.equal(null);
  });

  it('is absent for a javascript: URL, with one warning', async () => {
    const warnings = await warningsOf(async () => {
      const booker = await mountAtForm({privacyUrl: 'javascript:alert(1)'});
      expect(booker.queryByRole('link', {name: 'Så behandlas dina personuppgifter'})).to.equal(null);
      await waitForValidation(booker);
      expect(booker.queryByRole('link', {name: 'Så behandlas dina personuppgifter'})).to.equal(null);
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/privacy-url/);
  });
});
