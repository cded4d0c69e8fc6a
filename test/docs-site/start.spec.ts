import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '../support/e2e/demo-server.js';
import {root} from '../support/package.js';

test('the command that starts the demo shows the docs, built when somebody opens them', async ({
  demo,
  page,
}) => {
  rmSync(join(root, 'dist/docs'), {recursive: true, force: true});
  await page.goto(new URL('/docs', demo).href);
  await expect(page.getByRole('heading', {name: 'Building the docs …'})).toBeVisible();
  // The page reloads until the docs are there.
  await expect(page.getByRole('link', {name: 'Put it on a page'})).toBeVisible({timeout: 240_000});
  await expect(page).toHaveURL(new URL('/docs/', demo).href);
});
