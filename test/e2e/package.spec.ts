import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {build} from 'esbuild';
import {expect, serveScripts, test} from '../support/e2e/installed-package.js';
import {firstFreeTime, listing} from '../support/e2e/listing-page.js';

// Serial, so that the package is installed once.
test.describe.configure({mode: 'default'});

test('every import of the package works without a DOM', ({project}) => {
  const script = project.write(
    'import.js',
    `for (const part of ['', '/element', '/client', '/messages/sv', '/messages/en-request'])
      await import('mspecs-viewing-booker' + part);
    const {MspecsViewingBooker} = await import('mspecs-viewing-booker/element');
    console.log(MspecsViewingBooker.name, typeof document);`,
  );
  expect(run(project.folder, script)).toBe('MspecsViewingBooker undefined\n');
});

test('imports work with event constructors that do not inherit from each other', ({project}) => {
  const script = project.write(
    'plain-constructors.js',
    `globalThis.Event = function Event() {};
    globalThis.CustomEvent = function CustomEvent() {};
    CustomEvent.prototype = Object.create(Event.prototype, {constructor: {value: CustomEvent}});
    const {SlotSelectedEvent} = await import('mspecs-viewing-booker');
    console.log(String(new SlotSelectedEvent({}) instanceof Event));`,
  );
  expect(run(project.folder, script)).toBe('true\n');
});

test('ViewingClient works without a DOM', ({project}) => {
  const script = project.write(
    'client.js',
    `import {ViewingClient} from 'mspecs-viewing-booker/client';
    const client = new ViewingClient({
      baseUrl: 'https://login.mspecs.se',
      dealId: 'deal',
      viewingId: 'viewing',
      transport: async () => Response.json({slot: {numberOfBooked: 1, fullyBooked: false}}),
    });
    const {days} = await client.readAvailability();
    console.log(JSON.stringify(days[0].options));
    const down = new ViewingClient({
      baseUrl: 'https://login.mspecs.se',
      dealId: 'deal',
      viewingId: 'viewing',
      transport: () => Promise.reject(new TypeError('down')),
    });
    console.log(await down.readAvailability().catch(({reason}) => reason));`,
  );
  const [options = '', reason] = run(project.folder, script).split('\n');
  expect(JSON.parse(options)).toEqual([{viewingId: 'viewing', slotId: 'slot', number: 1, state: 'open'}]);
  expect(reason).toBe('unavailable');
});

test('an app that imports only the class defines its own tag', async ({page, project, site, simulator}) => {
  project.write(
    'app.js',
    `import {MspecsViewingBooker} from 'mspecs-viewing-booker/element';
    console.log(String(customElements.get('mspecs-viewing-booker')));
    customElements.define('mspecs-viewing-booker', MspecsViewingBooker);`,
  );
  const outDir = join(project.folder, 'class-built');
  await build({
    entryPoints: [join(project.folder, 'app.js')],
    outdir: outDir,
    bundle: true,
    splitting: true,
    format: 'esm',
  });
  serveScripts(site, '/class', outDir);
  const warning = page.waitForEvent('console');
  await page.goto(listing(site, simulator, {script: '/class/app.js'}));
  expect((await warning).text()).toBe('undefined');
  await expect(firstFreeTime(page)).toBeVisible();
});

const run = (folder: string, script: string): string =>
  execFileSync(process.execPath, [script], {cwd: folder, encoding: 'utf8'});
