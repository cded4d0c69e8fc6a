import {join} from 'node:path';
import {expect, serveScripts, test} from '../support/e2e/installed-package.js';
import {fillAsEva, firstFreeTime, listing} from '../support/e2e/listing-page.js';
import {bundlers} from './bundlers.js';

// Serial, so that the package is installed once.
test.describe.configure({mode: 'default'});

for (const [name, bundle] of Object.entries(bundlers)) {
  test(`an app bundled with ${name} has the element with its lazy-loaded chunks`, async ({
    page,
    project,
    site,
    simulator,
  }) => {
    project.write('app.js', "import 'mspecs-viewing-booker';");
    const outDir = join(project.folder, `${name}-built`);
    await bundle(project.folder, outDir);
    serveScripts(site, `/${name}`, outDir);
    await page.goto(listing(site, simulator, {script: `/${name}/app.js`}));
    await firstFreeTime(page).check();
    await fillAsEva(page);
    await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await expect(page.getByRole('heading', {name: /^Nästan klart/})).toBeVisible();
    expect(simulator.requests.at(-1)?.body).toContain('"+46701740605"');
  });
}
