import {expect, nextFrame} from '@open-wc/testing';
import {eva, fill, heldUp, openHouse, pick, posts, type House, type Visit} from '../../support/fixture.js';
import {atForm, send, type, typeAndLeave, untilChecked} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

const malformedEmail = /E-postadressen ser inte rätt ut/;

/** What a field is said to be, beside its label. */
function descriptionOf({root}: Visit, field: HTMLElement): string {
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
    const guest = await atForm();
    typeAndLeave(guest, 'E-post', 'eva@');
    await guest.findByText(malformedEmail);
    const email = guest.getByLabelText('E-post');
    expect(email).to.have.attribute('aria-invalid', 'true');
    expect(descriptionOf(guest, email)).to.match(malformedEmail);
    expect(descriptionOf(guest, email)).to.match(/Hit kommer länken/);
  });

  it('is not said while it is being filled in', async () => {
    const guest = await atForm();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((found) => records.push(...found));
    observer.observe(guest.root, {subtree: true, attributeFilter: ['aria-invalid']});
    const email = type(guest, 'E-post', 'eva@');
    await nextFrame();
    type(guest, 'E-post', 'eva@example');
    await nextFrame();
    expect(guest.queryByText(malformedEmail)).to.equal(null);
    expect(records).to.deep.equal([]);
    observer.disconnect();
    guest.getByLabelText('Mobilnummer').focus();
    await waitUntil(() => email.matches('[aria-invalid]'));
  });

  it('vanishes as soon as it is mended, while the visitor is still there', async () => {
    const guest = await atForm();
    typeAndLeave(guest, 'E-post', 'eva@');
    await guest.findByText(malformedEmail);
    const email = type(guest, 'E-post', 'eva@example.com');
    await waitUntil(() => !guest.queryByText(malformedEmail));
    expect(email).not.to.have.attribute('aria-invalid');
    expect(guest.focused()?.id).to.equal(email.id);
  });

  it('stays until it is mended, and does not change meanwhile', async () => {
    const guest = await atForm();
    send(guest);
    await guest.findByText('Skriv din e-postadress.');
    type(guest, 'E-post', 'eva');
    await untilChecked(guest);
    await guest.findByText(malformedEmail);
    expect(guest.queryByText('Skriv din e-postadress.')).to.equal(null);
  });

  it('is nothing where nothing was ever typed, until the form is sent', async () => {
    const guest = await atForm();
    for (const label of ['Förnamn', 'Efternamn', 'E-post']) guest.getByLabelText(label).focus();
    await untilChecked(guest);
    expect(guest.root.querySelectorAll('[aria-invalid]')).to.have.length(1);
    send(guest);
    await guest.findByText('Skriv ditt förnamn.');
    guest.getByText('Skriv ditt efternamn.');
    guest.getByText('Skriv din e-postadress.');
  });

  it('is said of a field that was filled in and emptied again', async () => {
    const guest = await atForm();
    type(guest, 'Förnamn', 'Eva');
    fill(guest, {Förnamn: ''});
    guest.getByLabelText('E-post').focus();
    await guest.findByText('Skriv ditt förnamn.');
  });

  it('waits for a button to be let go that is being pressed, so that it does not move away', async () => {
    const guest = await atForm();
    type(guest, 'E-post', 'eva@');
    const button = guest.getByRole('button', {name: 'Skicka förfrågan'});
    button.dispatchEvent(new MouseEvent('mousedown', {bubbles: true, composed: true}));
    button.focus();
    await nextFrame();
    expect(guest.queryByText(malformedEmail)).to.equal(null);
    button.dispatchEvent(new MouseEvent('mouseup', {bubbles: true, composed: true}));
    await guest.findByText(malformedEmail);
  });
});

