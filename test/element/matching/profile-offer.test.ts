import {expect} from '@open-wc/testing';
import {withTips} from '../../../demo/gallery/deals.js';
import type {Transport} from '../../../demo/simulator/transport.js';
import {expectAccessible} from '../../support/expect-accessible.js';
import {
  createFixture,
  fill,
  mountBooker,
  pick,
  type Fixture,
  type MountedBooker,
  type Setup,
} from '../../support/fixture.js';
import {announcement} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

interface Sent {
  readonly route: string;
  readonly key: string | null;
  readonly body: unknown;
}

const eva = {firstName: 'Eva', lastName: 'Exempel', email: 'eva@example.com', phoneNumber: '+46701740605'};
const profile = 'Bostadsrätt\u00a0· 3\u00a0rum\u00a0· 3–4\u00a0miljoner\u00a0kr\u00a0· Solna';
const thanks = 'Tack! Din intresseanmälan är mottagen.';
const offer = 'Tipsa mig om liknande bostäder';

const problem = (status: number, reason: string) => () =>
  Response.json(
    {status, title: reason, reason},
    {status, headers: {'content-type': 'application/problem+json'}},
  );
const accept = () => Response.json({status: 'requested'}, {status: 202});

let homes = 0;

/** Mounts the element behind a proxy that answers interests and orders; each function answers one request, the last all later ones. */
async function mountOffer(
  answers: {interest?: (() => Response)[]; matching?: (() => Response | Promise<Response>)[]} = {},
  setup: Setup = {},
  fixture: Fixture = createFixture(),
) {
  const sent: Sent[] = [];
  const left = {interest: [...(answers.interest ?? [accept])], matching: [...(answers.matching ?? [accept])]};
  const transport: Transport = async (input, init) => {
    const request = new Request(input, init);
    if (request.method !== 'POST') return fixture.simulator.transport(input, init);
    const route = new URL(request.url).pathname.split('/').at(-1) as 'interest' | 'matching';
    sent.push({route, key: request.headers.get('idempotency-key'), body: await request.json()});
    const [answer] = left[route];
    if (left[route].length > 1) left[route].shift();
    return (await answer?.()) ?? accept();
  };
  // A URL of its own, because keys and locks are shared by URL.
  const proxyUrl = `https://agent.example/${(homes += 1)}`;
  const deal = withTips(fixture.published() as object);
  const booker = await mountBooker(fixture, {deal, proxyUrl, transport, ...setup});
  return {booker, sent};
}

async function openInterest(booker: MountedBooker): Promise<void> {
  (await booker.findByText('Passar ingen tid? Kontakta mäklaren.')).click();
  booker.getByRole('button', {name: 'Anmäl intresse'}).click();
  await booker.findByRole('heading', {name: 'Anmäl ditt intresse'});
}

const tick = (booker: MountedBooker) => booker.getByRole<HTMLInputElement>('checkbox', {name: offer});
const send = (booker: MountedBooker) => booker.getByRole('button', {name: 'Skicka intresseanmälan'}).click();

/** Compares no element, because the test runner cannot report one. */
const shows = (element: HTMLElement | null): boolean => element !== null;

/** Registers an interest and orders tips. */
async function order(booker: MountedBooker): Promise<void> {
  await openInterest(booker);
  fill(booker);
  tick(booker).click();
  send(booker);
}

