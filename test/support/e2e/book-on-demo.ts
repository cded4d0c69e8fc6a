import {expect, type Page} from '@playwright/test';
import {fillAsEva, waitLikeAHuman} from './listing-page.js';

/** The time of the demo's home that the tests book. */
const demoTime = (page: Page) => page.locator('mspecs-viewing-booker label', {hasText: '11:30–11:45'});

/** Books a time on the demo page, confirms by email and approves. */
export async function bookOnDemo(page: Page, demo: string, width: number): Promise<void> {
  await page.setViewportSize({width, height: 800});
  await page.clock.install();
  await page.goto(demo);
  const time = demoTime(page);
  await expect(time).toContainText('2 platser kvar');
  await time.click();
  await fillAsEva(page);
  await waitLikeAHuman(page);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeVisible();

  const [confirmation] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', {name: /Bekräfta/}).click(),
  ]);
  await expect(confirmation.getByRole('heading', {name: 'Tack, Eva!'})).toBeVisible();
  await confirmation.close();
  await page.getByRole('button', {name: /Godkänn/}).click();
  await page.getByRole('button', {name: 'Välj en annan tid'}).click();
  await expect(time).toContainText('Förfrågan skickad');
}