describe('an address that looks like a slip', () => {
  it('is mended with one press', async () => {
    const house = openHouse();
    const guest = await atForm({}, house);
    fill(guest);
    typeAndLeave(guest, 'E-post', 'eva@gmial.com');
    (await guest.findByRole('button', {name: 'Menade du eva@gmail.com?'})).click();
    const email = guest.getByLabelText('E-post');
    expect(email).to.have.property('value', 'eva@gmail.com');
    await waitUntil(() => !guest.queryByRole('button', {name: /^Menade du/}));
    expect(guest.focused()?.id).to.equal(email.id);
    send(guest);
    await guest.findByRole('heading', {name: /mottagen/});
    expect(JSON.parse(posts(house)[0]?.body ?? '')).to.have.property('email', 'eva@gmail.com');
  });

  it('is only asked about: who does not answer sends it as it is', async () => {
    const house = openHouse();
    const guest = await atForm({}, house);
    fill(guest);
    typeAndLeave(guest, 'E-post', 'eva@gmial.com');
    await guest.findByRole('button', {name: 'Menade du eva@gmail.com?'});
    expect(guest.getByLabelText('E-post')).not.to.have.attribute('aria-invalid');
    send(guest);
    await guest.findByRole('heading', {name: /mottagen/});
    expect(JSON.parse(posts(house)[0]?.body ?? '')).to.have.property('email', 'eva@gmial.com');
  });

  it('is asked about no longer once another is typed', async () => {
    const guest = await atForm();
    typeAndLeave(guest, 'E-post', 'eva@gmial.com');
    await guest.findByRole('button', {name: 'Menade du eva@gmail.com?'});
    type(guest, 'E-post', 'eva@example.com');
    await waitUntil(() => !guest.queryByRole('button', {name: /^Menade du/}));
  });
});

describe('the phone number', () => {
  it('is grouped while it is typed', async () => {
    const guest = await atForm();
    const phone = type(guest, 'Mobilnummer', '0701740605');
    await waitUntil(() => phone.value === '070-174 06 05');
  });

  it('is left as it is where the visitor is amidst it, or takes digits away', async () => {
    const guest = await atForm();
    const phone = type(guest, 'Mobilnummer', '0701740605');
    await waitUntil(() => phone.value === '070-174 06 05');
    phone.value = '070174060';
    phone.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'deleteContentBackward'}));
    await untilCheckedEmail(guest);
    expect(phone.value).to.equal('070174060');
  });

  it('shows whose number was understood, once the visitor has left it, and says so to a screen reader', async () => {
    const guest = await atForm();
    const phone = type(guest, 'Mobilnummer', '0701740605');
    await waitUntil(() => phone.value === '070-174 06 05');
    expect(guest.queryByText('Sverige')).to.equal(null);
    guest.getByLabelText('E-post').focus();
    await guest.findByText('Sverige');
    expect(descriptionOf(guest, phone)).to.equal('Sverige');
    type(guest, 'Mobilnummer', '+47406123');
    await waitUntil(() => !guest.queryByText('Sverige'));
  });

  it('shows it as well to a visitor who leaves before the number is grouped', async () => {
    const guest = await atForm();
    typeAndLeave(guest, 'Mobilnummer', '0701740605');
    await guest.findByText('Sverige');
    expect(guest.getByLabelText('Mobilnummer')).to.have.property('value', '070-174 06 05');
  });

  it('shows it as well while the form that was left for the send button is on its way', async () => {
    const house = openHouse();
    const {transport, letThrough} = heldUp(house);
    const guest = await atForm({transport}, house);
    fill(guest);
    typeAndLeave(guest, 'Mobilnummer', '0701740605');
    send(guest);
    await guest.findByText('Skickar …');
    await guest.findByText('Sverige');
    letThrough();
    await guest.findByRole('heading', {name: /mottagen/});
  });

  it('is said to be wrong as well to a visitor who leaves before the number is grouped', async () => {
    const guest = await atForm();
    typeAndLeave(guest, 'Mobilnummer', '07017406');
    await guest.findByText(/Telefonnumret ser inte rätt ut/);
  });
});

/** As {@link untilChecked}, with the field for the address. */
async function untilCheckedEmail(guest: Visit): Promise<void> {
  typeAndLeave(guest, 'E-post', 'eva@');
  await guest.findByText(malformedEmail);
}

describe('a form that begins anew', () => {
  it('says nothing of an address and a number that are there no more', async () => {
    const guest = await atForm();
    typeAndLeave(guest, 'E-post', 'eva@gmial.com');
    await guest.findByRole('button', {name: 'Menade du eva@gmail.com?'});
    typeAndLeave(guest, 'Mobilnummer', '0701740605');
    await guest.findByText('Sverige');
    guest.element.reset();
    await pick(guest, /^12:00/);
    expect(guest.getByLabelText('E-post')).to.have.property('value', '');
    expect(guest.queryByRole('button', {name: /^Menade du/})).to.equal(null);
    expect(guest.queryByText('Sverige')).to.equal(null);
  });
});

