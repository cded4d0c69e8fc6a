import {confirmAndApprove} from '../support/e2e/confirm-and-approve.js';
import {expect, test} from '../support/e2e/built-page.js';
import {
  bookAsEva,
  consoleErrorsOf,
  fillAsEva,
  firstFreeTime,
  listing,
  strictPolicy,
} from '../support/e2e/listing-page.js';

for (const width of [360, 1280]) {
  test(`a visitor books a time, confirms and is approved, and a seat is taken, ${width} px wide`, async ({
    page,
    site,
    simulator,
  }) => {
    await page.setViewportSize({width, height: 800});
    await page.goto(listing(site, simulator, {attributes: 'refresh-interval="1"'}));

    const time = page.getByRole('radio', {name: /11:30–11:45/});
    await expect(page.getByText('11:30–11:45').locator('..')).toContainText('2 platser kvar');
    await time.check();
    await expect(page.getByLabel('Förnamn')).toBeFocused();
    await fillAsEva(page);
    await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeFocused();
    await expect(page.locator('.outcome').getByText(/eva@example\.com/)).toBeVisible();

    await confirmAndApprove(page, simulator);
    await page.getByRole('button', {name: 'Välj en annan tid'}).click();
    const requested = page.getByText('11:30–11:45').locator('..');
    await expect(requested).toContainText('Förfrågan skickad');
    await page.evaluate(() => {
      sessionStorage.clear();
    });
    await page.reload();
    await expect(requested).toContainText('1 plats kvar');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}

test('the whole booking works by keyboard', async ({page, site, simulator}) => {
  await page.goto(listing(site, simulator));
  await expect(firstFreeTime(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', {checked: true})).toBeFocused();
  await expect(page.getByLabel('Förnamn')).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  for (const text of ['Eva', 'Exempel', 'eva@example.com', '0701740605']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await expect(page.getByRole('link', {name: 'Så behandlas dina personuppgifter'})).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', {name: 'Skicka förfrågan'})).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeFocused();
  expect(simulator.requests.filter(({method}) => method === 'POST')).toHaveLength(1);
});

test('the space bar picks a time', async ({page, site, simulator}) => {
  await page.goto(listing(site, simulator));
  await firstFreeTime(page).focus();
  await page.keyboard.press('Space');
  await expect(page.getByLabel('Förnamn')).toBeFocused();
});

test('books under a strict content security policy with trusted types and a cross-origin API', async ({
  page,
  site,
  simulator,
}) => {
  const consoleErrors = consoleErrorsOf(page);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(
    listing(site, simulator, {headers: {'content-security-policy': strictPolicy(simulator.url)}}),
  );
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await page.getByLabel('Mobilnummer').fill('+49 1512 3456789');
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByRole('heading', {name: /^Nästan klart/})).toBeVisible();
  expect(consoleErrors).toEqual([]);
  expect(simulator.requests.at(-1)?.body).toContain('"+4915123456789"');
});

test('shows free times after one script and one status request', async ({page, site, simulator}) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await page.goto(listing(site, simulator, {attributes: 'refresh-interval="0"'}));
  await expect(page.getByText('11 lediga tider').first()).toBeVisible();
  const paths = () => urls.map((url) => new URL(url).pathname);
  // Theme styles, print details and the request chunks are not needed to choose a time, so they load afterwards.
  await expect.poll(paths).toContainEqual(expect.stringMatching(/^\/cdn\/deferred-/));
  expect(paths().slice(0, 3)).toEqual([
    '/hem',
    '/cdn/mspecs-viewing-booker.js',
    `/v3/viewings/slot/status/${simulator.demoDealId}`,
  ]);
});

test('loads the request chunk right after the times, and worldwide phone metadata only for a foreign number', async ({
  page,
  site,
  simulator,
}) => {
  const hasRequestChunk = () => site.requests.some((path) => path.includes('/request-'));
  await page.goto(listing(site, simulator, {attributes: 'refresh-interval="0"'}));
  await expect.poll(hasRequestChunk).toBe(true);
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByRole('heading', {name: /^Nästan klart/})).toBeVisible();
  expect(site.requests.filter((path) => path.includes('world'))).toEqual([]);
});

test('keeps the first of several scripts with different queries and warns about the others', async ({
  page,
  site,
  simulator,
}) => {
  const consoleErrors = consoleErrorsOf(page);
  const again = ['', '?ver=6.5', '?ver=7'].map(
    (query) => `<script type="module" src="/cdn/mspecs-viewing-booker.js${query}"></script>`,
  );
  await page.goto(
    listing(site, simulator, {script: '/cdn/mspecs-viewing-booker.js?ver=6.5', head: again.join('')}),
  );
  await bookAsEva(page);
  // Each of the others warns once.
  const isHere = '<mspecs-viewing-booker> already defined';
  expect(consoleErrors).toEqual([isHere, isHere]);
  expect(site.requests.filter((path) => path === '/cdn/mspecs-viewing-booker.js')).toHaveLength(1);
});

test('deferred chunks do not load the entry again if its URL has a query', async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(listing(site, simulator, {script: '/cdn/mspecs-viewing-booker.js?ver=6.5'}));
  await bookAsEva(page);
  expect(site.requests.filter((path) => path.startsWith('/cdn/mspecs-viewing-booker.js'))).toEqual([
    '/cdn/mspecs-viewing-booker.js?ver=6.5',
  ]);
});

test('loads the script from another origin', async ({page, site, simulator}) => {
  const cdn = site.url.replace('127.0.0.1', 'localhost');
  await page.goto(listing(site, simulator, {script: `${cdn}/cdn/mspecs-viewing-booker.js`}));
  await firstFreeTime(page).check();
  await expect(page.getByLabel('Förnamn')).toBeFocused();
});

test('sends one request for a double click', async ({page, site, simulator}) => {
  simulator.faults.add({route: 'booking', delay: 300});
  await page.goto(listing(site, simulator));
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).dblclick();
  await expect(page.getByRole('heading', {name: /^Nästan klart/})).toBeVisible();
  expect(simulator.requests.filter(({method}) => method === 'POST')).toHaveLength(1);
});

