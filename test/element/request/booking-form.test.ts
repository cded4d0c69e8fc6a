import {expect, nextFrame} from '@open-wc/testing';
import {
  eva,
  fill,
  holdRequests,
  createFixture,
  pick,
  posts,
  type Fixture,
  type MountedBooker,
} from '../../support/fixture.js';
import {mountAtForm, send, type, typeAndBlur, waitForValidation} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

const malformedEmail = /E-postadressen ser inte rätt ut/;

/** What a field is said to be, beside its label. */
function descriptionOf({root}: MountedBooker, field: HTMLElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => root.querySelector(`#${id}`)?.textContent.trim() ?? `no #${id}`).join(' ');
}

/** Runs with the console's warnings kept from the console, and returns them. */
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

describe('what the form says of a field', () => {
  it('is said when the visitor leaves it, beside it', async () => {
    const booker = await mountAtForm();
    typeAndBlur(booker, 'E-post', 'eva@');
    await booker.findByText(malformedEmail);
    const email = booker.getByLabelText('E-post');
    expect(email).to.have.attribute('aria-invalid', 'true');
    expect(descriptionOf(booker, email)).to.match(malformedEmail);
    expect(descriptionOf(booker, email)).to.match(/Hit kommer länken/);
  });

  it('is not said while it is being filled in', async () => {
    const booker = await mountAtForm();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((found) => records.push(...found));
    observer.observe(booker.root, {subtree: true, attributeFilter: ['aria-invalid']});
    const email = type(booker, 'E-post', 'eva@');
    await nextFrame();
    type(booker, 'E-post', 'eva@example');
    await nextFrame();
    expect(booker.queryByText(malformedEmail)).to.equal(null);
    expect(records).to.deep.equal([]);
    observer.disconnect();
    booker.getByLabelText('Mobilnummer').focus();
    await waitUntil(() => email.matches('[aria-invalid]'));
  });

  it('vanishes as soon as it is mended, while the visitor is still there', async () => {
    const booker = await mountAtForm();
    typeAndBlur(booker, 'E-post', 'eva@');
    await booker.findByText(malformedEmail);
    const email = type(booker, 'E-post', 'eva@example.com');
    await waitUntil(() => !booker.queryByText(malformedEmail));
    expect(email).not.to.have.attribute('aria-invalid');
    expect(booker.focused()?.id).to.equal(email.id);
  });

  it('stays until it is mended, and does not change meanwhile', async () => {
    const booker = await mountAtForm();
    send(booker);
    await booker.findByText('Skriv din e-postadress.');
    type(booker, 'E-post', 'eva');
    await waitForValidation(booker);
    await booker.findByText(malformedEmail);
    expect(booker.queryByText('Skriv din e-postadress.')).to.equal(null);
  });

  it('is nothing where nothing was ever typed, until the form is sent', async () => {
    const booker = await mountAtForm();
    for (const label of ['Förnamn', 'Efternamn', 'E-post']) booker.getByLabelText(label).focus();
    await waitForValidation(booker);
    expect(booker.root.querySelectorAll('[aria-invalid]')).to.have.length(1);
    send(booker);
    await booker.findByText('Skriv ditt förnamn.');
    booker.getByText('Skriv ditt efternamn.');
    booker.getByText('Skriv din e-postadress.');
  });

  it('is said of a field that was filled in and emptied again', async () => {
    const booker = await mountAtForm();
    type(booker, 'Förnamn', 'Eva');
    fill(booker, {Förnamn: ''});
    booker.getByLabelText('E-post').focus();
    await booker.findByText('Skriv ditt förnamn.');
  });

  it('waits for a button to be let go that is being pressed, so that it does not move away', async () => {
    const booker = await mountAtForm();
    type(booker, 'E-post', 'eva@');
    const button = booker.getByRole('button', {name: 'Skicka förfrågan'});
    button.dispatchEvent(new MouseEvent('mousedown', {bubbles: true, composed: true}));
    button.focus();
    await nextFrame();
    expect(booker.queryByText(malformedEmail)).to.equal(null);
    button.dispatchEvent(new MouseEvent('mouseup', {bubbles: true, composed: true}));
    await booker.findByText(malformedEmail);
  });
});

