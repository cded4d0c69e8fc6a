import {expect, nextFrame} from '@open-wc/testing';
import {eva, fill, createFixture, pick, posts} from '../../support/fixture.js';
import {descriptionOf, mountAtForm, send, type, typeAndBlur, waitForValidation} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

const malformedEmail = /E-postadressen verkar inte stämma/;

describe('field validation', () => {
  it('shows an error next to the field on blur', async () => {
    const booker = await mountAtForm();
    typeAndBlur(booker, 'E-post', 'eva@');
    await booker.findByText(malformedEmail);
    const email = booker.getByLabelText('E-post');
    expect(email).to.have.attribute('aria-invalid', 'true');
    expect(descriptionOf(booker, email)).to.match(malformedEmail);
    expect(descriptionOf(booker, email)).to.match(/mejlar dig en länk/);
  });

  it('shows no error while the visitor is typing', async () => {
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

  it('hides an error as soon as it is corrected, before blur', async () => {
    const booker = await mountAtForm();
    typeAndBlur(booker, 'E-post', 'eva@');
    await booker.findByText(malformedEmail);
    const email = type(booker, 'E-post', 'eva@example.com');
    await waitUntil(() => !booker.queryByText(malformedEmail));
    expect(email).not.to.have.attribute('aria-invalid');
    expect(booker.focused()?.id).to.equal(email.id);
  });

  it('keeps an error unchanged until it is corrected', async () => {
    const booker = await mountAtForm();
    send(booker);
    await booker.findByText('Fyll i din e-postadress.');
    type(booker, 'E-post', 'eva');
    await waitForValidation(booker);
    await booker.findByText(malformedEmail);
    expect(booker.queryByText('Fyll i din e-postadress.')).to.equal(null);
  });

  it('shows no error for an untouched empty field until the form is sent', async () => {
    const booker = await mountAtForm();
    for (const label of ['Förnamn', 'Efternamn', 'E-post']) booker.getByLabelText(label).focus();
    await waitForValidation(booker);
    expect(booker.root.querySelectorAll('[aria-invalid]')).to.have.length(1);
    send(booker);
    await booker.findByText('Fyll i ditt förnamn.');
    booker.getByText(/^Fyll i ditt efternamn\./);
    booker.getByText('Fyll i din e-postadress.');
  });

  it('shows an error for a field that was filled in and cleared', async () => {
    const booker = await mountAtForm();
    type(booker, 'Förnamn', 'Eva');
    fill(booker, {Förnamn: ''});
    booker.getByLabelText('E-post').focus();
    await booker.findByText('Fyll i ditt förnamn.');
  });

  it('delays errors until a pressed button is released, so that the button does not move', async () => {
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

describe('an email suggestion', () => {
  it('is applied with one click', async () => {
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
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(JSON.parse(posts(fixture)[0]?.body ?? '')).to.have.property('email', 'eva@gmail.com');
  });

  it('does not block sending: the address is sent as typed if the visitor ignores it', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker);
    typeAndBlur(booker, 'E-post', 'eva@gmial.com');
    await booker.findByRole('button', {name: 'Menade du eva@gmail.com?'});
    expect(booker.getByLabelText('E-post')).not.to.have.attribute('aria-invalid');
    send(booker);
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(JSON.parse(posts(fixture)[0]?.body ?? '')).to.have.property('email', 'eva@gmial.com');
  });

  it('disappears once another address is typed', async () => {
    const booker = await mountAtForm();
    typeAndBlur(booker, 'E-post', 'eva@gmial.com');
    await booker.findByRole('button', {name: 'Menade du eva@gmail.com?'});
    type(booker, 'E-post', 'eva@example.com');
    await waitUntil(() => !booker.queryByRole('button', {name: /^Menade du/}));
  });
});

describe('names', () => {
  it('with a link are refused, with a hint what to write', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker, {...eva, Förnamn: 'Grattis! http://evil.example/x', Efternamn: '-'});
    send(booker);
    await booker.findByText('Skriv bara ditt förnamn, med bokstäver.');
    booker.getByText('Skriv bara ditt efternamn, med bokstäver. Har du bara ett namn, skriv det igen.');
    expect(posts(fixture)).to.deep.equal([]);
  });
});

describe('a pasted email address', () => {
  for (const text of ['mailto:eva@example.com', 'Eva <eva@example.com>', 'eva＠example.com.']) {
    it(`is sent without what is around it: ${text}`, async () => {
      const fixture = createFixture();
      const booker = await mountAtForm({}, fixture);
      fill(booker, {...eva, 'E-post': text});
      send(booker);
      await booker.findByText(/Öppna mejlet som skickas till eva@example\.com och/);
      expect(JSON.parse(posts(fixture)[0]?.body ?? '')).to.have.property('email', 'eva@example.com');
    });
  }

  it('has one form in every browser if its domain is international', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker, {...eva, 'E-post': 'åsa@exämple.se'});
    send(booker);
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(JSON.parse(posts(fixture)[0]?.body ?? '')).to.have.property('email', 'åsa@xn--exmple-cua.se');
  });
});

describe('a reset form', () => {
  it('shows no message about the previous email address and phone number', async () => {
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

describe('a wrong email address', () => {
  it('can be changed after sending: the form keeps its values and sends again', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({consentRequired: true}, fixture);
    fill(booker);
    booker.getByRole('checkbox').click();
    send(booker);
    (await booker.findByRole('button', {name: 'Fel e-postadress? Ändra'})).click();
    const email = await booker.findByRole('textbox', {name: 'E-post'});
    await waitUntil(() => booker.focused() === email);
    expect(booker.queryByRole('heading', {name: /^Nästan klart/})).to.equal(null);
    for (const [label, text] of Object.entries(eva)) {
      expect(booker.getByLabelText(label)).to.have.property('value', text);
    }
    expect(booker.getByRole('checkbox')).to.have.property('checked', true);
    booker.getByText(/12:00–12:15/, {selector: '.when *'});

    type(booker, 'E-post', 'eva.exempel@example.com');
    send(booker);
    await booker.findByText(/Öppna mejlet som skickas till eva\.exempel@example\.com/);
    expect(
      posts(fixture).map(({body}) => (JSON.parse(body) as Record<string, unknown>)['email']),
    ).to.deep.equal(['eva@example.com', 'eva.exempel@example.com']);
    expect(new Set(posts(fixture).map((request) => request.path)).size).to.equal(1);
  });
});
