import type {Locator, Page} from '@playwright/test';
import {expect, test, type ServedSimulator} from '../support/e2e/built-page.js';
import {listing, waitLikeAHuman} from '../support/e2e/listing-page.js';
import {test as proxied} from '../support/e2e/proxied-page.js';

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

/** Presses Tab until the element with this role and name has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await expect(async () => {
    await press(page, 'Tab');
    await expect(target).toBeFocused({timeout: 50});
  }).toPass({intervals: [0]});
}

async function typeDetails(page: Page, firstName: string): Promise<void> {
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  for (const text of [firstName, 'Exempel', `${firstName}@example.com`, '0701740605']) {
    await page.keyboard.type(text);
    await press(page, 'Tab');
  }
  await waitLikeAHuman(page);
}

const button = (page: Page, name: string): Locator => page.getByRole('button', {name});

proxied(
  'a visitor writes a message, brings a companion and shares the time by keyboard',
  async ({page, ourProxy, simulator}) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {value: undefined});
      Object.defineProperty(navigator, 'clipboard', {value: undefined});
    });
    await page.goto(ourProxy.page({dealId: homeWithManyDays(simulator), attributes: 'deep-link'}));
    await expect(day(page, /tis 10 juni/)).toBeChecked();
    await press(page, 'Tab', 'Tab', 'Enter');
    await typeDetails(page, 'Eva');
    await expect(page.getByText('Meddelande till mäklaren (frivilligt)')).toBeFocused();
    await press(page, 'Enter', 'Tab');
    await page.keyboard.type('Finns det hiss?');
    await tabTo(page, button(page, 'Skicka förfrågan'));
    await press(page, 'Enter');
    await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeFocused();

    await tabTo(page, button(page, 'Lägg till en person'));
    await press(page, 'Space');
    await typeDetails(page, 'Adam');
    await tabTo(page, button(page, 'Skicka förfrågan'));
    await press(page, 'Enter');
    await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlen'})).toBeFocused();
    expect(simulator.store.outbox).toHaveLength(2);

    await tabTo(page, button(page, 'Lägg till i kalendern'));
    await press(page, 'Enter');
    await tabTo(page, page.getByRole('link', {name: 'Google'}));
    await tabTo(page, button(page, 'Dela tiden'));
    await press(page, 'Enter');
    await expect(page.getByLabel('Länk till tiden')).toBeFocused();
    await tabTo(page, button(page, 'Välj en annan tid'));
    await press(page, 'Enter');
    await expect(time(page, /12:15–12:30/)).toBeFocused();
  },
);

proxied(
  'a visitor whom no time suits leaves the interest, returns to it and orders tips by keyboard',
  async ({page, ourProxy, simulator}) => {
    await page.goto(ourProxy.page());
    await expect(page.getByText('Passar ingen tid? Kontakta mäklaren.')).toBeVisible();
    const interest = button(page, 'Anmäl intresse');
    const open = async () => {
      await tabTo(page, interest);
      await press(page, 'Enter');
      await expect(page.getByLabel('Förnamn')).toBeFocused();
    };
    await tabTo(page, page.getByText('Passar ingen tid? Kontakta mäklaren.'));
    await press(page, 'Enter');
    await open();
    await press(page, 'Shift+Tab');
    await expect(button(page, 'Tillbaka')).toBeFocused();
    await press(page, 'Enter');
    await expect(page.getByRole('heading', {name: 'Välj visningstid'})).toBeVisible();
    await open();
    await typeDetails(page, 'Eva');
    await expect(page.getByRole('checkbox', {name: 'Tipsa mig om liknande bostäder'})).toBeFocused();
    await press(page, 'Space');
    await tabTo(page, button(page, 'Skicka intresseanmälan'));
    await press(page, 'Enter');
    await expect(page.getByRole('heading', {name: 'Tack! Din intresseanmälan är mottagen.'})).toBeFocused();
    await expect(page.locator('#tips-result')).toContainText('Mäklaren har också fått din sökprofil');
    await tabTo(page, button(page, 'Tillbaka'));
    await press(page, 'Enter');
    await expect(page.getByRole('heading', {name: 'Välj visningstid'})).toBeVisible();
    expect(simulator.store.leads).toHaveLength(1);
  },
);