describe('an address that looks like a slip', () => {
  it('is mended with one press', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker);
    typeAndBlur(booker, 'E-post', 'eva@gmial.com');
    (await booker.findByRole('button', {name: 'Menade du eva@gmail.com?'})).click();
    const email = booker.getByLabelText('E-post');
    expect(email).to.have.property('value', 'eva@gmail.com');
    await waitUntil(() => !booker.queryByRole('button', {name: /^Menade du/}));
    expect(booker.focused()?.id).to.equal(email.id);
    send(booker);
    await booker.findByRole('heading', {name: /mottagen/});
    expect(JSON.parse(posts(fixture)[0]?.body ?? '')).to.have.property('email', 'eva@gmail.com');
  });

  it('is only asked about: who does not answer sends it as it is', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker);
    typeAndBlur(booker, 'E-post', 'eva@gmial.com');
    await booker.findByRole('button', {name: 'Menade du eva@gmail.com?'});
    expect(booker.getByLabelText('E-post')).not.to.have.attribute('aria-invalid');
    send(booker);
    await booker.findByRole('heading', {name: /mottagen/});
    expect(JSON.parse(posts(fixture)[0]?.body ?? '')).to.have.property('email', 'eva@gmial.com');
  });

  it('is asked about no longer once another is typed', async () => {
    const booker = await mountAtForm();
    typeAndBlur(booker, 'E-post', 'eva@gmial.com');
    await booker.findByRole('button', {name: 'Menade du eva@gmail.com?'});
    type(booker, 'E-post', 'eva@example.com');
    await waitUntil(() => !booker.queryByRole('button', {name: /^Menade du/}));
  });
});

describe('the phone number', () => {
  it('is grouped while it is typed', async () => {
    const booker = await mountAtForm();
    const phone = type(booker, 'Mobilnummer', '0701740605');
    await waitUntil(() => phone.value === '070-174 06 05');
  });

  it('is left as it is where the visitor is amidst it, or takes digits away', async () => {
    const booker = await mountAtForm();
    const phone = type(booker, 'Mobilnummer', '0701740605');
    await waitUntil(() => phone.value === '070-174 06 05');
    phone.value = '070174060';
    phone.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'deleteContentBackward'}));
    await untilCheckedEmail(booker);
    expect(phone.value).to.equal('070174060');
  });

  it('shows whose number was understood, once the visitor has left it, and says so to a screen reader', async () => {
    const booker = await mountAtForm();
    const phone = type(booker, 'Mobilnummer', '0701740605');
    await waitUntil(() => phone.value === '070-174 06 05');
    expect(booker.queryByText('Sverige')).to.equal(null);
    booker.getByLabelText('E-post').focus();
    await booker.findByText('Sverige');
    expect(descriptionOf(booker, phone)).to.equal('Sverige');
    type(booker, 'Mobilnummer', '+47406123');
    await waitUntil(() => !booker.queryByText('Sverige'));
  });

  it('shows it as well to a visitor who leaves before the number is grouped', async () => {
    const booker = await mountAtForm();
    typeAndBlur(booker, 'Mobilnummer', '0701740605');
    await booker.findByText('Sverige');
    expect(booker.getByLabelText('Mobilnummer')).to.have.property('value', '070-174 06 05');
  });

  it('shows it as well while the form that was left for the send button is on its way', async () => {
    const fixture = createFixture();
    const {transport, release} = holdRequests(fixture);
    const booker = await mountAtForm({transport}, fixture);
    fill(booker);
    typeAndBlur(booker, 'Mobilnummer', '0701740605');
    send(booker);
    await booker.findByText('Skickar …');
    await booker.findByText('Sverige');
    release();
    await booker.findByRole('heading', {name: /mottagen/});
  });

  it('is said to be wrong as well to a visitor who leaves before the number is grouped', async () => {
    const booker = await mountAtForm();
    typeAndBlur(booker, 'Mobilnummer', '07017406');
    await booker.findByText(/Telefonnumret ser inte rätt ut/);
  });
});

/** As {@link waitForValidation}, with the field for the address. */
async function untilCheckedEmail(booker: MountedBooker): Promise<void> {
  typeAndBlur(booker, 'E-post', 'eva@');
  await booker.findByText(malformedEmail);
}

describe('a form that begins anew', () => {
  it('says nothing of an address and a number that are there no more', async () => {
    const booker = await mountAtForm();
    typeAndBlur(booker, 'E-post', 'eva@gmial.com');
    await booker.findByRole('button', {name: 'Menade du eva@gmail.com?'});
    typeAndBlur(booker, 'Mobilnummer', '0701740605');
    await booker.findByText('Sverige');
    booker.element.reset();
    await pick(booker, /^12:00/);
    expect(booker.getByLabelText('E-post')).to.have.property('value', '');
    expect(booker.queryByRole('button', {name: /^Menade du/})).to.equal(null);
    expect(booker.queryByText('Sverige')).to.equal(null);
  });
});

