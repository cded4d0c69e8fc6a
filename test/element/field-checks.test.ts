import {expect, waitUntil} from '@open-wc/testing';
import {fill, openHouse, pick, posts, visit, type Setup, type Visit} from '../visit.js';

async function atTheForm(setup: Setup = {}) {
  const house = openHouse();
  const guest = await visit(house, setup);
  await pick(guest, /^12:00/);
  return {house, guest};
}

/** Types into a field, key by key, and stays there. */
function type({getByLabelText}: Visit, label: string, text: string): HTMLInputElement {
  const input = getByLabelText<HTMLInputElement>(label);
  input.focus();
  input.value = text;
  if (input.type === 'tel') input.setSelectionRange(text.length, text.length);
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, inputType: 'insertText'}));
  return input;
}

const leave = (input: HTMLInputElement) => input.blur();
const said = ({root}: Visit) => root.querySelector('[role=status]')?.textContent.trim() ?? '';

describe('a field', () => {
  it('is said to be wrong once it is left, and no more once it is mended', async () => {
    const {guest} = await atTheForm();
    const input = type(guest, 'E-post', 'eva@');
    await guest.element.updateComplete;
    expect(guest.queryByText(/E-postadressen ser inte rätt ut/)).to.equal(null);
    leave(input);
    await guest.findByText(/E-postadressen ser inte rätt ut/);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    type(guest, 'E-post', 'eva@example.com');
    await waitUntil(() => !guest.queryByText(/E-postadressen ser inte rätt ut/));
    expect(input.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('that nobody filled in is not complained about before sending', async () => {
    const {guest} = await atTheForm();
    guest.getByLabelText('Förnamn').focus();
    guest.getByLabelText('Efternamn').focus();
    leave(type(guest, 'E-post', 'eva@'));
    await guest.findByText(/E-postadressen ser inte rätt ut/);
    expect(guest.queryByText('Skriv ditt förnamn.')).to.equal(null);
  });

  it('with a slip in a common domain gets a suggestion, which one press takes', async () => {
    const {guest} = await atTheForm();
    const input = type(guest, 'E-post', 'eva@gmial.com');
    leave(input);
    (await guest.findByRole('button', {name: 'Menade du eva@gmail.com?'})).click();
    await waitUntil(() => input.value === 'eva@gmail.com');
    await waitUntil(() => !guest.queryByRole('button', {name: /Menade du/}));
  });

  it('for the phone groups the digits as they are typed, and names the country once it is left', async () => {
    const {guest} = await atTheForm();
    const input = type(guest, 'Mobilnummer', '0701740605');
    // The phone rules come unbundled here, which takes its time.
    await waitUntil(() => input.value === '070-174 06 05', 'is grouped', {timeout: 5000});
    leave(input);
    await guest.findByText('Sverige');
    leave(type(guest, 'Mobilnummer', '+47 40 61 23 45'));
    await guest.findByText('Norge');
  });
});

describe('what becomes of the details', () => {
  it('is linked where the page says, and consent is waited for where the page asks', async () => {
    const {house, guest} = await atTheForm({privacyUrl: '/integritet', consentRequired: true});
    const link = guest.getByRole('link', {name: 'Så hanteras dina uppgifter'});
    expect(link).to.have.property('pathname', '/integritet');
    fill(guest);
    const send = guest.getByRole('button', {name: 'Skicka förfrågan'});
    send.click();
    await guest.findByText('Kryssa i rutan för att skicka.');
    expect(posts(house)).to.have.length(0);
    guest.getByRole('checkbox').click();
    await waitUntil(() => !guest.queryByText('Kryssa i rutan för att skicka.'));
    send.click();
    await guest.findByRole('heading', {name: /mottagen/});
    expect(posts(house)).to.have.length(1);
    expect(posts(house)[0]?.body).not.to.contain('consent');
  });

  it('is linked nowhere by an address that is no web page', async () => {
    const {warn} = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    try {
      const {guest} = await atTheForm({privacyUrl: 'javascript:alert(1)'});
      expect([...guest.root.querySelectorAll('a')].map(({href}) => href)).not.to.include(
        'javascript:alert(1)',
      );
      expect(warnings.join()).to.contain('privacy-url');
    } finally {
      console.warn = warn;
    }
  });
});

describe('a wrong address', () => {
  it('leads back to the form with everything in it, and goes out anew', async () => {
    const {house, guest} = await atTheForm();
    fill(guest);
    guest.getByRole('button', {name: 'Skicka förfrågan'}).click();
    (await guest.findByRole('button', {name: 'Fel adress? Ändra'})).click();
    await waitUntil(() => guest.focused()?.id === 'email');
    expect(guest.getByLabelText('Förnamn')).to.have.property('value', 'Eva');
    type(guest, 'E-post', 'eva.exempel@example.com');
    guest.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await guest.findByText(/skickas till eva.exempel@example.com/);
    expect(posts(house)).to.have.length(2);
  });
});

describe('the live region', () => {
  it('is the only one, and says what changed', async () => {
    const house = openHouse();
    house.simulator.faults.add({route: 'booking', status: 503, times: 1, delay: 50});
    const guest = await visit(house);
    expect(guest.root.querySelectorAll('[role=status], [role=alert], [aria-live]')).to.have.length(1);
    await waitUntil(() => said(guest) === '3 lediga tider');
    await pick(guest, /^12:00/);
    fill(guest);
    guest.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await waitUntil(() => said(guest) === 'Skickar …');
    await waitUntil(() => said(guest).startsWith('Förfrågan gick inte att skicka'));
    guest.getByRole('button', {name: 'Skicka igen'}).click();
    await waitUntil(() => said(guest).startsWith('Öppna mejlet som skickas till eva@example.com'));
    expect(guest.root.querySelectorAll('[role=status], [role=alert], [aria-live]')).to.have.length(1);
  });
});
