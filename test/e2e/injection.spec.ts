import {publishedDeal} from '../../demo/simulator/store/published-deal.js';
import {isName, normalizeName} from '../../src/booking/name.js';
import {messages as requestTexts} from '../../src/messages/sv-request.js';
import {messages as timesTexts} from '../../src/messages/sv.js';
import {expect, test, type ServedSimulator} from '../support/e2e/built-page.js';
import {expectHarmless, hostile, watch} from '../support/e2e/hostile-texts.js';
import {fillAsEva, firstFreeTime, homePage, listing, waitLikeAHuman} from '../support/e2e/listing-page.js';
import {test as proxied} from '../support/e2e/proxied-page.js';

const asJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Returns the demo's deal with a text in every free-text field. */
function dealFullOf(text: string, {store, demoDealId}: ServedSimulator): object {
  const deal = publishedDeal(store, demoDealId) as {viewings: object[]};
  const person = {firstName: text, lastName: text, title: text, email: text, isMainUser: true};
  return {
    ...deal,
    viewings: [
      ...deal.viewings.map((viewing) => ({...viewing, description: text})),
      {type: 'ENUMS_VIEWINGS_TYPE_COMMENT_ONLY', description: text},
      {type: text, startDate: text, slots: text},
    ],
    location: {
      streetAddress: text,
      postalCode: text,
      city: text,
      latitude: text,
      longitude: text,
      directions: text,
    },
    estate: {floor: text, apartmentNumber: text},
    users: [{...person, phoneNumber: `08-123 45 67 ${text}`}],
    office: {name: text, phoneNumber: text, email: text},
    organization: {urlToGDPRDoc: text},
    publishingInformation: {webPageUrl: text},
  };
}

for (const [name, text] of Object.entries(hostile)) {
  test(`${name} in all data of Mspecs is rendered as text or left out`, async ({page, site, simulator}) => {
    await page.setViewportSize({width: 360, height: 800});
    const sideEffects = await watch(page, site, simulator);
    const {url, demoDealId} = simulator;
    await page.goto(
      homePage(
        site,
        `<mspecs-viewing-booker deal-id="${demoDealId}" base-url="${url}" country="FI">
          <script type="application/json">${asJson(dealFullOf(text, simulator))}</script>
        </mspecs-viewing-booker>`,
      ),
    );
    await expect(firstFreeTime(page)).toBeVisible();
    const written = (element: Element) => element.shadowRoot!.querySelector('.description')!.textContent;
    const start = text.trim().slice(0, 3);
    await expect
      .poll(() => page.locator('mspecs-viewing-booker').evaluate(written))
      .toContain(/\p{Surrogate}/u.test(start) ? '' : start);
    await expectHarmless(page);

    await firstFreeTime(page).check();
    await page.locator('[name=firstName]').fill(text.slice(0, 50));
    await page.locator('[name=lastName]').fill('Exempel');
    await page.locator('[name=email]').fill('eva@example.com');
    await page.locator('[name=phoneNumber]').fill('+46 70 174 06 05');
    await expectHarmless(page);

    const body = JSON.stringify({message: text, reason: text, title: text});
    simulator.faults.add({route: 'booking', status: 400, body, times: 1});
    await page.locator('.booking-form .next').click();
    if (!isName(normalizeName(text.slice(0, 50)))) {
      await expect(page.locator('#firstName-problem')).toBeVisible();
      await expectHarmless(page);
      await page.locator('[name=firstName]').fill('Eva');
      await page.locator('.booking-form .next').click();
    }
    await expect(page.getByRole('button', {name: 'Skicka igen'})).toBeVisible();
    await expectHarmless(page);
    await page.locator('.booking-form .next').click();
    await expect(page.getByRole('heading', {name: /^Nästan klart/})).toBeVisible();
    await expectHarmless(page);
    expect(sideEffects).toEqual([]);
  });
}

/** Serializes a dictionary in which every text is replaced; functions append their arguments. */
const textsFullOf = (text: string): string =>
  JSON.stringify(
    {...timesTexts, ...requestTexts, language: 'sv', direction: 'ltr'},
    (key, value: unknown) => {
      if (
        key === 'language' ||
        key === 'direction' ||
        (typeof value !== 'string' && typeof value !== 'function')
      )
        return value;
      return typeof value === 'function' ? {itsText: text} : text;
    },
  );