describe('consent', () => {
  it('has no box where the page does not ask for it', async () => {
    const guest = await atForm();
    expect(guest.queryByRole('checkbox')).to.equal(null);
  });

  it('must be given before anything is sent, where the page asks for it', async () => {
    const house = openHouse();
    const guest = await atForm({consentRequired: true}, house);
    fill(guest);
    send(guest);
    await guest.findByText('Kryssa i rutan för att skicka.');
    const box = guest.getByRole('checkbox', {name: 'Jag godkänner att mäklaren hanterar mina uppgifter.'});
    expect(box).to.have.attribute('aria-invalid', 'true');
    expect(descriptionOf(guest, box)).to.equal('Kryssa i rutan för att skicka.');
    await waitUntil(() => guest.focused() === box);
    expect(posts(house)).to.deep.equal([]);
    box.click();
    await waitUntil(() => !guest.queryByText('Kryssa i rutan för att skicka.'));
    send(guest);
    await guest.findByRole('heading', {name: /mottagen/});
    expect(posts(house)).to.have.length(1);
  });

  it('never reaches Mspecs, which does not ask for it', async () => {
    const house = openHouse();
    const guest = await atForm({consentRequired: true}, house);
    fill(guest);
    guest.getByRole('checkbox').click();
    send(guest);
    await guest.findByRole('heading', {name: /mottagen/});
    expect(Object.keys(JSON.parse(posts(house)[0]?.body ?? '') as object)).to.have.members([
      'firstName',
      'lastName',
      'email',
      'phoneNumber',
    ]);
  });
});

describe('the link to what becomes of personal details', () => {
  const link = ({getByRole}: Visit) =>
    getByRole<HTMLAnchorElement>('link', {name: 'Så hanteras dina uppgifter'});
  const published = (house: House) => ({
    ...house.published(),
    organization: {name: 'Exempelmäklarna', urlToGDPRDoc: 'https://example.se/gdpr'},
  });

  it('leads where privacy-url says, beside the page', async () => {
    const guest = await atForm({privacyUrl: '/integritet'});
    expect(link(guest).href).to.equal(new URL('/integritet', document.baseURI).href);
    expect(link(guest).target).to.equal('_blank');
    expect(link(guest).rel).to.match(/noopener/);
    guest.getByText(/Dina uppgifter skickas till mäklaren\./);
  });

  it('leads where the deal says, without the attribute', async () => {
    const house = openHouse();
    expect(link(await atForm({deal: published(house)}, house)).href).to.equal('https://example.se/gdpr');
  });

  it('leads where privacy-url says, whatever the deal says', async () => {
    const house = openHouse();
    const guest = await atForm({deal: published(house), privacyUrl: 'https://example.com/a'}, house);
    expect(link(guest).href).to.equal('https://example.com/a');
  });

  it('is not there where nobody says where it leads', async () => {
    const guest = await atForm();
    expect(guest.queryByRole('link')).to.equal(null);
  });

  it('never runs a script: the page is warned once, and there is no link', async () => {
    const warnings = await warningsOf(async () => {
      const guest = await atForm({privacyUrl: 'javascript:alert(1)'});
      expect(guest.queryByRole('link')).to.equal(null);
      await untilChecked(guest);
      expect(guest.queryByRole('link')).to.equal(null);
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/privacy-url/);
  });
});

describe('an address that was wrong', () => {
  it('can be changed afterwards: the form is as it was, and sends again', async () => {
    const house = openHouse();
    const guest = await atForm({consentRequired: true}, house);
    fill(guest);
    guest.getByRole('checkbox').click();
    send(guest);
    (await guest.findByRole('button', {name: 'Fel adress? Ändra'})).click();
    const email = await guest.findByRole('textbox', {name: 'E-post'});
    await waitUntil(() => guest.focused() === email);
    expect(guest.queryByRole('heading', {name: /mottagen/})).to.equal(null);
    for (const [label, text] of Object.entries(eva)) {
      expect(guest.getByLabelText(label)).to.have.property('value', text);
    }
    expect(guest.getByRole('checkbox')).to.have.property('checked', true);
    guest.getByText(/12:00–12:15/, {selector: '.when'});

    type(guest, 'E-post', 'eva.exempel@example.com');
    send(guest);
    await guest.findByText(/Öppna mejlet som skickas till eva\.exempel@example\.com/);
    expect(
      posts(house).map(({body}) => (JSON.parse(body) as Record<string, unknown>)['email']),
    ).to.deep.equal(['eva@example.com', 'eva.exempel@example.com']);
    expect(new Set(posts(house).map((request) => request.path)).size).to.equal(1);
  });
});
