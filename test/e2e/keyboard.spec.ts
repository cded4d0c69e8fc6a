import type {Locator, Page} from '@playwright/test';
import {expect, test, type ServedSimulator} from '../support/e2e/built-page.js';
import {listing} from '../support/e2e/listing-page.js';

/** Adds a home with six days, which the day picker shows in a row, and three times a day; the first time is full. */
function homeWithManyDays({store}: ServedSimulator): string {
  const {id} = store.addDeal();
  for (const day of [10, 11, 12, 13, 14, 15]) {
    store.addSlotViewing(id, {
      start: `2031-06-${day}T10:00:00Z`,
      slotMinutes: 15,
      slotCount: 3,
      capacity: 2,
      booked: [2],
    });
  }
  return id;
}

const day = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('group', {name: 'Välj dag'}).getByRole('radio', {name});
const time = (page: Page, name: RegExp): Locator => page.getByRole('radio', {name});

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('a visitor picks a day and a time, fills in the form and sends it by keyboard', async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(listing(site, simulator, {dealId: homeWithManyDays(simulator)}));
  await expect(day(page, /tis 10 juni/)).toBeChecked();

  await press(page, 'Tab');
  await expect(day(page, /tis 10 juni/)).toBeFocused();
  await press(page, 'ArrowRight', 'ArrowDown');
  await expect(day(page, /tors 12 juni/)).toBeFocused();
  await expect(page.getByRole('group', {name: 'torsdag 12 juni'})).toBeVisible();
  await expect(page.getByRole('group', {name: 'tisdag 10 juni'})).toBeHidden();

  await press(page, 'Tab');
  await expect(time(page, /12:15–12:30/)).toBeFocused();
  await press(page, 'ArrowDown');
  await expect(time(page, /12:30–12:45/)).toBeFocused();
  await expect(time(page, /12:30–12:45/)).toBeChecked();
  await expect(page.getByLabel('Förnamn')).toBeHidden();
  await press(page, 'Enter');
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  await expect(page.getByText('torsdag 12 juni kl. 12:30–12:45')).toBeVisible();

  for (const text of ['Eva', 'Exempel', 'eva@example.com']) {
    await page.keyboard.type(text);
    await press(page, 'Tab');
  }
  await page.keyboard.type('0701740605');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeFocused();
  expect(simulator.requests.filter(({method}) => method === 'POST')).toHaveLength(1);
});

test('arrow keys move between days without picking a time, and the space bar picks the focused one', async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(listing(site, simulator, {dealId: homeWithManyDays(simulator)}));
  await expect(day(page, /tis 10 juni/)).toBeChecked();
  await press(page, 'Tab', 'ArrowLeft');
  await expect(day(page, /sön 15 juni/)).toBeFocused();
  await expect(page.getByRole('group', {name: 'söndag 15 juni'})).toBeVisible();
  await press(page, 'ArrowRight', 'ArrowRight', 'Tab');
  await expect(time(page, /12:15–12:30/)).toBeFocused();
  await expect(page.getByLabel('Förnamn')).toBeHidden();
  await press(page, 'Space');
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  await expect(page.getByText('onsdag 11 juni kl. 12:15–12:30')).toBeVisible();
});

test('changing the time and returning to the form keeps the typed values', async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(listing(site, simulator, {dealId: homeWithManyDays(simulator)}));
  await expect(day(page, /tis 10 juni/)).toBeChecked();
  await press(page, 'Tab', 'Tab', 'Space');
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  await page.keyboard.type('Eva');
  await press(page, 'Shift+Tab');
  await expect(page.getByRole('button', {name: 'Byt tid'})).toBeFocused();
  await press(page, 'Enter');
  await expect(time(page, /12:15–12:30/)).toBeFocused();
  await press(page, 'ArrowDown', 'Enter');
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  await expect(page.getByLabel('Förnamn')).toHaveValue('Eva');
  await expect(page.getByText('tisdag 10 juni kl. 12:30–12:45')).toBeVisible();
});

for (const key of ['Space', 'Enter']) {
  test(`${key} picks a time that is selected already`, async ({page, site, simulator}) => {
    await page.goto(listing(site, simulator, {dealId: homeWithManyDays(simulator)}));
    await expect(day(page, /tis 10 juni/)).toBeChecked();
    await press(page, 'Tab', 'Tab', 'ArrowDown');
    await expect(time(page, /12:30–12:45/)).toBeChecked();
    await expect(page.getByLabel('Förnamn')).toBeHidden();
    await press(page, key);
    await expect(page.getByLabel('Förnamn')).toBeFocused();
    await expect(page.getByLabel('Förnamn')).toHaveValue('');
  });
}

test('the day picker scrolls to the chosen day, and its buttons scroll it without a tab stop', async ({
  page,
  site,
  simulator,
}) => {
  await page.setViewportSize({width: 320, height: 700});
  await page.goto(listing(site, simulator, {dealId: homeWithManyDays(simulator)}));
  await expect(day(page, /tis 10 juni/)).toBeChecked();
  const ahead = page.locator('mspecs-viewing-booker button.scroll').last();
  await expect(ahead).toBeVisible();
  await press(page, 'Tab', 'ArrowLeft');
  await expect(day(page, /sön 15 juni/)).toBeInViewport({ratio: 1});
  await expect(ahead).toBeHidden();
  await press(page, 'Tab');
  await expect(time(page, /12:15–12:30/)).toBeFocused();
  await page.locator('mspecs-viewing-booker button.scroll').first().click();
  await expect(day(page, /tis 10 juni/)).toBeInViewport({ratio: 1});
  await expect(day(page, /sön 15 juni/)).toBeChecked();
});

test('a time of another day can be reached after one was selected', async ({page, site, simulator}) => {
  await page.goto(listing(site, simulator, {dealId: homeWithManyDays(simulator)}));
  await expect(day(page, /tis 10 juni/)).toBeChecked();
  await press(page, 'Tab', 'Tab', 'ArrowDown');
  await expect(time(page, /12:30–12:45/)).toBeChecked();
  await press(page, 'Shift+Tab', 'ArrowRight');
  await expect(day(page, /ons 11 juni/)).toBeFocused();
  await expect(page.getByRole('group', {name: 'onsdag 11 juni'})).toBeVisible();
  await press(page, 'Tab');
  await expect(time(page, /12:15–12:30/)).toBeFocused();
});

test('arrow keys follow the visual order from right to left', async ({page, site, simulator}) => {
  const dealId = homeWithManyDays(simulator);
  await page.goto(listing(site, simulator, {dealId, attributes: 'lang="ar"'}));
  const radios = page.locator('mspecs-viewing-booker').getByRole('radio');
  await expect(radios.first()).toBeChecked();
  await press(page, 'Tab', 'ArrowLeft');
  await expect(radios.nth(1)).toBeFocused();
  await press(page, 'ArrowDown');
  await expect(radios.nth(2)).toBeFocused();
  await press(page, 'ArrowRight');
  await expect(radios.nth(1)).toBeFocused();
  await press(page, 'Tab');
  await expect(time(page, /12:15 إلى 12:30/)).toBeFocused();
  await press(page, 'ArrowLeft');
  await expect(time(page, /12:30 إلى 12:45/)).toBeFocused();
  await press(page, 'Enter');
  await expect(page.locator('mspecs-viewing-booker').getByRole('textbox').first()).toBeFocused();
});
