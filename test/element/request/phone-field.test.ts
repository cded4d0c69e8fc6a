import {expect} from '@open-wc/testing';
import {
  eva,
  fill,
  holdRequests,
  createFixture,
  mountBooker,
  pick,
  posts,
  waitForFields,
  type Fixture,
  type MountedBooker,
} from '../../support/fixture.js';
import {announcement, descriptionOf, mountAtForm, send, type, typeAndBlur} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

const malformedEmail = /E-postadressen verkar inte stämma/;

describe('the phone number field', () => {
  it('groups digits while the visitor types', async () => {
    const booker = await mountAtForm();
    const phone = type(booker, 'Mobilnummer', '0701740605');
    await waitUntil(() => phone.value === '070-174 06 05');
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

  it('leaves digits as they are during edits in the middle and deletions', async () => {
    const booker = await mountAtForm();
    const phone = type(booker, 'Mobilnummer', '0701740605');
    await waitUntil(() => phone.value === '070-174 06 05');
    phone.value = '070174060';
    phone.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'deleteContentBackward'}));
    await untilCheckedEmail(booker);
    expect(phone.value).to.equal('070174060');
  });

  it('shows the number as it was understood, as soon as it is complete', async () => {
    const booker = await mountAtForm();
    const phone = type(booker, 'Mobilnummer', '07017406');
    await waitUntil(() => phone.value === '070-174 06');
    expect(booker.queryByText('Sverige')).to.equal(null);
    type(booker, 'Mobilnummer', '0701740605');
    await booker.findByText('Sverige');
    expect(descriptionOf(booker, phone)).to.match(/^\+46 70 174 06 05\s+Sverige$/);
    expect(booker.getByText('+46 70 174 06 05')).to.have.attribute('dir', 'ltr');
    type(booker, 'Mobilnummer', '+47406123');
    await waitUntil(() => !booker.queryByText('Sverige'));
  });

  it('shows a number from another country after loading its metadata', async () => {
    const booker = await mountAtForm();
    type(booker, 'Mobilnummer', '0033612345678');
    await booker.findByText('Frankrike');
    booker.getByText('+33 6 12 34 56 78');
  });

  it('announces the number as it was understood on blur', async () => {
    const booker = await mountAtForm();
    type(booker, 'Mobilnummer', '0701740605');
    await booker.findByText('Sverige');
    expect(announcement(booker)).to.equal('');
    booker.getByLabelText('E-post').focus();
    await waitUntil(() => announcement(booker) === '+46 70 174 06 05');
  });

  it('shows a number that the browser or the page filled in', async () => {
    const booker = await mountAtForm({contact: {phoneNumber: '0701740605'}});
    await booker.findByText('+46 70 174 06 05');
    fill(booker, {Mobilnummer: '+46 73 123 45 67'});
    await booker.findByText('+46 73 123 45 67');
  });

  it('refuses a premium-rate number and says what to write', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker, {...eva, Mobilnummer: '0900-123 45 67'});
    send(booker);
    await booker.findByText('Mäklaren kan inte ringa det numret. Skriv ett vanligt mobilnummer.');
    expect(posts(fixture)).to.deep.equal([]);
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

/** Waits until the form has validated the email field, and therefore every earlier one. */
async function untilCheckedEmail(booker: MountedBooker): Promise<void> {
  typeAndBlur(booker, 'E-post', 'eva@');
  await booker.findByText(malformedEmail);
}

describe('a phone number of another country', () => {
  const question = 'Menade du +358 40 1234567?';
  const languages = Object.getOwnPropertyDescriptor(navigator, 'languages');
  beforeEach(() => {
    Object.defineProperty(navigator, 'languages', {value: ['fi-FI', 'en'], configurable: true});
  });
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'languages');
    if (languages) Object.defineProperty(navigator, 'languages', languages);
  });

  const findQuestion = (booker: MountedBooker) => booker.findByRole('button', {name: question});
  const sentNumbers = (fixture: Fixture) =>
    posts(fixture).map(({body}) => (JSON.parse(body) as Record<string, unknown>)['phoneNumber']);

  it('is asked about on blur, announced, and applied with one click', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker);
    typeAndBlur(booker, 'Mobilnummer', '0401234567');
    const button = await findQuestion(booker);
    await waitUntil(() => announcement(booker) === question);
    expect(booker.getByLabelText('Mobilnummer')).not.to.have.attribute('aria-invalid');
    button.click();
    const phone = booker.getByLabelText('Mobilnummer');
    expect(phone).to.have.property('value', '+358 40 1234567');
    await booker.findByText('Finland');
    expect(booker.queryByRole('button', {name: question})).to.equal(null);
    expect(booker.focused()?.id).to.equal(phone.id);
    send(booker);
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(sentNumbers(fixture)).to.deep.equal(['+358401234567']);
  });

  it('is sent as typed if the visitor ignores the question', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker);
    typeAndBlur(booker, 'Mobilnummer', '0401234567');
    await findQuestion(booker);
    send(booker);
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(sentNumbers(fixture)).to.deep.equal(['+46401234567']);
  });

  it('is asked about before it is sent with Enter, and only once', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker, {...eva, Mobilnummer: '040 123 4567'});
    booker.root.querySelector<HTMLFormElement>('form.booking-form')?.requestSubmit();
    const button = await findQuestion(booker);
    await waitUntil(() => booker.focused() === button);
    expect(posts(fixture)).to.deep.equal([]);
    booker.root.querySelector<HTMLFormElement>('form.booking-form')?.requestSubmit();
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(sentNumbers(fixture)).to.deep.equal(['+46401234567']);
  });

  it('is asked about if the press on the send button is what leaves the field', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    // Loads the chunk, so that the question would be there before the click.
    typeAndBlur(booker, 'Mobilnummer', '0401234567');
    await findQuestion(booker);
    fill(booker, {...eva, Mobilnummer: '0501234567'});
    await waitUntil(() => !booker.queryByRole('button', {name: question}));
    const phone = booker.getByLabelText('Mobilnummer');
    phone.focus();
    const button = booker.getByRole('button', {name: 'Skicka förfrågan'});
    button.dispatchEvent(new MouseEvent('mousedown', {bubbles: true, composed: true}));
    button.focus();
    button.dispatchEvent(new MouseEvent('mouseup', {bubbles: true, composed: true}));
    await Promise.resolve();
    button.click();
    await booker.findByRole('button', {name: 'Menade du +358 50 1234567?'});
    expect(posts(fixture)).to.deep.equal([]);
  });

  it('is asked about beside the error if it is not a number of the page’s country', async () => {
    Object.defineProperty(navigator, 'languages', {value: ['de'], configurable: true});
    const booker = await mountAtForm();
    typeAndBlur(booker, 'Mobilnummer', '0151 23456789');
    await booker.findByText(/Mobilnumret verkar inte stämma/);
    (await booker.findByRole('button', {name: 'Menade du +49 1512 3456789?'})).click();
    await booker.findByText('Tyskland');
    expect(booker.getByLabelText('Mobilnummer')).not.to.have.attribute('aria-invalid');
  });

  it('is asked about in the language of the page', async () => {
    Object.defineProperty(navigator, 'languages', {value: ['sv-SE'], configurable: true});
    const booker = await mountBooker(createFixture(), {lang: 'uk'});
    (await booker.findByRole('radio', {name: /^12:00/})).click();
    await waitForFields(booker, 'Ім’я');
    fill(booker, {'Номер мобільного': '050 123 45 67'});
    booker.getByLabelText('Номер мобільного').focus();
    booker.getByLabelText('Прізвище').focus();
    await booker.findByRole('button', {name: /\+380 50 123 4567/});
  });

  it('is not asked about if the Swedish number is a mobile number', async () => {
    const fixture = createFixture();
    const booker = await mountAtForm({}, fixture);
    fill(booker);
    typeAndBlur(booker, 'Mobilnummer', '0701740605');
    send(booker);
    await booker.findByRole('heading', {name: /^Nästan klart/});
    expect(sentNumbers(fixture)).to.deep.equal(['+46701740605']);
  });

  it('is no longer asked about once another number is typed or the form is reset', async () => {
    const booker = await mountAtForm();
    typeAndBlur(booker, 'Mobilnummer', '0401234567');
    await findQuestion(booker);
    type(booker, 'Mobilnummer', '04012345678');
    await waitUntil(() => !booker.queryByRole('button', {name: question}));
    typeAndBlur(booker, 'Mobilnummer', '0401234567');
    await findQuestion(booker);
    booker.element.reset();
    await pick(booker, /^12:00/);
    expect(booker.queryByRole('button', {name: question})).to.equal(null);
  });
});
