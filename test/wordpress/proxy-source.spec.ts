import {startNode} from '../support/proxy/node-command.js';
import {variablesFor} from '../support/proxy/simulated-mspecs.js';
import {bookFirstTime, expect, test} from '../support/wordpress/wordpress-page.js';
import {standIn, type WordPressSite} from '../support/wordpress/wordpress-site.js';

/** Chooses a proxy on the settings page. */
const useProxy = (site: WordPressSite, url: string) =>
  site.php(
    `update_option('mspecs_viewing_booker_settings', ['source' => 'proxy', 'proxy_url' => '${url}']);`,
  );

test('shows the times of a proxy and books through it, without the plugin of Mspecs', async ({
  page,
  browser,
  site,
  mspecs,
  addHome,
}) => {
  const {listing} = await addHome();
  const proxy = await startNode({
    ...variablesFor('integration', mspecs.url),
    PROXY_ORIGINS: site.url,
  });
  const url = await site.php(`
    $id = wp_insert_post(['post_title' => 'Visning', 'post_type' => 'page', 'post_status' => 'publish',
      'post_content' => '[mspecs_viewing_booker deal="${listing.id}"]']);
    echo get_permalink($id);
    require_once ABSPATH . 'wp-admin/includes/plugin.php';
    deactivate_plugins('${standIn}');`);
  await useProxy(site, proxy.url);

  const html = await (await fetch(url)).text();
  expect(html).toContain('<template shadowrootmode="open">');
  expect(html).not.toContain('servedStatus');
  expect(html).toContain('part="time-zone"');
  expect(html).toContain(`action="${proxy.url}/deals/${listing.id}/book"`);
  const route = await fetch(`${site.url}/wp-json/mspecs-viewing-booker/v1/deals/${listing.id}`);
  expect(route.status).toBe(404);

  await page.goto(url);
  await bookFirstTime(page);
  expect(listing.sent()).toHaveLength(1);

  const plain = await browser.newPage({javaScriptEnabled: false});
  await plain.goto(url);
  await plain.getByRole('radio').first().check();
  await plain.getByRole('button', {name: 'Fortsätt'}).click();
  await expect(plain.getByLabel('Förnamn')).toBeVisible();
  await plain.close();
  // Open connections would keep the proxy waiting.
  await page.goto('about:blank');
  await proxy.stop();

  const response = await fetch(url);
  expect(response.status).toBe(200);
  await site.php(`
    delete_option('mspecs_viewing_booker_settings');
    require_once ABSPATH . 'wp-admin/includes/plugin.php';
    activate_plugin('${standIn}');`);
});
