import {expect, test} from '../support/e2e/demo-server.js';
import {stateTexts} from '../support/state-texts.js';
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

test('the gallery brings every card into its state without focus changes or layout shift', async ({
  demo,
  page,
}) => {
  const pageErrors: string[] = [];
  page.on('pageerror', (error) => pageErrors.push(error.message));
  await page.goto(new URL('/demo/gallery/', demo).href);
  const cards = page.locator('section.card');
  expect(await cards.count()).toBeGreaterThan(20);
  for (const [name, text] of Object.entries(stateTexts)) {
    const card = page.locator(`#${name}`);
    await card.scrollIntoViewIfNeeded();
    const found = card.frameLocator('iframe').locator('mspecs-viewing-booker').getByText(text);
    await expect(found.filter({visible: true}).first(), name).toBeVisible();
  }
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  expect(pageErrors).toEqual([]);
});
