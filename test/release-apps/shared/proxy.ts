import process from 'node:process';
import {createProxy} from 'mspecs-viewing-booker/proxy';
import {renderBooker} from 'mspecs-viewing-booker/server';

/** Home on the page of every site. */
export const dealId = 'MDAwNHwwMDAwMDAwMDc1NHw1OA..';

export const proxy = createProxy({
  upstream: {
    dialect: 'integration',
    url: process.env['MSPECS_URL'] ?? 'https://integration.mspecs.se',
    login: {token: process.env['MSPECS_TOKEN'] ?? ''},
    subscriberId: process.env['MSPECS_SUBSCRIBER'],
  },
  basePath: '/api/mspecs',
});

/** Reads the published deal through the proxy for a server-rendered page. */
export const readDeal = (): Promise<object> => read(`/deals/${encodeURIComponent(dealId)}`);

/** Renders the element with its free times for a server-rendered page. */
export async function renderTimes(): Promise<string> {
  const id = encodeURIComponent(dealId);
  const [deal, status] = await Promise.all([readDeal(), read(`/v3/viewings/slot/status/${id}`)]);
  return renderBooker(deal, status, {'proxy-url': '/api/mspecs', lang: 'sv'});
}

async function read(path: string): Promise<object> {
  const response = await proxy(new Request(`http://localhost/api/mspecs${path}`));
  if (!response.ok) throw new Error(`The proxy answered ${response.status}.`);
  return (await response.json()) as object;
}
