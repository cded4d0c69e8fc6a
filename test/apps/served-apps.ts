import {cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test as base} from '@playwright/test';
import {createServer as createVite} from 'vite';
import {mspecsPath, proxyPath} from '../../demo/simulator/paths.js';
import {createProxiedSimulator} from '../../demo/simulator/proxied-simulator.js';
import type {Simulator} from '../../demo/simulator/simulator.js';
import {day, fromWallTime, nextSaturday} from '../../demo/simulator/store/stockholm-time.js';
import {serveSite} from '../support/e2e/built-page.js';
import {start} from '../support/e2e/start-process.js';
import {freePort} from '../support/free-port.mjs';
import {root} from '../support/package.js';
import {homes} from './homes.js';

const packages = join(import.meta.dirname, 'node_modules');

/** Apps of `test/apps`, by the file that contains the element. */
export const apps = {
  plain: 'index.html',
  react: 'ViewingTimes.tsx',
  preact: 'ViewingTimes.tsx',
  solid: 'ViewingTimes.tsx',
  vue: 'ViewingTimes.vue',
  svelte: 'ViewingTimes.svelte',
  angular: 'viewing-times.ts',
  next: 'app/[path]/ViewingTimes.tsx',
} as const;

/** An app on its development server. */
export interface OpenApp {
  readonly url: string;
  readonly simulator: Simulator;
  /** Replaces text in the file that contains the element. */
  edit(from: string, to: string): void;
}

/** Development servers of the apps behind one site with the proxy. */
interface Workshop {
  /** Serves an app; repeated calls return the same server. */
  open(name: keyof typeof apps): Promise<{readonly url: string; readonly folder: string}>;
  /** Sets the request handler of the site. */
  answerWith(answer: (request: Request) => Response | Promise<Response>): void;
}

/** Playwright's `test` with an app on its development server and a simulated Mspecs with the homes of the apps. */
export const test = base.extend<{name: keyof typeof apps; app: OpenApp}, {workshop: Workshop}>({
  name: ['plain', {option: true}],
  // Tests advance the clock, because the proxy rejects forms filled in as fast as a test does it.
  page: async ({page}, use) => {
    await page.clock.install();
    await use(page);
  },
  app: async ({name, workshop}, use) => {
    const {url, folder} = await workshop.open(name);
    const {simulator, proxy} = createProxiedSimulator(mspecsPath, proxyPath, () => url);
    addSecondHome(simulator);
    workshop.answerWith((request) => proxy(request));
    const file = join(folder, apps[name]);
    const before = readFileSync(file, 'utf8');
    await use({
      url,
      simulator,
      edit: (from, to) => writeFileSync(file, before.replace(from, to)),
    });
    if (readFileSync(file, 'utf8') !== before) writeFileSync(file, before);
  },
  workshop: [
    // Playwright reads the required fixtures from the first parameter, which must be a pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, {workerIndex}) => {
      let answer: Parameters<Workshop['answerWith']>[0] = () => new Response(null, {status: 503});
      const {site, close} = await serveSite();
      site.mount(proxyPath, (request) => answer(request));

      const folder = copyApps(`.apps-${workerIndex}`);
      const open = new Map<string, ReturnType<typeof serveWithVite>>();
      const serveApp = (name: keyof typeof apps) => {
        const served = (name === 'next' ? serveWithNext : serveWithVite)(join(folder, name), site.url);
        open.set(name, served);
        return served;
      };
      await use({
        open: async (name) => {
          const {url} = await (open.get(name) ?? serveApp(name));
          return {url, folder: join(folder, name)};
        },
        answerWith: (next) => void (answer = next),
      });
      for (const served of open.values()) await (await served).close();
      await close();
      rmSync(folder, {recursive: true, force: true, maxRetries: 10});
    },
    {scope: 'worker'},
  ],
});

export {expect} from '@playwright/test';

/** Copies the apps to an editable folder at the same depth. Not to `test-results`, whose files Vite does not watch. */
function copyApps(name: string): string {
  const folder = join(root, 'test', name);
  mkdirSync(folder);
  for (const part of [...Object.keys(apps), 'homes.ts', 'tsconfig.json']) {
    cpSync(join(import.meta.dirname, part), join(folder, part), {recursive: true});
  }
  symlinkSync(packages, join(folder, 'node_modules'), 'junction');
  return folder;
}

async function serveWithVite(folder: string, siteUrl: string) {
  const server = await createVite({
    root: folder,
    cacheDir: join(folder, '.vite'),
    logLevel: 'silent',
    server: {
      host: '127.0.0.1',
      port: await freePort(),
      strictPort: true,
      proxy: {[proxyPath]: siteUrl, '/cdn/': siteUrl},
    },
  });
  await server.listen();
  return {url: server.resolvedUrls?.local[0] ?? '', close: () => server.close()};
}

async function serveWithNext(folder: string, siteUrl: string) {
  const command = `node "${join(packages, 'next/dist/bin/next')}" dev --hostname 127.0.0.1 --port ${await freePort()}`;
  const {address, stop} = await start(command, folder, {
    MSPECS_PROXY: siteUrl + proxyPath,
    NEXT_TELEMETRY_DISABLED: '1',
  });
  return {url: address, close: stop};
}

/** Adds the agent's second home, with a viewing of its own. */
function addSecondHome({store}: Simulator): void {
  const [, home] = homes;
  const {id} = store.addDeal({
    location: {streetAddress: home?.address ?? '', postalCode: '171 63', city: 'Solna'},
  });
  if (id !== home?.dealId) throw new Error(`the second home is ${id}`);
  const hour = 60 * 60_000;
  store.addSlotViewing(id, {
    start: fromWallTime(nextSaturday(store.now()) + day + 16 * hour),
    slotMinutes: 30,
    slotCount: 2,
    capacity: 3,
  });
}
