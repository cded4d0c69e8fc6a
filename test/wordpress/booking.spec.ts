import {bookFirstTime, expect, test} from '../support/wordpress/wordpress-page.js';

for (const theme of ['twentytwentyfour', 'classic']) {
  for (const width of [390, 1280]) {
    test(`books in the theme ${theme} at ${width} px`, async ({page, site, addHome}) => {
      await site.php(`switch_theme('${theme}');`);
      const {url, listing} = await addHome();
      await page.setViewportSize({width, height: 900});
      await page.goto(url);
      await bookFirstTime(page);
      expect(listing.sent()).toHaveLength(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.getByRole('link', {name: '+46701740605'}).first().waitFor({state: 'attached'});
    });
  }
}

test('has the times in its HTML, and no JSON', async ({site, addHome}) => {
  const {url} = await addHome();
  const html = await (await fetch(url)).text();
  expect(html).toContain('<template shadowrootmode="open">');
  expect(html).toMatch(/3\u00a0lediga tider/);
  expect(html).not.toContain('freeSpots');
  expect(html).toMatch(
    /<script type="module" data-cfasync="false"[^>]+ src="[^"]+element\/mspecs-viewing-booker\.js/,
  );
  expect(new URL(html.match(/proxy-url="([^"]+)"/)?.[1] ?? '', site.url).href).toBe(
    `${site.url}/wp-json/mspecs-viewing-booker/v1`,
  );
});

test('shows the same times with and without the script', async ({page, browser, addHome}) => {
  const {url} = await addHome();
  const texts = async (target: typeof page) => {
    await expect(target.getByRole('radio')).toHaveCount(4);
    const labels = await target.locator('mspecs-viewing-booker .option').allTextContents();
    return labels.map((label) => label.replaceAll(/\s+/g, ''));
  };
  const plain = await browser.newPage({javaScriptEnabled: false});
  await plain.goto(url);
  const served = await texts(plain);
  await plain.close();
  await page.goto(url);
  await page.waitForFunction(() => customElements.get('mspecs-viewing-booker'));
  await expect(page.getByText('Anna Mäklare').first()).toBeVisible();
  expect(await texts(page)).toEqual(served);
});

test('moves nothing when the element replaces the times, for visitors at home and abroad', async ({
  browser,
  addHome,
}) => {
  const {url} = await addHome();
  for (const timezoneId of ['Europe/Stockholm', 'America/New_York']) {
    const page = await browser.newPage({timezoneId, viewport: {width: 390, height: 900}});
    await page.addInitScript(() => {
      const moved: number[] = [];
      Object.assign(globalThis, {moved});
      new PerformanceObserver((list) =>
        moved.push(...list.getEntries().map((entry) => (entry as {value?: number}).value ?? NaN)),
      ).observe({type: 'layout-shift', buffered: true});
    });
    await page.goto(url);
    await expect(page.locator('mspecs-viewing-booker [name=time]').first()).toBeAttached();
    await expect(page.getByText('Alla tider anges i lokal tid (Stockholm).')).toBeVisible();
    await expect(page.getByText('Anna Mäklare').first()).toBeVisible();
    expect(await page.evaluate(() => (globalThis as unknown as {moved: number[]}).moved)).toEqual([]);
    await page.close();
  }
});

test('books the home of an option on any page', async ({page, site, addHome}) => {
  const {listing} = await addHome();
  const url = await site.php(`
    $id = wp_insert_post(['post_title' => 'Visning', 'post_type' => 'page', 'post_status' => 'publish',
      'post_content' => '[mspecs_viewing_booker deal="${listing.id}" language="en"]']);
    echo get_permalink($id);`);
  await page.goto(url);
  await expect(page.getByRole('heading', {name: 'Choose a viewing time'})).toBeVisible();
});

test('books with plain permalinks', async ({page, site, addHome}) => {
  await site.php("update_option('permalink_structure', '');");
  const {url, listing} = await addHome();
  expect(url).toContain('?');
  await page.goto(url);
  await bookFirstTime(page);
  expect(listing.sent()).toHaveLength(1);
  await site.php("update_option('permalink_structure', '/%postname%/'); flush_rewrite_rules();");
});

test('keeps the page and says that there are no times while the plugin of Mspecs is off', async ({
  page,
  site,
  addHome,
}) => {
  const {listing} = await addHome();
  const url = await site.php(`
    $id = wp_insert_post(['post_title' => 'Visning', 'post_type' => 'page', 'post_status' => 'publish',
      'post_content' => '[mspecs_viewing_booker deal="${listing.id}"]']);
    echo get_permalink($id);
    require_once ABSPATH . 'wp-admin/includes/plugin.php';
    deactivate_plugins('mspecs-stand-in/mspecs-stand-in.php');`);
  const base = `${site.url}/wp-json/mspecs-viewing-booker/v1`;
  for (const path of [listing.paths.deal, listing.paths.status]) {
    const response = await fetch(base + path);
    expect([response.status, await response.json()]).toMatchObject([503, {reason: 'unavailable'}]);
  }
  const booking = await fetch(base + listing.paths.slot(listing.free), {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({
      firstName: 'Eva',
      lastName: 'Ek',
      email: 'eva@example.com',
      phoneNumber: '+46701740605',
    }),
  });
  expect(booking.status).toBe(503);
  await page.goto(url);
  await expect(page.getByRole('button', {name: 'Försök igen'})).toBeVisible();
  await site.php(`
    require_once ABSPATH . 'wp-admin/includes/plugin.php';
    activate_plugin('mspecs-stand-in/mspecs-stand-in.php');`);
});
