import {expect} from '@open-wc/testing';
import {fill, pick, type MountedBooker, type Setup} from '../../support/fixture.js';
import {send, thanks, typed} from '../../support/form.js';
import {createVerifiedHome} from '../../support/verified-proxy.js';
import {waitUntil} from '../../support/wait-until.js';

const altchaKey = 'a-key-for-the-tests';

type Home = ReturnType<typeof createVerifiedHome>;

/** Opens the form of a home. */
async function openForm(home: Home, setup: Setup = {}): Promise<MountedBooker> {
  const booker = await home.mount(setup);
  await pick(booker, /^12:00/);
  return booker;
}

const keysOf = (home: Home) => new Set(home.posts().map(({headers}) => headers.get('idempotency-key')));

describe('a proxy with a proof of work', () => {
  it('gets an answer that was solved while the visitor typed', async () => {
    const home = createVerifiedHome({altchaKey});
    const booker = await openForm(home);
    expect(home.challenges()).to.have.length(0);
    fill(booker);
    await waitUntil(() => home.challenges().length === 1);
    expect(home.posts()).to.have.length(0);
    send(booker);
    await thanks(booker);
    expect(home.posts()).to.have.length(1);
    expect(home.challenges()).to.have.length(1);
    expect(home.mails()).to.have.length(1);
  });

  it('gets an answer also if nothing was typed before sending', async () => {
    const home = createVerifiedHome({altchaKey});
    const contact = {
      firstName: 'Eva',
      lastName: 'Exempel',
      email: 'eva@example.com',
      phoneNumber: '+46701740605',
    };
    const booker = await openForm(home, {contact});
    send(booker);
    await thanks(booker);
    expect(home.posts()).to.have.length(1);
  });

  it('gets the request once the challenge is solved, however long that takes', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const home = createVerifiedHome({altchaKey}, ({url}, respond) =>
      url.endsWith('/challenge') ? released.then(respond) : undefined,
    );
    const booker = await openForm(home);
    fill(booker);
    send(booker);
    await booker.findByRole('button', {name: 'Skickar …'});
    await waitUntil(() => home.challenges().length === 1);
    expect(home.posts()).to.have.length(0);
    release();
    await thanks(booker);
    expect(home.mails()).to.have.length(1);
  });

  it('gets a new answer and the same key if it refuses the first one', async () => {
    let refusals = 0;
    const home = createVerifiedHome({altchaKey}, (request) => {
      if (request.method !== 'POST' || (refusals += 1) > 1) return undefined;
      request.headers.set('form-challenge', 'used');
      return undefined;
    });
    const booker = await openForm(home);
    fill(booker);
    send(booker);
    await thanks(booker);
    expect(home.posts()).to.have.length(2);
    expect(keysOf(home)).to.have.property('size', 1);
    expect(home.challenges()).to.have.length(2);
    expect(home.mails()).to.have.length(1);
  });

  it('gets an answer although the deal of the page does not mention it', async () => {
    const home = createVerifiedHome({altchaKey});
    const booker = await openForm(home, {deal: home.published()});
    fill(booker);
    send(booker);
    await thanks(booker);
    expect(home.posts()).to.have.length(2);
    expect(keysOf(home)).to.have.property('size', 1);
    expect(home.mails()).to.have.length(1);
  });

  it('is said to be unavailable if it gives no challenge, and can be tried again', async () => {
    let isDown = true;
    let isAsked = false;
    const home = createVerifiedHome({altchaKey}, ({url}) => {
      if (!isDown || !url.endsWith('/challenge')) return undefined;
      isAsked = true;
      return Promise.resolve(Response.json({reason: 'unavailable'}, {status: 503}));
    });
    const booker = await openForm(home);
    // Typing asks for a challenge, once the code for it has loaded.
    await waitUntil(() => {
      fill(booker);
      return isAsked;
    });
    send(booker);
    await booker.findByText('Förfrågan gick inte att skicka just nu. Försök igen om en stund.');
    expect(home.posts()).to.have.length(0);
    expect(typed(booker)).to.equal('eva@example.com');
    isDown = false;
    booker.getByRole('button', {name: 'Skicka igen'}).click();
    await thanks(booker);
    expect(home.mails()).to.have.length(1);
  });

  it('is said to be unavailable if it refuses the new answer too', async () => {
    const home = createVerifiedHome({altchaKey}, (request) => {
      request.headers.delete('form-challenge');
      return undefined;
    });
    const booker = await openForm(home);
    fill(booker);
    send(booker);
    await booker.findByText('Förfrågan gick inte att skicka just nu. Försök igen om en stund.');
    expect(home.posts()).to.have.length(2);
    expect(home.mails()).to.have.length(0);
  });

  for (const challenge of [
    '<html>',
    '{}',
    '{"parameters":{"cost":1e12,"nonce":"00","salt":"00","keyPrefix":"00"}}',
  ]) {
    it(`is said to be unavailable if its challenge is ${challenge}`, async () => {
      const home = createVerifiedHome({altchaKey}, ({url}) =>
        url.endsWith('/challenge') ? Promise.resolve(new Response(challenge)) : undefined,
      );
      const booker = await openForm(home);
      fill(booker);
      send(booker);
      await booker.findByText('Förfrågan gick inte att skicka just nu. Försök igen om en stund.');
    });
  }

  it('gets the request again after an unknown outcome, and sends one email', async () => {
    let drops = 0;
    const home = createVerifiedHome({altchaKey}, ({method}, respond) =>
      method === 'POST' && (drops += 1) === 1
        ? respond().then(() => Promise.reject(new TypeError('Failed to fetch')))
        : undefined,
    );
    const booker = await openForm(home);
    fill(booker);
    send(booker);
    (await booker.findByRole('button', {name: 'Skicka ändå'})).click();
    await thanks(booker);
    expect(keysOf(home)).to.have.property('size', 1);
    expect(home.mails()).to.have.length(1);
  });

  it('gets an answer with an interest in the home', async () => {
    const home = createVerifiedHome({altchaKey});
    const deal = {...home.published(), viewings: [], interest: true, challenge: true};
    const booker = await home.mount({deal});
    (await booker.findByRole('button', {name: 'Anmäl intresse'})).click();
    await waitUntil(() => booker.focused()?.id === 'firstName');
    fill(booker);
    booker.getByRole('button', {name: 'Skicka intresseanmälan'}).click();
    await booker.findByText('Tack! Din intresseanmälan är mottagen.');
    expect(home.posts()).to.have.length(1);
  });
});

describe('a proxy without a proof of work', () => {
  it('is asked for no challenge', async () => {
    const home = createVerifiedHome();
    const booker = await openForm(home);
    fill(booker);
    send(booker);
    await thanks(booker);
    expect(home.challenges()).to.have.length(0);
  });

  it('gets the request if the deal of the page still mentions one', async () => {
    const home = createVerifiedHome();
    const booker = await openForm(home, {deal: {...home.published(), challenge: true}});
    fill(booker);
    send(booker);
    await thanks(booker);
    expect(home.mails()).to.have.length(1);
  });

  it('explains the refusal of its verify hook as before', async () => {
    const home = createVerifiedHome({verify: () => false});
    const booker = await openForm(home);
    fill(booker);
    send(booker);
    await booker.findByText(/^Förfrågan togs inte emot\. Kontrollera dina uppgifter/);
    expect(home.posts()).to.have.length(1);
  });
});
