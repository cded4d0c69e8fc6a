import {expect, test as base} from '../support/e2e/built-page.js';
import {mountDemo} from '../support/e2e/built-demo.js';
import {stateTexts} from '../support/state-texts.js';
import {consoleErrorsOf} from '../support/e2e/listing-page.js';
import {bookOnDemo} from '../support/e2e/book-on-demo.js';

/** Path of the demo on a static host. */
const path = '/nagot/prova';

const test = base.extend<{demo: string}>({
  demo: async ({site}, use) => {
    await use(mountDemo(site, path));
  },
});

test('on a static host, a visitor books, confirms and is approved without network requests', async ({
  demo,
  site,
  page,
  context,
}) => {
  const consoleErrors = consoleErrorsOf(page);
  const requests: string[] = [];
  context.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  await bookOnDemo(page, demo, 360);
  await page.getByRole('button', {name: 'Börja om'}).click();
  await expect(page.getByText('Inga mejl än.')).toBeVisible();

  expect(
    requests.filter((each) => !/^GET (data:|blob:)/.test(each) && !each.startsWith(`GET ${demo}`)),
  ).toEqual([]);
  expect(site.requests.filter((each) => !each.startsWith(`${path}/`))).toEqual([]);
  expect(consoleErrors).toEqual([]);
});

test('its links lead to every state and to the themes, which are applied', async ({demo, page}) => {
  const consoleErrors = consoleErrorsOf(page);
  await page.goto(demo);
  await page.getByRole('link', {name: 'Alla lägen'}).click();
  const element = page.frameLocator('#form iframe').locator('mspecs-viewing-booker');
  await page.locator('#form').scrollIntoViewIfNeeded();
  await expect(element.getByText(stateTexts['form'] ?? '').first()).toBeVisible();
  const radius = () => element.evaluate((each) => getComputedStyle(each).getPropertyValue('--mspecs-radius'));
  const before = await radius();
  await page.getByLabel('Tema').selectOption('enkel');
  await expect.poll(radius).not.toBe(before);

  await page.getByRole('link', {name: 'Prova teman'}).click();
  await expect(page.getByRole('radio', {name: /11:30–11:45/})).toBeVisible();
  await page.getByLabel('Bostaden kommer från').selectOption('deal-url');
  await expect(page.getByRole('radio', {name: /11:30–11:45/})).toBeVisible();
  await page.getByRole('link', {name: 'Annonsen'}).click();
  await expect(page.getByRole('heading', {name: 'Ljus tvåa i Haga'})).toBeVisible();
  expect(consoleErrors).toEqual([]);
});
