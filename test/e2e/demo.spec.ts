import {expect, test} from './demo.js';
import {stateTexts} from './gallery.js';
import {fillAsEva, takeTime} from './listing.js';

test.describe.configure({mode: 'serial'});

for (const width of [360, 1280]) {
  test(`a stranger books on the demo page and finds the person in the quarantine, ${width} px wide`, async ({
    demo,
    page,
  }) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.request.post(new URL('/mspecs/simulator/reset', demo).href);
    await page.setViewportSize({width, height: 800});
    await page.clock.install();
    await page.goto(demo);
    const time = page.locator('mspecs-viewing-booker label', {hasText: '11:30–11:45'});
    await expect(time).toContainText('2 platser kvar');
    await time.click();
    await fillAsEva(page);
    await takeTime(page);
    await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await expect(page.getByRole('heading', {name: 'Tack! Din förfrågan är mottagen.'})).toBeVisible();

    const [confirmation] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', {name: /Bekräfta/}).click(),
    ]);
    await expect(confirmation.getByRole('heading')).toBeVisible();
    await confirmation.close();
    await page.getByRole('button', {name: /Godkänn/}).click();
    await page.getByRole('button', {name: 'Välj en annan tid'}).click();
    await expect(time).toContainText('1 plats kvar');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(complaints).toEqual([]);
  });
}

test('the gallery brings every card into its state, and takes neither focus nor place', async ({
  demo,
  page,
}) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
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
  expect(complaints).toEqual([]);
});
