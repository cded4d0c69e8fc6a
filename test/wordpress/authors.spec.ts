import {bookFirstTime, expect, test} from '../support/wordpress/wordpress-page.js';

const evil = 'https://evil.example';

test('an author can add the block and the shortcode', async ({page, addHome}) => {
  for (const content of ['<!-- wp:mspecs/viewing-booker /-->', '[mspecs_viewing_booker]']) {
    const {url, listing} = await addHome(() => content, 'author');
    await page.goto(url);
    await bookFirstTime(page);
    expect(listing.sent()).toHaveLength(1);
    await expect(page.getByText(/"viewings"|freeSpots|\{"/)).toHaveCount(0);
  }
});

test('no option of the block or the shortcode changes where contact details go', async ({
  page,
  site,
  addHome,
}) => {
  const names = ['proxy-url', 'proxy', 'proxyUrl', 'base-url', 'baseUrl', 'deal-url', 'endpoint', 'source'];
  const pairs = names.map((name) => `${name}="${evil}"`).join(' ');
  const json = JSON.stringify(Object.fromEntries(names.map((name) => [name, evil])));
  const contents = [
    `[mspecs_viewing_booker ${pairs}]`,
    `<!-- wp:mspecs/viewing-booker ${json} /-->`,
    `[mspecs_viewing_booker language='sv" proxy-url="${evil}']`,
    `[mspecs_viewing_booker viewing='" base-url="${evil}']`,
  ];
  for (const content of contents) {
    const {url} = await addHome(() => content, 'author');
    const html = await (await fetch(url)).text();
    const [tag = ''] = html.match(/<mspecs-viewing-booker[^>]*>/) ?? [];
    expect(tag).toContain('proxy-url="/wp-json/mspecs-viewing-booker/v1"');
    expect(tag).not.toContain('evil');
  }
  await page.goto(site.url);
});

test('an author cannot change the settings', async ({site}) => {
  const can = await site.php(`
    wp_set_current_user(get_user_by('login', 'author')->ID);
    echo current_user_can('manage_options') ? 'yes' : 'no';`);
  expect(can).toBe('no');
  const list = await fetch(`${site.url}/wp-json/mspecs-viewing-booker/v1/editor/deals`);
  expect(list.status).toBe(401);
});
