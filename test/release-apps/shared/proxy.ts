import process from 'node:process';
import {createProxy} from 'mspecs-viewing-booker/proxy';

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
export async function readDeal(): Promise<object> {
  const response = await proxy(
    new Request(`http://localhost/api/mspecs/deals/${encodeURIComponent(dealId)}`),
  );
  if (!response.ok) throw new Error(`The proxy answered ${response.status}.`);
  return (await response.json()) as object;
}
