import {expect, test, type ServedSimulator, type Site} from '../support/e2e/built-page.js';
import {firstFreeTime, homePage, sendAsEva} from '../support/e2e/listing-page.js';
import {publishedDeal} from '../../demo/simulator/store/published-deal.js';

const linkChunk = /\/link-\w+\.js$/;

/** Adds a long page with links to two slots and to another part of the page. Returns its URL and the ids. */
function linkedPage(site: Site, {store, url}: ServedSimulator, attributes = 'deep-link') {
  const deal = store.addDeal();
  const {slots} = store.addSlotViewing(deal.id, {
    start: '2031-06-14T10:00:00Z',
    slotMinutes: 15,
    slotCount: 3,
    capacity: 1,
    booked: [0, 0, 1],
  });
  const [first = '', second = '', full = ''] = slots.map(({id}) => id);
  const json = JSON.stringify(publishedDeal(store, deal.id)).replaceAll('<', '\\u003c');
  const address = homePage(
    site,
    `<nav>
        <a href="#slot=${encodeURIComponent(first)}">Första</a>
        <a href="#slot=${encodeURIComponent(second)}">Andra</a>
        <a href="#kontakt">Kontakt</a>
      </nav>
      <div style="block-size: 3000px"></div>
      <mspecs-viewing-booker deal-id="${deal.id}" base-url="${url}" ${attributes}>
        <script type="application/json">${json}</script>
      </mspecs-viewing-booker>
      <div style="block-size: 3000px" id="kontakt"></div>`,
  );
  return {address, first, second, full};
}

test('a page without links to times loads no file for them', async ({page, site, simulator}) => {
  const chunks: string[] = [];
  page.on('request', (request) => linkChunk.test(request.url()) && chunks.push(request.url()));
  const {address, second} = linkedPage(site, simulator, '');
  await page.goto(`${address}#slot=${encodeURIComponent(second)}`);
  await firstFreeTime(page).check();
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  expect(chunks).toEqual([]);
});

test('a link in a mail opens the form, scrolls there, moves no focus and survives a reload', async ({
  page,
  site,
  simulator,
}) => {
  const {address, second} = linkedPage(site, simulator);
  await page.goto(`${address}#slot=${encodeURIComponent(second)}`);
  const form = page.getByRole('form', {name: 'Dina uppgifter'});
  await expect(form).toBeVisible();
  await expect(form).toBeInViewport();
  await expect(form).toContainText('12:15');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  await page.reload();
  await expect(form).toContainText('12:15');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
});

test('clicked links change the time, and Back and Forward go through them and leave the page', async ({
  page,
  site,
  simulator,
}) => {
  const before = site.page('/start', '<!doctype html><title>Start</title>');
  const {address} = linkedPage(site, simulator);
  await page.goto(before);
  await page.goto(address);
  const form = page.getByRole('form', {name: 'Dina uppgifter'});
  const focused = () => expect(page.getByLabel('Förnamn')).toBeFocused();
  await expect(page.getByText('2 lediga tider').first()).toBeVisible();
  // The first click may come before the chunk of links.
  await expect(async () => {
    await page.getByRole('link', {name: 'Första'}).click();
    await expect(page.getByLabel('Förnamn')).toBeFocused({timeout: 1000});
  }).toPass();
  await expect(form).toContainText('12:00–12:15');
  await page.getByLabel('Förnamn').fill('Eva');
  await page.getByRole('link', {name: 'Andra'}).press('Enter');
  await focused();
  await expect(form).toContainText('12:15–12:30');
  await page.getByRole('link', {name: 'Kontakt'}).click();
  await expect(page).toHaveURL(/#kontakt$/);
  await expect(form).toContainText('12:15–12:30');
  await page.goBack();
  await page.goBack();
  await expect(form).toContainText('12:00–12:15');
  await page.goBack();
  await expect(form).toBeHidden();
  await expect(firstFreeTime(page)).toBeVisible();
  await page.goForward();
  await expect(form).toContainText('12:00–12:15');
  await expect(page.getByLabel('Förnamn')).toHaveValue('Eva');
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(before);
});

test('a link to a full time says so and offers the nearest ones', async ({page, site, simulator}) => {
  const {address, full} = linkedPage(site, simulator);
  await page.goto(`${address}#slot=${encodeURIComponent(full)}`);
  await expect(page.getByText('Den tiden är tyvärr fullbokad.').first()).toBeInViewport();
  await page.getByRole('button', {name: '12:15–12:30'}).click();
  await expect(page.getByLabel('Förnamn')).toBeFocused();
});

test('a shared link opens the time for somebody else', async ({page, site, simulator, context}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {value: undefined});
    Object.defineProperty(navigator, 'clipboard', {
      value: {writeText: (text: string) => Promise.resolve(void (document.title = text))},
    });
  });
  const {address} = linkedPage(site, simulator);
  await page.goto(`${address}?email=eva%40example.com#slot=unknown`);
  await expect(page.getByText(/^Vi hittar inte den tiden/).first()).toBeVisible();
  await firstFreeTime(page).check();
  await sendAsEva(page);
  await page.getByRole('button', {name: 'Dela tiden'}).click();
  await expect(page.getByText('Länken är kopierad.').first()).toBeVisible();
  const link = await page.title();
  expect(link).toMatch(/\/hem#slot=/);
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('form')).toContainText('12:00–12:15');
});
