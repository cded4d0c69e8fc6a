import {getRequestListener} from '@hono/node-server';
import type {Connect, Plugin, PreviewServer, ViteDevServer} from 'vite';
import {nodeListener} from './node-listener.js';
import {mspecsPath, proxyPath} from './paths.js';
import {createProxiedSimulator} from './proxied-simulator.js';
import {publishedDeal} from './store/published-deal.js';
import {createSimulator} from './simulator.js';

/** Options of the demo server. */
export interface DemoOptions {
  /** Connects the listing to Mspecs directly; default false, through the proxy. */
  readonly direct?: boolean;
  /** Asks for a proof of work before each request; default false. */
  readonly challenge?: boolean;
}

/**
 * Serves a simulator under `/mspecs` and a proxy under `/api/mspecs`, in development and preview. Replaces `%DEAL_ID%` and
 * `%DEAL_JSON%` in pages with the demo deal. Ids are the same in every run, so built pages stay valid.
 */
export function mspecsSimulator({direct = false, challenge = false}: DemoOptions = {}): Plugin {
  let server: ViteDevServer | PreviewServer | undefined;
  const origin = () => server?.resolvedUrls?.local[0] ?? 'http://localhost';
  const {simulator, proxy} = createProxiedSimulator(mspecsPath, proxyPath, origin, challenge);
  const askSimulator = nodeListener(simulator);
  const askProxy = getRequestListener((request) => proxy(request), {overrideGlobalObjects: false});
  const mount: Connect.NextHandleFunction = (request, response, next) => {
    if (request.url?.startsWith(`${mspecsPath}/`)) void askSimulator(request, response);
    else if (request.url?.startsWith(`${proxyPath}/`)) void askProxy(request, response);
    else next();
  };
  const configure = (started: ViteDevServer | PreviewServer) => {
    server = started;
    server.middlewares.use(mount);
  };
  return {
    name: 'mspecs-simulator',
    configureServer: configure,
    configurePreviewServer: configure,
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => {
        const deal = publishedDeal(simulator.store, simulator.demoDealId);
        // As the proxy says: a message reaches the broker.
        const json = JSON.stringify({...deal, ...(!direct && {message: true})});
        return (direct ? withoutProxy(html) : html)
          .replaceAll('%DEAL_ID%', simulator.demoDealId)
          .replaceAll('%DEAL_JSON%', () => json.replaceAll('<', '\\u003c'));
      },
    },
  };
}

/** Adds a simulator and a proxy to built pages, so that they need no server. */
export const simulatorInPage = (): Plugin => ({
  name: 'simulator-in-page',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      /<mspecs-viewing-(booker|list)/.test(html)
        ? html
            .replace(
              '<script',
              '<script type="module" src="/demo/simulator/in-page.ts"></script>\n    <script',
            )
            .replaceAll('%DEAL_ID%', createSimulator().demoDealId)
        : html,
  },
});

/** Connects a page to Mspecs directly. The page must then contain the deal, because Mspecs does not provide it. */
const withoutProxy = (html: string): string =>
  html.replaceAll(
    /(<mspecs-viewing-booker\s[^>]*)proxy-url="[^"]*"([^>]*>)/g,
    `$1base-url="${mspecsPath}"$2<script type="application/json">%DEAL_JSON%</script>`,
  );