describe('an interest beside open times', () => {
  it('is folded below the times, and opens the form', async () => {
    const {booker, sent} = await mountOffer();
    await booker.findByRole('radio', {name: /^12:00/});
    await openInterest(booker);
    await waitUntil(() => booker.focused()?.id === 'firstName');
    fill(booker);
    send(booker);
    await booker.findByRole('heading', {name: thanks});
    expect(sent.map(({route}) => route)).to.deep.equal(['interest']);
  });

  it('is not offered if the deal does not allow it, or without a proxy', async () => {
    const fixture = createFixture();
    const deal = withTips(fixture.published() as object);
    for (const setup of [{deal: {...deal, interest: false}}, {deal, proxyUrl: undefined}]) {
      const {booker} = await mountOffer({}, setup, fixture);
      await booker.findByText('Passar ingen tid? Kontakta mäklaren.').catch(() => undefined);
      expect(shows(booker.queryByRole('button', {name: 'Anmäl intresse'})), JSON.stringify(setup)).to.equal(
        false,
      );
    }
  });

  it('leads back to the times', async () => {
    const {booker} = await mountOffer();
    await openInterest(booker);
    await waitUntil(() => booker.focused()?.id === 'firstName');
    booker.focused()?.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
    await pick(booker, /^12:00/);
    expect(shows(booker.queryByRole('checkbox', {name: offer}))).to.equal(false);
  });
});

