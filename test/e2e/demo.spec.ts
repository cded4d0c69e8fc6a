import {expect, test} from '../support/e2e/demo-server.js';
import {listStateTexts, stateTexts} from '../support/state-texts.js';
import {fillAsEva, waitLikeAHuman} from '../support/e2e/listing-page.js';
import {bookOnDemo} from '../support/e2e/book-on-demo.js';

test.describe.configure({mode: 'serial'});

for (const width of [360, 1280]) {
  test(`a visitor books on the demo page and appears in the quarantine, ${width} px wide`, async ({
    demo,
    page,
  }) => {
    const pageErrors: string[] = [];
    page.on('pageerror', (error) => pageErrors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') pageErrors.push(message.text());
    });
    await page.request.post(new URL('/mspecs/simulator/reset', demo).href);
    await bookOnDemo(page, demo, width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(pageErrors).toEqual([]);
  });
}

test('a visitor finds a home in the list of the demo, and requests its time', async ({demo, page}) => {
  await page.request.post(new URL('/mspecs/simulator/reset', demo).href);
  await page.clock.install();
  await page.goto(demo);
  await page.getByRole('link', {name: 'Alla visningar hos Exempelmäklarna'}).click();
  await page.getByLabel('Område').selectOption('Bergshamra');
  await page.getByRole('button', {name: /^Välj tid: Bergshamra allé 9/}).click();
  await fillAsEva(page);
  await waitLikeAHuman(page);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeVisible();
  await expect(page.getByText('Utkorg (1)')).toBeVisible();
});

test('the gallery brings every card into its state without focus changes or layout shift', async ({
  demo,
  page,
}) => {
  const pageErrors: string[] = [];
  page.on('pageerror', (error) => pageErrors.push(error.message));
  await page.goto(new URL('/demo/gallery/', demo).href);
  const cards = page.locator('section.card');
  expect(await cards.count()).toBeGreaterThan(20);
  for (const [name, text] of Object.entries({...stateTexts, ...listStateTexts})) {
    const card = page.locator(`#${name}`);
    await card.scrollIntoViewIfNeeded();
    const found = card.frameLocator('iframe').getByText(text);
    await expect(found.filter({visible: true}).first(), name).toBeVisible();
  }
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  expect(pageErrors).toEqual([]);
});