test("the page's messages, contact and attributes can contain any hostile text", async ({
  page,
  site,
  simulator,
}) => {
  await page.setViewportSize({width: 360, height: 800});
  const sideEffects = await watch(page, site, simulator);
  const {url, demoDealId, store} = simulator;
  const deal = asJson(publishedDeal(store, demoDealId));
  const texts = Object.values(hostile);
  await page.goto(
    homePage(
      site,
      texts
        .map(
          () =>
            `<mspecs-viewing-booker deal-id="${demoDealId}" base-url="${url}" consent-required></mspecs-viewing-booker>`,
        )
        .join(''),
    ),
  );
  await page.locator('mspecs-viewing-booker').evaluateAll(
    (elements, [deal, dictionaries]) => {
      const revive = (_: string, value: unknown) => {
        const {itsText} = (value ?? {}) as {itsText?: string};
        return itsText === undefined ? value : (...held: unknown[]) => [itsText, ...held].join(' ');
      };
      elements.forEach((element, index) => {
        const {text, messages} = JSON.parse(dictionaries[index]!, revive) as {
          text: string;
          messages: object;
        };
        const contact = {firstName: text, lastName: text, email: text, phoneNumber: text};
        Object.assign(element, {deal: JSON.parse(deal) as object, messages, contact});
        Object.assign(element, {privacyUrl: text, country: text, lang: text, title: text});
      });
    },
    [deal, texts.map((text) => `{"text":${JSON.stringify(text)},"messages":${textsFullOf(text)}}`)] as const,
  );
  for (const element of await page.locator('mspecs-viewing-booker').all()) {
    await element.locator('[name=time]:enabled').first().check();
    await expect(element.locator('[name=firstName]')).toBeFocused();
    await element.locator('.booking-form .next').click();
    await expect(element.locator('.booking-form [aria-invalid]').first()).toBeVisible();
  }
  await expectHarmless(page);
  expect(sideEffects).toEqual([]);
});

test('hostile URLs, ids and time zones are rejected with a message', async ({page, site, simulator}) => {
  await page.setViewportSize({width: 360, height: 800});
  const sideEffects = await watch(page, site, simulator);
  const texts = Object.values(hostile);
  await page.goto(
    homePage(site, texts.map(() => '<mspecs-viewing-booker></mspecs-viewing-booker>'.repeat(2)).join('')),
  );
  await page.locator('mspecs-viewing-booker').evaluateAll((elements, json) => {
    const texts = JSON.parse(json) as string[];
    elements.forEach((element, index) => {
      const text = texts[index >> 1]!;
      for (const name of ['time-zone', 'country', 'refresh-interval', 'privacy-url', 'lang', 'deal-url']) {
        element.setAttribute(name, text);
      }
      // Half of the elements have a reachable URL with invalid ids, the others valid ids with an invalid URL.
      const isReachable = index % 2 === 0;
      for (const name of ['deal-id', 'viewing-id']) element.setAttribute(name, isReachable ? text : 'MDAx');
      element.setAttribute('proxy-url', isReachable ? '/api' : text);
    });
  }, JSON.stringify(texts));
  for (const element of await page.locator('mspecs-viewing-booker').all()) {
    await expect(element.locator('[role=status]')).toHaveText(/\w{5}/);
  }
  await expectHarmless(page);
  expect(sideEffects).toEqual([]);
});