describe('tips about similar homes', () => {
  it('are offered unchecked, with the search profile and what becomes of it', async () => {
    const {booker, sent} = await mountOffer();
    await openInterest(booker);
    expect(tick(booker).checked).to.equal(false);
    const description = tick(booker)
      .getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => booker.root.querySelector(`#${id}`)?.textContent.trim());
    expect(description).to.deep.equal([
      'Mäklaren sparar då den här sökprofilen och kontaktar dig om liknande bostäder:',
      profile,
    ]);
    await expectAccessible(booker.element);
    fill(booker);
    send(booker);
    await booker.findByRole('heading', {name: thanks});
    expect(sent).to.have.length(1);
    expect(shows(booker.queryByText(/^Mäklaren har också fått/))).to.equal(false);
  });

  it('are ordered after the interest with a key of their own, and the contact alone', async () => {
    const {booker, sent} = await mountOffer();
    await order(booker);
    await booker.findByRole('heading', {name: thanks});
    await booker.findByText(/^Mäklaren har också fått din sökprofil/, {selector: 'p'});
    expect(sent.map(({route, body}) => ({route, body}))).to.deep.equal([
      {route: 'interest', body: eva},
      {route: 'matching', body: eva},
    ]);
    expect(sent[0]?.key).to.match(/^\w{32}$/);
    expect(sent[1]?.key)
      .to.match(/^\w{32}$/)
      .and.not.equal(sent[0]?.key);
    await waitUntil(() => announcement(booker)?.startsWith('Mäklaren har också fått din sökprofil'));
    await expectAccessible(booker.element);
  });

  it('that could not be ordered are reported beside the interest, and can be ordered again', async () => {
    const {booker, sent} = await mountOffer({matching: [problem(503, 'unavailable'), accept]});
    await order(booker);
    await booker.findByRole('heading', {name: thanks});
    await booker.findByText(/^Sökprofilen togs inte emot/, {selector: 'p'});
    const again = await booker.findByRole('button', {name: 'Skicka igen'});
    await expectAccessible(booker.element);
    again.focus();
    again.click();
    const result = await booker.findByText(/^Mäklaren har också fått din sökprofil/, {selector: 'p'});
    await waitUntil(() => booker.focused()?.contains(result) ?? false, 'the result has the focus');
    expect(sent.map(({route}) => route)).to.deep.equal(['interest', 'matching', 'matching']);
    expect(shows(booker.queryByRole('button', {name: 'Skicka igen'}))).to.equal(false);
  });

  it('with an unknown outcome are reported as such', async () => {
    const {booker} = await mountOffer({matching: [problem(504, 'timeout')]});
    await order(booker);
    await booker.findByText(/^Vi vet inte om din sökprofil kom fram/, {selector: 'p'});
    await booker.findByRole('button', {name: 'Skicka igen'});
  });

  it('keep their key if no response arrived', async () => {
    const {booker, sent} = await mountOffer({
      matching: [() => Promise.reject(new TypeError('no network')), accept],
    });
    await order(booker);
    (await booker.findByRole('button', {name: 'Skicka igen'})).click();
    await booker.findByText(/^Mäklaren har också fått din sökprofil/, {selector: 'p'});
    const keys = sent.filter(({route}) => route === 'matching').map(({key}) => key);
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('that Mspecs refuses are not offered again', async () => {
    const {booker} = await mountOffer({matching: [problem(409, 'refused')]});
    await order(booker);
    await booker.findByText(/^Sökprofilen togs inte emot/, {selector: 'p'});
    expect(shows(booker.queryByRole('button', {name: 'Skicka igen'}))).to.equal(false);
  });

  it('are ordered also if the interest is refused, because the person may already be registered', async () => {
    const {booker, sent} = await mountOffer({interest: [problem(409, 'refused')]});
    await order(booker);
    await booker.findByText(/^Du kan redan vara anmäld/, {selector: '.alert'});
    await booker.findByText(/^Mäklaren har också fått din sökprofil/, {selector: 'p'});
    expect(sent.map(({route}) => route)).to.deep.equal(['interest', 'matching']);
  });

  it('are not ordered if the interest failed, and are when it is sent again', async () => {
    const {booker, sent} = await mountOffer({interest: [problem(503, 'unavailable'), accept]});
    await order(booker);
    const again = await booker.findByRole('button', {name: 'Skicka igen'});
    expect(sent.map(({route}) => route)).to.deep.equal(['interest']);
    expect(tick(booker).checked).to.equal(true);
    again.click();
    await booker.findByText(/^Mäklaren har också fått din sökprofil/, {selector: 'p'});
    expect(sent.map(({route}) => route)).to.deep.equal(['interest', 'interest', 'matching']);
  });

  it('need a consent apart from the one that the page requires', async () => {
    const {booker, sent} = await mountOffer({}, {consentRequired: true});
    await order(booker);
    await booker.findByText('Kryssa i rutan för att kunna skicka.');
    expect(sent).to.deep.equal([]);
    booker.getByRole('checkbox', {name: /^Jag samtycker/}).click();
    tick(booker).click();
    send(booker);
    await booker.findByRole('heading', {name: thanks});
    expect(sent.map(({route}) => route)).to.deep.equal(['interest']);
  });

  it('are not offered if the proxy orders none, or knows too little of the home', async () => {
    const fixture = createFixture();
    const deal = withTips(fixture.published() as object) as {location: object};
    const useless = [
      {...deal, matching: undefined},
      {...deal, matching: 'true'},
      {...deal, objectType: 'OBJECT_TYPE_HOUSE'},
      {...deal, isInternational: true},
      {...deal, location: {...deal.location, municipality: '<b>Solna</b>'}},
    ];
    for (const each of useless) {
      const {booker} = await mountOffer({}, {deal: each}, fixture);
      await openInterest(booker);
      expect(shows(booker.queryByRole('checkbox')), JSON.stringify(each)).to.equal(false);
    }
  });

  it('leave out what is implausible, and show markup as text', async () => {
    const fixture = createFixture();
    const deal = withTips(fixture.published() as object) as {location: object};
    const {booker} = await mountOffer(
      {},
      {
        deal: {
          ...deal,
          rooms: {numberOfRooms: '3'},
          saleInformation: {price: 1e99},
          location: {...deal.location, municipality: {identifier: '0184', name: '<b>Solna</b>'}},
        },
      },
      fixture,
    );
    await openInterest(booker);
    booker.getByText('Bostadsrätt · <b>Solna</b>');
  });

  it('follow the language of the page, and its own texts', async () => {
    const {booker} = await mountOffer({}, {messages: {tipsConsent: 'Vi sparar din sökning:'}});
    await openInterest(booker);
    booker.getByText('Vi sparar din sökning:');
    booker.element.lang = 'en';
    await booker.findByRole('checkbox', {name: 'Tell me about similar homes'});
    await booker.findByText('Tenant-owned apartment · 3 rooms · SEK 3–4 million · Solna');
  });
});
