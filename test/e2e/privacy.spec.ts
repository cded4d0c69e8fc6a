import type {BrowserContext, Page} from '@playwright/test';
import {evasDetails, firstFreeTime, homePage, listing, waitLikeAHuman} from '../support/e2e/listing-page.js';
import {expect, test} from '../support/e2e/proxied-page.js';

/** Records everything that a page's own scripts could observe or store during a booking. */
function record(): void {
  const seen: string[] = [];
  Object.assign(window, {seen});
  const note = (what: string, ...values: unknown[]) => {
    const circular = new WeakSet<object>();
    const json = JSON.stringify(values, (_, value: unknown) => {
      if (typeof value !== 'object' || value === null) return value;
      if (value instanceof Node || value === window || circular.has(value)) return undefined;
      circular.add(value);
      return value;
    });
    seen.push(`${what} ${json}`);
  };
  const wrapMethod = (of: object, name: string) => {
    const original = Reflect.get(of, name) as (...all: unknown[]) => unknown;
    Reflect.set(of, name, function (this: unknown, ...all: unknown[]) {
      note(name, ...all);
      return original.apply(this, all);
    });
  };
  wrapMethod(Storage.prototype, 'setItem');
  wrapMethod(IDBObjectStore.prototype, 'put');
  wrapMethod(IDBObjectStore.prototype, 'add');
  wrapMethod(Cache.prototype, 'put');
  wrapMethod(navigator, 'sendBeacon');
  wrapMethod(BroadcastChannel.prototype, 'postMessage');
  wrapMethod(MessagePort.prototype, 'postMessage');
  wrapMethod(history, 'pushState');
  wrapMethod(history, 'replaceState');
  wrapMethod(performance, 'mark');
  wrapMethod(performance, 'measure');
  wrapMethod(window, 'postMessage');
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  Object.defineProperty(document, 'cookie', {
    ...cookie,
    set(text: string) {
      note('cookie', text);
      cookie.set!.call(document, text);
    },
  });
  // Records every event that reaches the window, with its own properties.
  const {dispatchEvent} = EventTarget.prototype;
  const listen = (type: string) =>
    addEventListener(
      type,
      (event) => note(type, Object.assign({}, event), (event as CustomEvent).detail),
      true,
    );
  const known = new Set<string>();
  EventTarget.prototype.dispatchEvent = function (event) {
    if (!known.has(event.type)) listen(event.type);
    known.add(event.type);
    note('dispatched', event.type, Object.assign({}, event));
    return dispatchEvent.call(this, event);
  };
}

/** Matches every encoding of one of Eva's details. */
function formsOf(texts: readonly string[]): RegExp {
  const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -2);
  const forms = texts.flatMap((text) => [
    text,
    encodeURIComponent(text),
    new URLSearchParams({'': text}).toString().slice(1),
    base64(text),
    Buffer.from(text).toString('hex'),
    Array.from(text).reverse().join(''),
  ]);
  const letters = forms.filter((form) => form.length > 4).map((form) => form.replace(/[^\w]/g, '\\$&'));
  return new RegExp(letters.join('|'), 'gi');
}

/** The broker of the demo has the number of `evasDetails`. */
const visitor = {...evasDetails, phoneNumber: '+46701740642'};

const evasPattern = formsOf([
  'Evangelina',
  'Exempel-Ström',
  'evangelina@example.com',
  '070-174 06 42',
  '0701740642',
  '701740642',
  '174 06 42',
  visitor.phoneNumber,
  'barnvagnsparkering',
  'Adamantius',
  'adamantius@example.com',
]);

const detailsIn = (texts: readonly string[]) => texts.filter((text) => text.match(evasPattern));