describe('consent', () => {
  it('has no box where the page does not ask for it', async () => {
    const booker = await mountAtForm();
    expect(booker.queryByRole('checkbox')).to.equal(null);
  });

  it('must be given before anything is sent, where the page asks for it', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({consentRequired: true}, fixture);
    fill(booker);
    send(booker);
    await booker.findByText('Kryssa i rutan för att skicka.');
    const box = booker.getByRole('checkbox', {name: 'Jag godkänner att mäklaren hanterar mina uppgifter.'});
    expect(box).to.have.attribute('aria-invalid', 'true');
    expect(descriptionOf(booker, box)).to.equal('Kryssa i rutan för att skicka.');
    await waitUntil(() => booker.focused() === box);
    expect(posts(fixture)).to.deep.equal([]);
    box.click();
    await waitUntil(() => !booker.queryByText('Kryssa i rutan för att skicka.'));
    send(booker);
    await booker.findByRole('heading', {name: /mottagen/});
    expect(posts(fixture)).to.have.length(1);
  });

  it('never reaches Mspecs, which does not ask for it', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({consentRequired: true}, fixture);
    fill(booker);
    booker.getByRole('checkbox').click();
    send(booker);
    await booker.findByRole('heading', {name: /mottagen/});
    expect(Object.keys(JSON.parse(posts(fixture)[0]?.body ?? '') as object)).to.have.members([
      'firstName',
      'lastName',
      'email',
      'phoneNumber',
    ]);
  });
});

describe('the link to what becomes of personal details', () => {
  const link = ({getByRole}: MountedBooker) =>
    getByRole<HTMLAnchorElement>('link', {name: 'Så hanteras dina uppgifter'});
  const published = (fixture: Fixture) => ({
    ...fixture.published(),
    organization: {name: 'Exempelmäklarna', urlToGDPRDoc: 'https://example.se/gdpr'},
  });

  it('leads where privacy-url says, beside the page', async () => {
    const booker = await mountAtForm({privacyUrl: '/integritet'});
    expect(link(booker).href).to.equal(new URL('/integritet', document.baseURI).href);
    expect(link(booker).target).to.equal('_blank');
    expect(link(booker).rel).to.match(/noopener/);
    booker.getByText(/Dina uppgifter skickas till mäklaren\./);
  });

  it('leads where the deal says, without the attribute', async () => {
    const fixture = createFixture();
    expect(link(await mountAtForm({deal: published(fixture)}, fixture)).href).to.equal(
      'https://example.se/gdpr',
    );
  });

  it('leads where privacy-url says, whatever the deal says', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm(
      {deal: published(fixture), privacyUrl: 'https://example.com/a'},
      fixture,
    );
    expect(link(booker).href).to.equal('https://example.com/a');
  });

  it('is not there where nobody says where it leads', async () => {
    const booker = await mountAtForm();
    expect(booker.queryByRole('link')).to.equal(null);
  });

  it('never runs a script: the page is warned once, and there is no link', async () => {
    const warnings = await warningsOf(async () => {
      const booker = await mountAtForm({privacyUrl: 'javascript:alert(1)'});
      expect(booker.queryByRole('link')).to.equal(null);
      await waitForValidation(booker);
      expect(booker.queryByRole('link')).to.equal(null);
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/privacy-url/);
  });
});

describe('an address that was wrong', () => {
  it('can be changed afterwards: the form is as it was, and sends again', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({consentRequired: true}, fixture);
    fill(booker);
    booker.getByRole('checkbox').click();
    send(booker);
    (await booker.findByRole('button', {name: 'Fel adress? Ändra'})).click();
    const email = await booker.findByRole('textbox', {name: 'E-post'});
    await waitUntil(() => booker.focused() === email);
    expect(booker.queryByRole('heading', {name: /mottagen/})).to.equal(null);
    for (const [label, text] of Object.entries(eva)) {
      expect(booker.getByLabelText(label)).to.have.property('value', text);
    }
    expect(booker.getByRole('checkbox')).to.have.property('checked', true);
    booker.getByText(/12:00–12:15/, {selector: '.when'});

    type(booker, 'E-post', 'eva.exempel@example.com');
    send(booker);
    await booker.findByText(/Öppna mejlet som skickas till eva\.exempel@example\.com/);
    expect(
      posts(fixture).map(({body}) => (JSON.parse(body) as Record<string, unknown>)['email']),
    ).to.deep.equal(['eva@example.com', 'eva.exempel@example.com']);
    expect(new Set(posts(fixture).map((request) => request.path)).size).to.equal(1);
  });
});
