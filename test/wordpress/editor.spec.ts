import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../support/package.js';
import {bookFirstTime, expect, picture, signIn, test} from '../support/wordpress/wordpress-page.js';
import {standIn} from '../support/wordpress/wordpress-site.js';

test.use({installation: {plugins: [standIn]}});

const zip = join(root, 'dist/mspecs-viewing-booker-wordpress.zip');

test('goes from the zip to a booked viewing, and leaves nothing behind', async ({
  page,
  browser,
  site,
  addHome,
}) => {
  test.slow();
  await page.setViewportSize({width: 1280, height: 900});
  const {listing} = await addHome(() => '');

  await signIn(page, site);
  await page.goto(`${site.url}/wp-admin/plugin-install.php?tab=upload`);
  await page.locator('#pluginzip').setInputFiles(zip);
  await picture(page, 'install', {x: 0, y: 0, width: 1000, height: 420});
  await page.locator('#install-plugin-submit').click();
  await page.locator('a.button-primary[href*="action=activate"]').click();
  await expect(
    page.locator(
      'tr[data-slug="viewing-booker-for-mspecs"].active, tr[data-plugin^="mspecs-viewing-booker"].active',
    ),
  ).toBeVisible();

  await page.goto(`${site.url}/wp-admin/options-general.php?page=mspecs-viewing-booker`);
  await picture(page, 'settings', {x: 0, y: 0, width: 1000, height: 760});
  await page.getByLabel('Accentfärg').fill('#8a3324');
  await page.getByLabel('Adress till integritetspolicyn').fill('javascript:alert(1)');
  await page.locator('#submit').click();
  await expect(page.getByLabel('Accentfärg')).toHaveValue('#8a3324');
  await expect(page.getByLabel('Adress till integritetspolicyn')).toHaveValue('');

  await page.goto(`${site.url}/wp-admin/post-new.php?post_type=page`);
  await page.evaluate(() => {
    const {data, blocks} = (globalThis as unknown as {wp: Editor}).wp;
    data.dispatch('core/editor').editPost({title: 'Visning på Råsundavägen'});
    data.dispatch('core/block-editor').insertBlock(blocks.createBlock('mspecs/viewing-booker'));
  });
  const canvas = page.frameLocator('iframe[name="editor-canvas"]');
  await expect(canvas.getByText('På en bostads sida visas')).toBeVisible();
  // The panel of the block has the homes of Mspecs' posts.
  await page.getByRole('combobox', {name: 'Bostad'}).click();
  await page
    .getByRole('option', {name: /Råsundavägen 4/})
    .first()
    .click();
  await expect(canvas.getByText('Anna Mäklare').first()).toBeVisible();
  await expect(canvas.locator('mspecs-viewing-booker')).toHaveAttribute('deal-id', listing.id);

  await picture(page, 'block', {x: 160, y: 32, width: 1120, height: 700});

  const url = await page.evaluate(async () => {
    const {data} = (globalThis as unknown as {wp: Editor}).wp;
    data.dispatch('core/editor').editPost({status: 'publish'});
    await data.dispatch('core/editor').savePost();
    return data.select('core/editor').getPermalink();
  });
  const page2 = await browser.newPage({viewport: {width: 390, height: 800}});
  await page2.goto(url);
  await bookFirstTime(page2);
  await page2.waitForFunction(() => document.getAnimations().every(({playState}) => playState !== 'running'));
  await picture(page2, 'requested');
  expect(listing.sent()).toHaveLength(1);
  await page2.close();

  const remaining = await site.php(`
    require_once ABSPATH . 'wp-admin/includes/plugin.php';
    require_once ABSPATH . 'wp-admin/includes/file.php';
    deactivate_plugins('mspecs-viewing-booker/mspecs-viewing-booker.php');
    delete_plugins(['mspecs-viewing-booker/mspecs-viewing-booker.php']);
    global $wpdb;
    echo implode(',', $wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%mspecs_viewing%'"));
    echo wp_next_scheduled('mspecs_viewing_booker_cleanup') ? 'event' : '';`);
  expect(remaining).toBe('');
  expect(existsSync(join(site.folder, 'wp-content/plugins/mspecs-viewing-booker'))).toBe(false);
});

interface Editor {
  readonly data: {
    dispatch(store: string): {
      editPost(change: object): void;
      insertBlock(block: object): void;
      savePost(): Promise<void>;
    };
    select(store: string): {getPermalink(): string};
  };
  readonly blocks: {createBlock(name: string): object};
}
