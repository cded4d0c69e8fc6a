import {exec} from 'node:child_process';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {inspect, promisify} from 'node:util';
import {getRequestListener} from '@hono/node-server';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';
import type {Plugin} from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Path of the docs site in the demo. */
const path = '/docs/';

/** Serves the docs site. It is built when somebody opens it, because that takes longer than starting the demo. */
export function docsSite(): Plugin {
  let site: Hono | undefined;
  let building: Promise<void> | undefined;
  let failure: string | undefined;

  const build = async (): Promise<void> => {
    try {
      // Vite has set NODE_ENV to `development`, which it would build for.
      const env = {...process.env, NODE_ENV: undefined};
      await promisify(exec)('npm run build:docs', {cwd: root, env});
      const options = {
        root: `${root}dist${path}`,
        rewriteRequestPath: (url: string) => url.slice(path.length - 1),
      };
      site = new Hono().use(serveStatic(options));
    } catch (error) {
      failure = inspect(error);
    }
    building = undefined;
  };
  const waiting = new Hono().all('*', (context) => {
    const found = failure;
    failure = undefined;
    if (found) return context.text(`npm run build:docs failed. Reload to try again.\n\n${found}`, 500);
    building ??= build();
    return context.html(waitingPage, 503);
  });
  const answer = getRequestListener((request) => (site ?? waiting).fetch(request), {
    overrideGlobalObjects: false,
  });

  return {
    name: 'docs-site',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url === path.slice(0, -1)) response.writeHead(302, {location: path}).end();
        else if (request.url?.startsWith(path)) void answer(request, response);
        else next();
      });
      const printUrls = server.printUrls.bind(server);
      server.printUrls = () => {
        printUrls();
        const [local = ''] = server.resolvedUrls?.local ?? [];
        server.config.logger.info(`  ➜  Docs:    ${local}${path.slice(1)}`);
      };
    },
  };
}

const waitingPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="refresh" content="3">
    <title>Building the docs …</title>
  </head>
  <body><h1>Building the docs …</h1><p>The first time takes about a minute. This page then shows them.</p></body>
</html>`;
