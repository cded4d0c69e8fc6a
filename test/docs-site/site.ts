import {join} from 'node:path';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';
import {expect, test as base} from '../support/e2e/built-page.js';
import {root} from '../support/package.js';

interface Docs {
  /** Returns the URL of a page. */
  url(page?: string): string;
}

/**
 * Playwright's `test` with the docs site below a path, `/a/b/` by default. A request to another site, a missing file or an error on
 * the console fails it.
 */
export const test = base.extend<{below: string; docs: Docs}>({
  below: ['/a/b/', {option: true}],
  docs: async ({below, site, context}, use) => {
    const problems: string[] = [];
    context.on('request', (request) => {
      const url = request.url();
      if (!/^(data|blob):/.test(url) && !url.startsWith(`${site.url}${below}`))
        problems.push(`requested ${url}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
    });
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    const files = new Hono().use(
      serveStatic({
        root: join(root, 'dist/docs'),
        rewriteRequestPath: (path) => path.slice(below.length - 1),
      }),
    );
    site.mount(below.slice(0, -1), (request) => files.fetch(request));
    await use({url: (page = '') => `${site.url}${below}${page}`});
    expect(problems).toEqual([]);
  },
});

export {expect};
