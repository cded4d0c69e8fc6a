import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {isVisible} from '../../support/is-visible.js';
import {
  createFixture,
  fill,
  mountBooker,
  posts,
  waitForFields,
  type MountedBooker,
  type Setup,
} from '../../support/fixture.js';
import {announcement, descriptionOf, send, thanks} from '../../support/form.js';
import {bodyOf, label, mountWithMessage} from '../../support/message.js';
import {waitUntil} from '../../support/wait-until.js';

const tooLong = /^Meddelandet får vara högst 500\stecken\.$/;

const unfold = async (booker: MountedBooker): Promise<HTMLTextAreaElement> => {
  (await booker.findByText(label)).click();
  const field = booker.getByLabelText<HTMLTextAreaElement>(label);
  await waitUntil(() => isVisible(field));
  return field;
};

function write(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

describe('a message to the broker', () => {
  it('is folded until the visitor wants to write one, and is sent with the request', async () => {
    const fixture = createFixture();
    const booker = await mountWithMessage({}, fixture);
    await booker.findByText(label);
    expect(isVisible(booker.getByLabelText(label))).to.equal(false);
    write(await unfold(booker), 'Finns det hiss?\n<b>Hej</b> ');
    fill(booker);
    send(booker);
    await thanks(booker);
    expect(bodyOf(fixture).message).to.equal('Finns det hiss?\n<b>Hej</b>');
  });

  it('is absent from a request without one', async () => {
    const fixture = createFixture();
    const booker = await mountWithMessage({}, fixture);
    write(await unfold(booker), ' \n\u200b');
    fill(booker);
    send(booker);
    await thanks(booker);
    expect(bodyOf(fixture)).to.have.keys('firstName', 'lastName', 'email', 'phoneNumber');
  });

  const elsewhere: Readonly<Record<string, Setup>> = {
    'a proxy that does not say so': {deal: createFixture().published()},
    'Mspecs itself': {proxyUrl: undefined, baseUrl: 'https://login.mspecs.se'},
  };
  for (const [where, setup] of Object.entries(elsewhere)) {
    it(`is not offered for ${where}`, async () => {
      const fixture = createFixture();
      const booker = await mountWithMessage(setup.deal ? {deal: fixture.published()} : setup, fixture);
      fill(booker);
      send(booker);
      await thanks(booker);
      expect(booker.queryByLabelText(label)).to.equal(null);
    });
  }

  it('is not offered with an interest', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture, {
      deal: {...fixture.published(), viewings: [], interest: true, message: true},
      proxyUrl: 'https://www.maklaren.example',
      transport: () => Promise.resolve(new Response('{}')),
    });
    (await booker.findByRole('button', {name: 'Anmäl intresse'})).click();
    await waitForFields(booker);
    await booker.findByText(label);
    expect(isVisible(booker.getByText(label))).to.equal(false);
  });

  it('loses control, bidirectional and invisible characters and lone surrogates', async () => {
    const fixture = createFixture();
    const booker = await mountWithMessage({}, fixture);
    write(await unfold(booker), '\u202eHej\u0000 \ud800på\u200b er 👩‍👧!');
    fill(booker);
    send(booker);
    await thanks(booker);
    expect(bodyOf(fixture).message).to.equal('Hej på er 👩‍👧!');
  });

  it('is an error if it is too long, with nothing typed lost, and can be shortened and sent', async () => {
    const fixture = createFixture();
    const booker = await mountWithMessage({}, fixture);
    const field = await unfold(booker);
    write(field, '👋'.repeat(501));
    fill(booker);
    // Folded again, it is unfolded for the error.
    booker.getByText(label).click();
    send(booker);
    await booker.findByText(tooLong);
    await waitUntil(() => booker.focused() === field);
    expect(field).to.have.attribute('aria-invalid', 'true');
    expect(descriptionOf(booker, field)).to.match(
      /högst 500\stecken\. Tecken för mycket|För många tecken:\s1$/,
    );
    expect(field.value).to.equal('👋'.repeat(501));
    expect(posts(fixture)).to.deep.equal([]);
    write(field, '👋'.repeat(500));
    await waitUntil(() => !booker.queryByText(tooLong));
    send(booker);
    await thanks(booker);
    expect(bodyOf(fixture).message).to.equal('👋'.repeat(500));
  });

  for (const [text, length] of [
    ['x', 10_000],
    // Six megabytes.
    ['Är hissen trasig? ', 300_000],
  ] as const) {
    it(`is checked when the visitor leaves it: ${text.trim()}, ${length} times`, async () => {
      const booker = await mountWithMessage();
      const field = await unfold(booker);
      field.focus();
      write(field, text.repeat(length));
      booker.getByLabelText('Förnamn').focus();
      await booker.findByText(tooLong);
    });
  }

  it('counts the characters near its limit, and tells them now and then', async () => {
    const booker = await mountWithMessage();
    const field = await unfold(booker);
    const shown = () => descriptionOf(booker, field);
    write(field, 'x'.repeat(399));
    await booker.element.updateComplete;
    expect(shown()).to.equal('');
    write(field, 'x'.repeat(400));
    await waitUntil(() => /^Tecken kvar:\s100$/.test(shown()));
    expect(announcement(booker)).to.match(/^Tecken kvar:\s100$/);
    write(field, 'x'.repeat(401));
    await waitUntil(() => /^Tecken kvar:\s99$/.test(shown()));
    expect(announcement(booker)).to.equal('');
    write(field, 'x'.repeat(450));
    await waitUntil(() => /^Tecken kvar:\s50$/.test(announcement(booker) ?? ''));
    write(field, 'x'.repeat(512));
    await waitUntil(() => /^För många tecken:\s12$/.test(announcement(booker) ?? ''));
  });

  it('is kept over a failed request and is part of the retry', async () => {
    const fixture = createFixture();
    const booker = await mountWithMessage({}, fixture);
    write(await unfold(booker), 'Finns det hiss?');
    fill(booker);
    fixture.simulator.faults.add({route: 'booking', status: 503, times: 1});
    send(booker);
    (await booker.findByRole('button', {name: 'Skicka igen'})).click();
    await thanks(booker);
    expect(bodyOf(fixture, 1).message).to.equal('Finns det hiss?');
  });

  it('gets a new key if it changes after a request without a response', async () => {
    const fixture = createFixture();
    let isBroken = true;
    const keys: unknown[] = [];
    const booker = await mountWithMessage(
      {
        transport: (input, init) => {
          if (init?.method !== 'POST') return fixture.simulator.transport(input, init);
          keys.push(new Headers(init.headers).get('idempotency-key'));
          return isBroken
            ? Promise.reject(new TypeError('broken'))
            : fixture.simulator.transport(input, init);
        },
      },
      fixture,
    );
    const field = await unfold(booker);
    write(field, 'Ett');
    fill(booker);
    send(booker);
    (await booker.findByRole('button', {name: 'Skicka ändå'})).click();
    await waitUntil(() => keys.length === 2);
    await booker.findByRole('button', {name: 'Skicka ändå'});
    write(field, 'Två');
    isBroken = false;
    booker.getByRole('button', {name: 'Skicka ändå'}).click();
    await thanks(booker);
    expect(keys[0]).to.equal(keys[1]);
    expect(keys[1]).not.to.equal(keys[2]);
  });

  it('is in no storage', async () => {
    const booker = await mountWithMessage();
    write(await unfold(booker), 'Hemligheten');
    fill(booker);
    send(booker);
    await thanks(booker);
    const stored = [sessionStorage, localStorage].flatMap((storage) => Object.entries(storage));
    expect(JSON.stringify(stored) + document.cookie).not.to.contain('Hemligheten');
  });

  it('belongs to one person of a party', async () => {
    const fixture = createFixture();
    const booker = await mountWithMessage({}, fixture);
    write(await unfold(booker), 'Finns det hiss?');
    fill(booker);
    send(booker);
    await thanks(booker);
    (await booker.findByRole('button', {name: 'Lägg till en person'})).click();
    await waitUntil(() => booker.focused()?.id === 'firstName');
    expect(booker.getByLabelText<HTMLTextAreaElement>(label).value).to.equal('');
    fill(booker, {
      Förnamn: 'Adam',
      Efternamn: 'Exempel',
      'E-post': 'adam@example.com',
      Mobilnummer: '0701740606',
    });
    send(booker);
    await booker.findByText('Tack! Förfrågningarna är mottagna.');
    expect(bodyOf(fixture, 1).message).to.equal(undefined);
  });

  it('is reached and written with the keyboard alone', async () => {
    const fixture = createFixture();
    const booker = await mountWithMessage({}, fixture);
    fill(booker);
    const summary = await booker.findByText(label);
    booker.getByLabelText('Mobilnummer').focus();
    while (booker.focused() !== summary) await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'Tab'});
    expect(booker.focused()).to.have.property('id', 'message');
    await sendKeys({type: 'Hej'});
    await sendKeys({press: 'Enter'});
    await sendKeys({type: 'då'});
    send(booker);
    await thanks(booker);
    expect(bodyOf(fixture).message).to.equal('Hej\ndå');
  });

  it('changes its language without losing what is typed', async () => {
    const booker = await mountWithMessage();
    const field = await unfold(booker);
    write(field, 'Hej');
    booker.element.lang = 'fi';
    await booker.findByText('Viesti välittäjälle (vapaaehtoinen)');
    expect(field.value).to.equal('Hej');
    expect(isVisible(field)).to.equal(true);
  });

  it('runs in the direction of what is typed', async () => {
    const booker = await mountWithMessage();
    const field = await unfold(booker);
    booker.element.lang = 'ar';
    await booker.findByText('رسالة إلى الوسيط العقاري (اختياري)');
    const direction = () => getComputedStyle(field).direction;
    write(field, 'مرحبا');
    expect(direction()).to.equal('rtl');
    write(field, 'Finns det hiss?');
    expect(direction()).to.equal('ltr');
  });
});
