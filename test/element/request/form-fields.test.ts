import {expect, nextFrame} from '@open-wc/testing';
import {
  eva,
  fill,
  holdRequests,
  createFixture,
  pick,
  posts,
  type MountedBooker,
} from '../../support/fixture.js';
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
    booker.getByText('Fyll i ditt efternamn.');
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

describe('the phone number field', () => {
  it('groups digits while the visitor types', async () => {
    const booker = await mountAtForm();
    const phone = type(booker, 'Mobilnummer', '0701740605');
    await waitUntil(() => phone.value === '070-174 06 05');
  });

  it('leaves digits as they are during edits in the middle and deletions', async () => {
    const booker = await mountAtForm();
    const phone = type(booker, 'Mobilnummer', '0701740605');
    await waitUntil(() => phone.value === '070-174 06 05');
    phone.value = '070174060';
    phone.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'deleteContentBackward'}));
    await untilCheckedEmail(booker);
    expect(phone.value).to.equal('070174060');
  });

  it('leaves digits as they are while an input method composes them', async () => {
    const booker = await mountAtForm();
    await waitUntil(() => type(booker, 'Mobilnummer', '0701740605').value === '070-174 06 05');
    const phone = booker.getByLabelText<HTMLInputElement>('Mobilnummer');
    phone.value = '0701740605';
    phone.dispatchEvent(
      new InputEvent('input', {bubbles: true, inputType: 'insertCompositionText', isComposing: true}),
    );
    expect(phone.value).to.equal('0701740605');
  });

  it('gets the focus from a click although the page canceled mousedown', async () => {
    const booker = await mountAtForm();
    booker.getByLabelText('Mobilnummer').click();
    expect(booker.focused()?.id).to.equal('phoneNumber');
  });

  it('shows the country of the number on blur and announces it', async () => {
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

  it('shows the country to a visitor who leaves before the number is grouped', async () => {
    const booker = await mountAtForm();
    typeAndBlur(booker, 'Mobilnummer', '0701740605');
    await booker.findByText('Sverige');
    expect(booker.getByLabelText('Mobilnummer')).to.have.property('value', '070-174 06 05');
  });

  it('shows the country while the form chunk is loading after a click on the send button', async () => {
    const fixture = createFixture();
    const {transport, release} = holdRequests(fixture);
    const booker = await mountAtForm({transport}, fixture);
    fill(booker);
    typeAndBlur(booker, 'Mobilnummer', '0701740605');
    send(booker);
    await booker.findByText('Skickar …');
    await booker.findByText('Sverige');
    release();
    await booker.findByRole('heading', {name: /^Nästan klart/});
  });

  it('shows the error to a visitor who leaves before the number is grouped', async () => {
    const booker = await mountAtForm();
    typeAndBlur(booker, 'Mobilnummer', '07017406');
    await booker.findByText(/Mobilnumret verkar inte stämma/);
  });
});

/** Like {@link waitForValidation}, with the email field. */
async function untilCheckedEmail(booker: MountedBooker): Promise<void> {
  typeAndBlur(booker, 'E-post', 'eva@');
  await booker.findByText(malformedEmail);
}

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