/** Values that the page's scripts recorded, and those found in the DOM and in storage. */
const recorded = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const {seen} = window as unknown as {seen: string[]};
    const attributes: string[] = [];
    const texts: string[] = [];
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        for (const {name, value} of element.attributes) attributes.push(`${name}="${value}"`);
        if (element.shadowRoot) visit(element.shadowRoot);
        else if (root === document)
          texts.push(...[...element.childNodes].map((node) => node.nodeValue ?? ''));
      }
    };
    visit(document);
    const databases = await indexedDB.databases();
    return [
      ...seen,
      ...attributes,
      ...texts,
      JSON.stringify([
        Object.assign({}, localStorage),
        Object.assign({}, sessionStorage),
        databases,
        await caches.keys(),
        history.state,
      ]),
      JSON.stringify(performance.getEntries()),
      document.cookie + document.title + location.href + window.name,
    ];
  });

/** Records requests, console messages and errors of a context. */
function listen(context: BrowserContext): {readonly outside: string[]; readonly bodies: string[]} {
  const outside: string[] = [];
  const bodies: string[] = [];
  context.on('request', (request) => {
    outside.push(request.url(), JSON.stringify(request.headers()));
    if (request.postData() !== null) bodies.push(`${request.method()} ${request.postData()}`);
  });
  context.on('console', (message) => outside.push(message.text()));
  context.on('weberror', (error) => outside.push(String(error.error())));
  return {outside, bodies};
}

/** Types the details of a person, whose email address begins with the first name. */
async function typeDetails(page: Page, firstName: string): Promise<void> {
  await page.getByLabel('Förnamn').pressSequentially(firstName);
  await page.getByLabel('Efternamn').fill('Exempel-Ström');
  await page.getByLabel('E-post').fill(`${firstName.toLowerCase()}@example.com`);
  await page.getByLabel('Mobilnummer').pressSequentially('070-174 06 42');
}

for (const way of [
  'sent directly to Mspecs',
  'sent through the proxy',
  'prefilled by the page',
  'sent in the dialog of the list',
]) {
  test(`contact details are in the body of one POST and nowhere else, ${way}`, async ({
    page,
    context,
    site,
    simulator,
    ourProxy,
  }) => {
    const {outside, bodies} = listen(context);
    await page.addInitScript(record);
    await page.goto(
      way === 'sent directly to Mspecs'
        ? listing(site, simulator)
        : way === 'sent in the dialog of the list'
          ? homePage(site, `<mspecs-viewing-list proxy-url="${ourProxy.path}"></mspecs-viewing-list>`, {
              script: '/cdn/mspecs-viewing-list.js',
            })
          : ourProxy.page(),
    );
    if (way === 'sent in the dialog of the list')
      await page
        .getByRole('button', {name: /^Välj tid: /})
        .first()
        .click();
    if (way === 'prefilled by the page') {
      await page.locator('mspecs-viewing-booker').evaluate(
        (element, contact) => {
          Object.assign(element, {contact});
        },
        {...visitor, firstName: 'Evangelina', lastName: 'Exempel-Ström', email: 'evangelina@example.com'},
      );
    }
    await firstFreeTime(page).check();
    if (way === 'prefilled by the page') await expect(page.getByLabel('Förnamn')).toHaveValue('Evangelina');
    else {
      await page.getByLabel('Förnamn').pressSequentially('Evangelina');
      await page.getByLabel('Efternamn').fill('Exempel-Ström');
      // A typo, for which the form suggests another address.
      await page.getByLabel('E-post').fill('evangelina@exampel');
      await page.getByLabel('Mobilnummer').pressSequentially('070-174 06 42');
      await page.getByLabel('E-post').fill('evangelina@example.com');
    }
    if (way === 'sent through the proxy') {
      const message = 'Meddelande till mäklaren (frivilligt)';
      await page.getByText(message).click();
      await page.getByLabel(message).pressSequentially('Finns det barnvagnsparkering?');
    }
    await waitLikeAHuman(page);
    simulator.faults.add({route: 'booking', status: 503, times: 1});
    const send = page.locator('.booking-form .next');
    await send.click();
    await expect(page.getByRole('button', {name: 'Skicka igen'})).toBeFocused();
    const whileFilling = await recorded(page);
    await send.click();
    await expect(page.getByRole('heading', {name: /^Nästan klart/})).toBeFocused();

    expect(detailsIn(bodies).length).toBe(2);
    expect(detailsIn([...outside, ...whileFilling, ...(await recorded(page)), ...site.requests])).toEqual([]);
    expect(detailsIn(ourProxy.logged.map((entry) => JSON.stringify(entry)))).toEqual([]);
    expect(detailsIn([JSON.stringify(await context.storageState({indexedDB: true}))])).toEqual([]);
    expect(whileFilling.filter((text) => text.includes('mspecs-slot-selected'))).not.toEqual([]);
  });
}

