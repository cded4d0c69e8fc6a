import {getRequestListener} from '@hono/node-server';
import type {Connect, Plugin, PreviewServer, ViteDevServer} from 'vite';
import {nodeListener} from './node-listener.js';
import {mspecsPath, proxyPath} from './paths.js';
import {createProxiedSimulator} from './proxied-simulator.js';
import {publishedDeal} from './store/published-deal.js';
import {createSimulator} from './simulator.js';

/** How the demo's pages reach the simulator. */
export interface DemoOptions {
  /** The listing asks Mspecs itself; absent = it asks the proxy. */
  readonly direct?: boolean;
}

/**
 * Serves one simulator under `/mspecs` and our proxy before it under `/api/mspecs`, in development and preview, and writes
 * the demo's deal into pages: its id for `%DEAL_ID%`, its published JSON for `%DEAL_JSON%`. Ids are the same in every run,
 * so a page that was built once still fits.
 */
export function mspecsSimulator({direct = false}: DemoOptions = {}): Plugin {
  let server: ViteDevServer | PreviewServer | undefined;
  const origin = () => server?.resolvedUrls?.local[0] ?? 'http://localhost';
  const {simulator, proxy} = createProxiedSimulator(mspecsPath, proxyPath, origin);
  const askSimulator = nodeListener(simulator);
  const askProxy = getRequestListener((request) => proxy(request), {overrideGlobalObjects: false});
  const mount: Connect.NextHandleFunction = (request, response, next) => {
    if (request.url?.startsWith(`${mspecsPath}/`)) void askSimulator(request, response);
    else if (request.url?.startsWith(`${proxyPath}/`)) void askProxy(request, response);
    else next();
  };
  const configure = (configured: ViteDevServer | PreviewServer) => {
    server = configured;
    server.middlewares.use(mount);
  };
  return {
    name: 'mspecs-simulator',
    configureServer: configure,
    configurePreviewServer: configure,
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => {
        const json = JSON.stringify(publishedDeal(simulator.store, simulator.demoDealId));
        return (direct ? withoutProxy(html) : html)
          .replaceAll('%DEAL_ID%', simulator.demoDealId)
          .replaceAll('%DEAL_JSON%', () => json.replaceAll('<', '\\u003c'));
      },
    },
  };
}

/** Puts a simulator and our proxy into the built pages that ask Mspecs, so that they need no server. */
export const simulatorInPage = (): Plugin => ({
  name: 'simulator-in-page',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html.includes('%DEAL_ID%')
        ? html
            .replace(
              '<script',
              '<script type="module" src="/demo/simulator/in-page.ts"></script>\n    <script',
            )
            .replaceAll('%DEAL_ID%', createSimulator().demoDealId)
        : html,
  },
});

/** Mspecs itself gives a page no deal, so that the page holds it. */
const withoutProxy = (html: string): string =>
  html.replaceAll(
    /(<mspecs-viewing-booker\s[^>]*)proxy-url="[^"]*"([^>]*>)/g,
    `$1base-url="${mspecsPath}"$2<script type="application/json">%DEAL_JSON%</script>`,
  );
