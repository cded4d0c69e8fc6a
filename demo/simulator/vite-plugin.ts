import type {Connect, Plugin} from 'vite';
import {nodeListener} from './node-listener.js';
import {publishedDeal} from './published-deal.js';
import {createSimulator} from './simulator.js';

/**
 * Serves one simulator under `/mspecs` in development and preview, and writes the demo's deal into pages: its
 * id for `%DEAL_ID%`, its published JSON for `%DEAL_JSON%`. Ids are the same in every run, so a page that was
 * built once still fits.
 */
export function mspecsSimulator(): Plugin {
  const simulator = createSimulator({path: '/mspecs'});
  const listener = nodeListener(simulator);
  const mount: Connect.NextHandleFunction = (request, response, next) => {
    if (request.url?.startsWith(`${simulator.path}/`)) void listener(request, response);
    else next();
  };
  return {
    name: 'mspecs-simulator',
    configureServer: ({middlewares}) => void middlewares.use(mount),
    configurePreviewServer: ({middlewares}) => void middlewares.use(mount),
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => {
        const json = JSON.stringify(publishedDeal(simulator.store, simulator.demoDealId));
        return html
          .replaceAll('%DEAL_ID%', simulator.demoDealId)
          .replaceAll('%DEAL_JSON%', () => json.replaceAll('<', '\\u003c'));
      },
    },
  };
}