test('a status with hostile texts closes times and shows none of the texts', async ({
  page,
  site,
  simulator,
}) => {
  const sideEffects = await watch(page, site, simulator);
  const {url, demoDealId, store} = simulator;
  const texts = Object.values(hostile);
  const slots = [...store.slotsOf(demoDealId)].map(({id}) => id);
  const invalid = [...texts.entries()].map(([index, text]) => [
    slots[index] ?? text,
    {fullyBooked: text, numberOfBooked: text},
  ]);
  const more = texts.map((text) => [text, {fullyBooked: false, numberOfBooked: 0}] as const);
  const body = JSON.stringify(Object.fromEntries([...invalid, ...more]));
  simulator.faults.add({route: 'status', body});
  await page.goto(
    homePage(
      site,
      `<mspecs-viewing-booker deal-id="${demoDealId}" base-url="${url}">
        <script type="application/json">${asJson(publishedDeal(store, demoDealId))}</script>
      </mspecs-viewing-booker>`,
    ),
  );
  await expect(page.getByText('Vissa tider går inte att välja just nu.').first()).toBeVisible();
  await expect(page.getByRole('radio', {disabled: false})).toHaveCount(1);
  await expectHarmless(page);
  expect(sideEffects).toEqual([]);
});

for (const [name, text] of Object.entries(hostile)) {
  proxied(
    `${name} in a message, a source and a search profile stays text`,
    async ({page, site, simulator, ourProxy}) => {
      await page.setViewportSize({width: 360, height: 800});
      const sideEffects = await watch(page, site, simulator);
      const {store, demoDealId} = simulator;
      const {id: _id, ...details} = store.deals.get(demoDealId)!;
      const {id} = store.addDeal({
        ...details,
        location: {
          ...details.location,
          streetAddress: text,
          municipality: {identifier: '0184', name: text.slice(0, 40)},
        },
      });
      store.addSlotViewing(id, {start: '2031-06-14T10:00:00Z', slotMinutes: 15, slotCount: 2, capacity: 4});
      await page.goto(ourProxy.page({dealId: id, attributes: 'deep-link'}));
      await page
        .locator('mspecs-viewing-booker')
        .evaluate(
          (element, json) => Object.assign(element, {source: JSON.parse(json) as string}),
          asJson(text),
        );
      await firstFreeTime(page).check();
      await fillAsEva(page);
      await page.getByText('Meddelande till mäklaren (frivilligt)').click();
      await page.locator('#message').fill(text.slice(0, 300));
      await waitLikeAHuman(page);
      await page.locator('.booking-form .next').click();
      await expect(page.getByRole('heading', {name: /^Nästan klart/})).toBeVisible();
      await page.getByRole('button', {name: 'Lägg till i kalendern'}).click();
      await expect(page.getByRole('link', {name: 'Google'})).toBeVisible();
      await expectHarmless(page);
      // The broker reads lines of plain text.
      const description = [...store.confirmations.values()].at(-1)?.remarks.description ?? '';
      expect(description.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(description).not.toBe('');

      await page.getByRole('button', {name: 'Välj en annan tid'}).click();
      await page.getByText('Passar ingen tid? Kontakta mäklaren.').click();
      await page.getByRole('button', {name: 'Anmäl intresse'}).click();
      const tips = page.getByRole('checkbox', {name: 'Tipsa mig om liknande bostäder'});
      await tips.check();
      await expectHarmless(page);
      await page.getByRole('button', {name: 'Skicka intresseanmälan'}).click();
      await expect(page.locator('#tips-result')).toContainText(/sökprofil/);
      await expectHarmless(page);
      expect(sideEffects).toEqual([]);
    },
  );
}

/** Replaces lone surrogates, which a URL cannot contain. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

test('a hostile fragment opens nothing, and the page says that it knows no such time', async ({
  page,
  site,
  simulator,
}) => {
  await page.setViewportSize({width: 360, height: 800});
  const sideEffects = await watch(page, site, simulator);
  const address = listing(site, simulator, {attributes: 'deep-link'});
  const fragments = Object.values(hostile).flatMap((text) => {
    const encoded = encodeURIComponent(wellFormed(text));
    return [`#slot=${encoded}`, `#viewing=${encoded}`, `#slot=${wellFormed(text)}`];
  });
  for (const fragment of [...fragments, '#slot=%', '#viewing=%E0%A4%A', '#slot=__proto__']) {
    await page.goto('about:blank');
    sideEffects.splice(0);
    await page.goto(address + fragment);
    await expect(page.getByText(/^Vi hittar inte den tiden/).first()).toBeVisible();
    await expect(page.getByLabel('Förnamn')).toBeHidden();
    await expectHarmless(page);
    expect(sideEffects, fragment.slice(0, 60)).toEqual([]);
  }
});
