import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {expect, test} from './built-page.js';
import {fillAsEva, firstFreeTime, listing} from './listing.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the built package is imported by its name where there is no DOM, and does no harm', () => {
  const script = "import('mspecs-viewing-booker').then((all) => console.log(Object.keys(all).join(' ')))";
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(said.trim().split(' ')).toContain('MspecsViewingBooker');
});

test('an app that imports the built package by its name and is bundled has the element, late parts and all', async ({
  page,
  site,
  simulator,
}) => {
  const app = 'virtual:app';
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === app ? `${root}app.js` : undefined),
        load: (id) => (id === `${root}app.js` ? "import 'mspecs-viewing-booker';" : undefined),
      },
    ],
    build: {
      write: false,
      rolldownOptions: {input: app, output: {entryFileNames: 'app.js', chunkFileNames: '[name].js'}},
    },
  });
  const {output} = [result].flat()[0] as {output: readonly {fileName: string; code?: string}[]};
  for (const {fileName, code = ''} of output) {
    await page.route(`${site.url}/${fileName}`, (route) =>
      route.fulfill({body: code, contentType: 'text/javascript'}),
    );
  }
  await page.goto(listing(site, simulator, {script: '/app.js'}));
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByRole('heading', {name: /mottagen/})).toBeVisible();
  expect(simulator.requests.at(-1)?.body).toContain('"+46701740605"');
});
