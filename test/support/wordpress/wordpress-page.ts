import {join} from 'node:path';
import process from 'node:process';
import {expect, test as base, type Page, type PageScreenshotOptions} from '@playwright/test';
import {fillAsEva, firstFreeTime} from '../e2e/listing-page.js';
import {root} from '../package.js';
import {addListing, type Listing} from '../proxy/listing.js';
import {serveMspecs, type ServedMspecs} from '../proxy/simulated-mspecs.js';
import {startWordPress, type WordPressOptions, type WordPressSite} from './wordpress-site.js';

/** A page of a home in WordPress, and what the simulated Mspecs knows about it. */
interface Home {
  readonly url: string;
  readonly listing: Listing;
}

interface Fixtures {
  readonly site: WordPressSite;
  readonly mspecs: ServedMspecs;
  /** Adds a home whose page has this content; default the block without options. */
  readonly addHome: (content?: (listing: Listing) => string, author?: string) => Promise<Home>;
}

interface WorkerFixtures {
  readonly installation: Omit<WordPressOptions, 'mspecsUrl'>;
  readonly running: {readonly site: WordPressSite; readonly mspecs: ServedMspecs};
}

/** Block without options: the times of the post's own deal. */
const ownBlock = '<!-- wp:mspecs/viewing-booker /-->';

/** Playwright's `test` with a site in WordPress. Tests of a worker share it. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  installation: [{}, {option: true, scope: 'worker'}],
  running: [
    async ({installation}, use) => {
      const mspecs = await serveMspecs();
      const site = await startWordPress({mspecsUrl: mspecs.url, ...installation});
      await use({site, mspecs});
      await site.stop();
      await mspecs.stop();
    },
    {scope: 'worker'},
  ],
  site: async ({running}, use) => {
    const before = running.site.log().length;
    await use(running.site);
    const logged = running.site.log().slice(before);
    // WordPress itself cannot look for updates, and its database is not of this project.
    const isOther = /wp_(version_check|update_\w+)\(\)|sqlite-database-integration/;
    expect(logged.split('\n').filter((line) => line.includes('PHP ') && !isOther.test(line))).toEqual([]);
  },
  mspecs: async ({running}, use) => use(running.mspecs),
  addHome: async ({site, mspecs}, use) =>
    use(async (content = () => ownBlock, author = 'admin') => {
      const listing = addListing(mspecs.simulator);
      const encoded = Buffer.from(content(listing)).toString('base64');
      const url = await site.php(`
        $deal = mspecs_get_deal('${listing.id}');
        wp_set_current_user(get_user_by('login', '${author}')->ID);
        kses_init();
        wp_update_post(wp_slash(['ID' => $deal->ID, 'post_content' => base64_decode('${encoded}')]));
        // Other tests may have turned the type of the post off.
        flush_rewrite_rules();
        echo get_permalink($deal);`);
      return {url, listing};
    }),
});

export {expect};

/** Sends a form until it is old enough, because one that is sent within half a second is refused. */
export async function send(page: Page, outcomeName = 'Nästan klart: bekräfta i mejlet'): Promise<void> {
  const button = page.getByRole('button', {name: /^Skicka/});
  await expect(async () => {
    if (await button.isVisible()) await button.click({timeout: 10_000});
    const outcome = page.getByRole('heading', {name: outcomeName});
    await expect(outcome).toBeVisible({timeout: 3000});
  }).toPass();
}

/** Books the first free time of a page, and expects the outcome. */
export async function bookFirstTime(page: Page): Promise<void> {
  // The element takes over what was picked among the times of the server, whose radio buttons it then replaces.
  await firstFreeTime(page).click();
  await fillAsEva(page);
  await send(page);
}

/** Saves a picture for docs/wordpress.md if `PICTURES` is set. */
export async function picture(page: Page, name: string, clip?: PageScreenshotOptions['clip']): Promise<void> {
  if (!process.env['PICTURES']) return;
  await page.screenshot({
    path: join(root, `docs/images/wordpress-${name}.png`),
    animations: 'disabled',
    scale: 'css',
    ...(clip && {clip}),
  });
}

/** Signs in on the login page. */
export async function signIn(page: Page, site: WordPressSite, user = 'admin'): Promise<void> {
  await page.goto(`${site.url}/wp-login.php`);
  await page.locator('#user_login').fill(user);
  await page.locator('#user_pass').fill('password');
  await page.locator('#wp-submit').click();
  await page.waitForURL('**/wp-admin/**');
}
