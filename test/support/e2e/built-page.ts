import {fileURLToPath} from 'node:url';
import {serve, type ServerType} from '@hono/node-server';
import {serveStatic} from '@hono/node-server/serve-static';
import {expect, test as base} from '@playwright/test';
import {Hono} from 'hono';
import {serveSimulator} from '../../../demo/simulator/server.js';
import {createSimulator, type Simulator} from '../../../demo/simulator/simulator.js';

type Answer = (request: Request) => Response | Promise<Response>;

/** A broker's site with the built files under `/cdn/`, which other origins may load. */
export interface Site {
  /** Base URL without trailing slash. */
  readonly url: string;
  /** Requested paths with their queries, oldest first. */
  readonly requests: readonly string[];
  /** Adds a page and returns its URL. */
  page(path: string, html: string, options?: {readonly headers?: Record<string, string>}): string;
  /** Delegates requests below a path. */
  mount(path: string, answer: Answer): void;
}

/** A simulated Mspecs with its base URL, on another origin than the site. */
export type ServedSimulator = Simulator & {readonly url: string};

/**
 * Playwright's `test` with a broker's site and a simulated Mspecs, both new for every test. Uncaught errors in pages
 * fail it.
 */
export const test = base.extend<{site: Site; simulator: ServedSimulator}>({
  page: async ({page}, use) => {
    const uncaught: string[] = [];
    page.on('pageerror', (error) => uncaught.push(error.stack ?? error.message));
    await use(page);
    expect(uncaught, 'uncaught errors').toEqual([]);
  },
  // Playwright reads the required fixtures from the first parameter, which must be a pattern.
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const {site, close} = await serveSite();
    await use(site);
    await close();
  },
  // eslint-disable-next-line no-empty-pattern
  simulator: async ({}, use) => {
    const simulator = createSimulator();
    const server = await serveSimulator(simulator, {port: 0});
    await use({...simulator, url: server.url});
    await server.close();
  },
});

export {expect};

/** Serves a broker's site without pages. */
export async function serveSite(): Promise<{site: Site; close: () => Promise<void>}> {
  const pages = new Map<string, {html: string; headers: Record<string, string>}>();
  const mounted = new Map<string, Answer>();
  const requests: string[] = [];
  const app = new Hono();
  // Browsers request the icon by themselves; no test concerns it.
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.use(async (context, next) => {
    const {pathname, search} = new URL(context.req.url);
    requests.push(pathname + search);
    await next();
  });
  app.use('/cdn/*', async (context, next) => {
    await next();
    context.header('access-control-allow-origin', '*');
  });
  app.use(async (context, next) => {
    const path = [...mounted.keys()].find((each) => context.req.path.startsWith(`${each}/`));
    return path === undefined ? next() : mounted.get(path)?.(context.req.raw);
  });
  app.get('/cdn/*', serveStatic({root: fileURLToPath(new URL('../../../dist/', import.meta.url))}));
  app.get('*', (context) => {
    const page = pages.get(context.req.path);
    return page ? context.html(page.html, 200, page.headers) : context.notFound();
  });

  const [server, port] = await new Promise<[ServerType, number]>((resolve) => {
    const server = serve({fetch: app.fetch, hostname: '127.0.0.1', port: 0}, (info) =>
      resolve([server, info.port]),
    );
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    site: {
      url,
      requests,
      page(path, html, {headers = {}} = {}) {
        pages.set(path, {html, headers});
        return url + path;
      },
      mount: (path, answer) => void mounted.set(path, answer),
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
