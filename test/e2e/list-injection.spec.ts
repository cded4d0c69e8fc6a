import {expect, test} from '../support/e2e/built-page.js';
import {elementsUnderTest, placed, proxyPath} from '../support/e2e/elements.js';
import {expectHarmless, hostile, watch} from '../support/e2e/hostile-texts.js';

const list = elementsUnderTest.find(({tag}) => tag === 'mspecs-viewing-list')!;

const lone = /\p{Surrogate}/u;

/** A response of `GET /viewings` with a text in every free-text field of two of its homes. */
function answerFullOf(text: string): object {
  const start = '2031-06-14T10:00:00Z';
  const home = {name: text, address: text, area: text, office: text, imageUrl: text, listingUrl: text};
  const viewing = {viewingId: text, date: '2031-06-14', start, end: text, state: text, seatsLeft: text};
  return {
    timeZone: text,
    homes: [
      {dealId: 'MDA1', ...home},
      {dealId: 'MDA2', ...home, imageUrl: `https://127.0.0.1/${text}`},
      {dealId: text, ...home},
    ],
    viewings: [
      {...viewing, dealId: 'MDA1'},
      {...viewing, dealId: 'MDA2', state: 'open'},
      {...viewing, dealId: 'MDA2', date: text},
      {...viewing, dealId: text},
    ],
    next: undefined,
  };
}

for (const [name, text] of Object.entries(hostile)) {
  test(`${name} in all data of the list, its fragment and its attributes is rendered as text or left out`, async ({
    page,
    site,
    simulator,
  }) => {
    await page.setViewportSize({width: 360, height: 800});
    const sideEffects = await watch(page, site, simulator);
    const url = placed(list, site, simulator);
    await page.route(`**${proxyPath}/viewings?*`, (route) => route.fulfill({json: answerFullOf(text)}));
    await page.goto(url);
    const rows = page.getByRole('listitem');
    // A lone surrogate cannot be part of an id.
    const count = lone.test(text) ? 2 : 3;
    await expect(rows).toHaveCount(count);
    await expectHarmless(page);
    const names = () =>
      rows.evaluateAll((all) => all.map((row) => row.querySelector('[part=name]')!.textContent));
    if (!lone.test(text)) expect(await names()).toEqual([text, text, text]);

    await page.locator(list.tag).evaluate((element, value) => {
      Object.assign(element, {country: value, privacyUrl: value, title: value});
      location.hash = new URLSearchParams({area: value, day: value, home: value, visit: value}).toString();
    }, text);
    // The fragment names a home, which opens, also if it is not in the list.
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/\w{5}/);
    await expectHarmless(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(sideEffects).toEqual([]);
  });
}