test('keeps the typed values after a broken connection and resends them on demand', async ({
  page,
  site,
  simulator,
}) => {
  simulator.faults.add({route: 'booking', drop: true});
  await page.goto(listing(site, simulator));
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  const again = page.getByRole('button', {name: 'Skicka ändå'});
  await expect(again).toBeVisible();
  simulator.faults.clear();
  await again.click();
  await expect(page.getByRole('heading', {name: /^Nästan klart/})).toBeVisible();
});

test('reports that the device is offline on sending', async ({page, site, simulator, context}) => {
  await page.goto(listing(site, simulator));
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await context.setOffline(true);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByText(/sakna internetanslutning, så inget har skickats/).first()).toBeVisible();
  await expect(page.getByRole('button', {name: 'Skicka igen'})).toBeFocused();
  await context.setOffline(false);
  await page.getByRole('button', {name: 'Skicka igen'}).click();
  await expect(page.getByRole('heading', {name: /^Nästan klart/})).toBeVisible();
});

test('rejects an http base-url on an https page before the browser blocks it', async ({
  page,
  site,
  simulator,
}) => {
  const html = await (await fetch(listing(site, simulator, {attributes: 'hidden'}))).text();
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  // An https page without a certificate: the route answers it and takes the script from the site.
  await page.route('https://agent.example/**', async (route) => {
    const {pathname} = new URL(route.request().url());
    if (pathname === '/') {
      const body = html
        .replace(/base-url="[^"]*"/, 'base-url="http://login.mspecs.se"')
        .replace('hidden', '');
      return route.fulfill({body, contentType: 'text/html'});
    }
    const script = await fetch(`${site.url}${pathname}`);
    return route.fulfill({body: await script.text(), contentType: 'text/javascript'});
  });
  await page.goto('https://agent.example/');
  await expect(page.getByText(/Tiderna kan inte visas här just nu/).first()).toBeVisible();
  expect(warnings).toEqual([expect.stringMatching(/base-url cannot be used: .*http on an https page/)]);
  // Pending routes must end before the site closes.
  await page.unrouteAll({behavior: 'wait'});
});
