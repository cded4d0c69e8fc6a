import type {Page} from '@playwright/test';
import axe from 'axe-core';
import type {Simulator} from '../../demo/simulator/simulator.js';
import {eva, expect, test} from '../support/e2e/served-booking-page.js';

const firstTime = (page: Page) => page.locator('a.option').first();
const bookings = ({requests}: Simulator) =>
  requests.filter(({method, path}) => method === 'POST' && !path.includes('login'));

async function fillAsEva(page: Page): Promise<void> {
  for (const [field, value] of Object.entries(eva)) await page.locator(`#${field}`).fill(value);
  await page.getByRole('checkbox').check();
}

test.describe('without JavaScript, 320 px wide', () => {
  test.use({javaScriptEnabled: false, viewport: {width: 320, height: 640}});

  test('a visitor corrects the form and books with the keyboard alone', async ({page, served}) => {
    await page.goto(served.url);
    await firstTime(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', {name: 'Dina uppgifter'})).toBeVisible();
    await page.getByRole('button', {name: 'Skicka förfrågan'}).focus();
    await page.keyboard.press('Enter');
    // The first wrong field has the focus, so typing continues there.
    await expect(page.getByLabel('Förnamn')).toBeFocused();
    await expect(page.getByLabel('Förnamn')).toHaveAccessibleDescription('Fyll i ditt förnamn.');
    for (const value of Object.values(eva)) {
      await page.keyboard.type(value);
      await page.keyboard.press('Tab');
    }
    await page.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    served.passMinute();
    await page.getByRole('button', {name: 'Skicka förfrågan'}).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeVisible();
    await expect(page.getByText('Öppna mejlet som skickas till eva@example.com')).toBeVisible();
    expect(page.url()).not.toMatch(/eva|exempel|174/i);
  });

  test('going back and sending again, or reloading, sends one request', async ({page, served}) => {
    await page.goto(served.url);
    await firstTime(page).click();
    await fillAsEva(page);
    served.passMinute();
    const send = page.getByRole('button', {name: 'Skicka förfrågan'});
    const outcome = page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'});
    await send.click();
    await expect(outcome).toBeVisible();
    await page.reload();
    await expect(page.getByText('eva@example.com')).toBeVisible();
    const sent = bookings(served.simulator).length;
    await page.goBack();
    await expect(page.getByLabel('Förnamn')).toHaveValue('Eva');
    await send.click();
    await expect(outcome).toBeVisible();
    expect(bookings(served.simulator)).toHaveLength(sent);
  });
});

test('a pasted text of ten megabytes is answered with the form, which keeps the names', async ({
  page,
  served,
}) => {
  await page.goto(served.url);
  await firstTime(page).click();
  await fillAsEva(page);
  const message = page.locator('#message');
  await message.evaluate(
    (field: HTMLTextAreaElement) => (field.value = 'Är hissen trasig? '.repeat(500_000)),
  );
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByText('Det blev för mycket text')).toBeVisible();
  await expect(message).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Förnamn')).toHaveValue('Eva');
  await expect(page.getByText('1 uppgift behöver rättas')).toBeVisible();
  expect(bookings(served.simulator)).toEqual([]);
});

for (const width of [320, 1280]) {
  test(`axe finds nothing at ${width} px, and nothing scrolls sideways or is smaller than 44 px`, async ({
    page,
    served,
  }) => {
    await page.setViewportSize({width, height: 800});
    const check = async () => {
      await page.evaluate(axe.source);
      const {violations} = await page.evaluate(() => (window as unknown as {axe: typeof axe}).axe.run());
      expect(violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      for (const target of await page
        .locator('button, a.option, a.link, a.outlined, a.next, .field input')
        .all()) {
        expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      }
    };
    for (const language of ['sv', 'ar']) {
      await page.goto(`${served.url}?lang=${language}`);
      await check();
      await firstTime(page).click();
      await check();
      await page.locator('form button').click();
      await expect(page.locator('.problem')).toHaveCount(5);
      await check();
      await fillAsEva(page);
      served.passMinute();
      await page.locator('form button').click();
      await expect(page.locator('.calendar')).toBeVisible();
      await check();
    }
  });
}
