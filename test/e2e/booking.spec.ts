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
  test(`from a free time to a person in the quarantine and a place less, ${width} px wide`, async ({
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
    await expect(page.getByRole('heading', {name: 'Tack! Din förfrågan är mottagen.'})).toBeFocused();
    await expect(page.getByRole('listitem').filter({hasText: 'eva@example.com'})).toBeVisible();

    await confirmAndApprove(page, simulator);
    await page.getByRole('button', {name: 'Välj en annan tid'}).click();
    await expect(page.getByText('11:30–11:45').locator('..')).toContainText('1 plats kvar');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}

test('the whole way by keyboard alone', async ({page, site, simulator}) => {
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
  await expect(page.getByRole('link', {name: 'Så hanteras dina uppgifter'})).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', {name: 'Skicka förfrågan'})).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', {name: 'Tack! Din förfrågan är mottagen.'})).toBeFocused();
  expect(simulator.requests.filter(({method}) => method === 'POST')).toHaveLength(1);
});

test('a time is picked with the space bar as well', async ({page, site, simulator}) => {
  await page.goto(listing(site, simulator));
  await firstFreeTime(page).focus();
  await page.keyboard.press('Space');
  await expect(page.getByLabel('Förnamn')).toBeFocused();
});

test('under a strict content security policy with trusted types, and the interface on another origin', async ({
  page,
  site,
  simulator,
}) => {
  const complaints = consoleErrorsOf(page);
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
  await expect(page.getByRole('heading', {name: /mottagen/})).toBeVisible();
  expect(complaints).toEqual([]);
  expect(simulator.requests.at(-1)?.body).toContain('"+4915123456789"');
});

test('needs one script and the status before the free times are on the screen', async ({
  page,
  site,
  simulator,
}) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await page.goto(listing(site, simulator, {attributes: 'refresh-interval="0"'}));
  await expect(page.getByText('11 lediga tider').first()).toBeVisible();
  const paths = () => urls.map((url) => new URL(url).pathname);
  // Not needed to choose: colors, whom a printout names and all that comes after are asked for once the times are there.
  await expect.poll(paths).toContainEqual(expect.stringMatching(/^\/cdn\/deferred-/));
  expect(paths().slice(0, 3)).toEqual([
    '/hem',
    '/cdn/mspecs-viewing-booker.js',
    `/v3/viewings/slot/status/${simulator.demoDealId}`,
  ]);
});

const late = ['request', 'http', 'phone', 'sv-request'];

test('loads all that a request takes once the times can be seen, and the world of numbers only for a foreign one', async ({
  page,
  site,
  simulator,
}) => {
  const asked = () => late.filter((name) => site.requests.some((path) => path.includes(`/${name}-`)));
  const far = '<style>main { padding-block: 300vh }</style>';
  await page.goto(listing(site, simulator, {head: far, attributes: 'refresh-interval="0"'}));
  await expect.poll(() => site.requests.join()).toContain('/deferred-');
  await page.waitForLoadState('networkidle');
  expect(asked()).toEqual([]);
  await firstFreeTime(page).scrollIntoViewIfNeeded();
  await expect.poll(asked).toEqual(late);
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByRole('heading', {name: /mottagen/})).toBeVisible();
  expect(site.requests.filter((path) => path.includes('world'))).toEqual([]);
});

test('the script may carry a query, and stand there again with others: the first stays', async ({
  page,
  site,
  simulator,
}) => {
  const complaints = consoleErrorsOf(page);
  const again = ['', '?ver=6.5', '?ver=7'].map(
    (query) => `<script type="module" src="/cdn/mspecs-viewing-booker.js${query}"></script>`,
  );
  await page.goto(
    listing(site, simulator, {script: '/cdn/mspecs-viewing-booker.js?ver=6.5', head: again.join('')}),
  );
  await bookAsEva(page);
  // Each of the others says so once.
  const isHere = '<mspecs-viewing-booker> already defined';
  expect(complaints).toEqual([isHere, isHere]);
  expect(site.requests.filter((path) => path === '/cdn/mspecs-viewing-booker.js')).toHaveLength(1);
});

test('no late chunk loads the entry again, whatever query the page hung on it', async ({
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

test('the script may come from another origin than the page', async ({page, site, simulator}) => {
  const cdn = site.url.replace('127.0.0.1', 'localhost');
  await page.goto(listing(site, simulator, {script: `${cdn}/cdn/mspecs-viewing-booker.js`}));
  await firstFreeTime(page).check();
  await expect(page.getByLabel('Förnamn')).toBeFocused();
});

test('two clicks send one request', async ({page, site, simulator}) => {
  simulator.faults.add({route: 'booking', delay: 300});
  await page.goto(listing(site, simulator));
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).dblclick();
  await expect(page.getByRole('heading', {name: /mottagen/})).toBeVisible();
  expect(simulator.requests.filter(({method}) => method === 'POST')).toHaveLength(1);
});

test('what is typed survives a connection that breaks, and goes out when the visitor sends again', async ({
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
  await expect(page.getByRole('heading', {name: /mottagen/})).toBeVisible();
});

test('says that the device is offline, before the times and before sending', async ({
  page,
  site,
  simulator,
  context,
}) => {
  await page.goto(listing(site, simulator));
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await context.setOffline(true);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByText(/utan internet, så inget har skickats/).first()).toBeVisible();
  await expect(page.getByRole('button', {name: 'Skicka igen'})).toBeFocused();
  await context.setOffline(false);
  await page.getByRole('button', {name: 'Skicka igen'}).click();
  await expect(page.getByRole('heading', {name: /mottagen/})).toBeVisible();
});

test('an http address on an https page is refused before the browser blocks it', async ({
  page,
  site,
  simulator,
}) => {
  const html = await (await fetch(listing(site, simulator, {attributes: 'hidden'}))).text();
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  // A page on https without a certificate: answered here, with the script from where it lies.
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
  // What is still on its way ends before the site does.
  await page.unrouteAll({behavior: 'wait'});
});
