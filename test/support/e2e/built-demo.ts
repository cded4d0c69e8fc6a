import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';
import {root} from '../package.js';
import {test as base, type Site} from './built-page.js';

/** Playwright's `test` with the URL of the demo as static files, which the global setup has built. */
export const test = base.extend<{demo: string}>({
  demo: async ({site}, use) => {
    await use(mountDemo(site, ''));
  },
});

export {expect} from './built-page.js';

/** Serves the static files below a path of a site. Returns their URL. */
export function mountDemo(site: Site, path: string): string {
  const files = new Hono().use(
    serveStatic({
      root: `${root}dist/demo`,
      rewriteRequestPath: (requested) => requested.slice(path.length),
    }),
  );
  site.mount(path, (request) => files.fetch(request));
  return `${site.url}${path}/`;
}