test('contact details of an interest with tips are in the bodies of its POSTs and nowhere else', async ({
  page,
  context,
  site,
  simulator,
  ourProxy,
}) => {
  const {outside, bodies} = listen(context);
  await page.addInitScript(record);
  await page.goto(ourProxy.page());
  await page.getByText('Passar ingen tid? Kontakta mäklaren.').click();
  await page.getByRole('button', {name: 'Anmäl intresse'}).click();
  await typeDetails(page, 'Evangelina');
  await page.getByRole('checkbox', {name: 'Tipsa mig om liknande bostäder'}).check();
  await waitLikeAHuman(page);
  simulator.faults.add({route: 'lead', status: 503, times: 1});
  await page.getByRole('button', {name: 'Skicka intresseanmälan'}).click();
  await page.getByRole('button', {name: 'Skicka igen'}).click();
  await expect(page.locator('#tips-result')).toContainText('Mäklaren har också fått din sökprofil');
  expect(simulator.store.leads).toMatchObject([{contact: {email: 'evangelina@example.com'}}]);
  expect(detailsIn(bodies).length).toBe(3);
  expect(detailsIn([...outside, ...(await recorded(page)), ...site.requests])).toEqual([]);
  expect(detailsIn([JSON.stringify(await context.storageState({indexedDB: true}))])).toEqual([]);
  expect(detailsIn([JSON.stringify(ourProxy.logged)])).toEqual([]);
});

test.describe('through a proxy with a proof of work', () => {
  test.use({altchaKey: 'a-key-for-the-tests'});

  test('contact details of two people are in the bodies of their POSTs, not in a shared link or a calendar', async ({
    page,
    context,
    site,
    simulator,
    ourProxy,
  }) => {
    const {outside, bodies} = listen(context);
    await page.addInitScript(record);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => Promise.resolve(void (document.title = JSON.stringify(data))),
      });
    });
    await page.goto(ourProxy.page({attributes: 'deep-link source="Nyhetsbrevet"'}));
    await page
      .getByRole('radio', {name: /2\splatser kvar/})
      .first()
      .check();
    await typeDetails(page, 'Evangelina');
    await waitLikeAHuman(page);
    await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await page.getByRole('button', {name: 'Lägg till en person'}).click();
    await typeDetails(page, 'Adamantius');
    await waitLikeAHuman(page);
    await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlen'})).toBeFocused();
    await page.getByRole('button', {name: 'Dela tiden'}).click();
    await expect.poll(() => page.title()).toContain('#slot=');
    await page.getByRole('button', {name: 'Lägg till i kalendern'}).click();
    const links = page.locator('[part=calendar] a');
    await expect(links).toHaveCount(3);
    const addresses = await links.evaluateAll((found) =>
      found.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(simulator.store.outbox).toHaveLength(2);
    expect(detailsIn(bodies).length).toBe(2);
    expect(detailsIn([...outside, ...(await recorded(page)), ...addresses, ...site.requests])).toEqual([]);
    expect(detailsIn([JSON.stringify(await context.storageState({indexedDB: true}))])).toEqual([]);
    expect(detailsIn([JSON.stringify(ourProxy.logged)])).toEqual([]);
  });
});

test('the search for contact details finds encoded ones', () => {
  const hidden = [
    '?q=evangelina%40example.com',
    'tel:+46701740642',
    btoa('evangelina@example.com'),
    'EVANGELINA',
  ];
  expect(detailsIn(hidden)).toEqual(hidden);
});
