import {homePage} from '../support/e2e/listing-page.js';
import {expect, test} from '../support/e2e/proxied-page.js';

test('the documented preload links are used, and nothing is requested twice', async ({
  page,
  site,
  simulator,
  ourProxy,
}) => {
  const consoleErrors: string[] = [];
  page.on('console', (message) => consoleErrors.push(message.text()));
  const {demoDealId: id} = simulator;
  const addresses = [`deals/${id}`, `v3/viewings/slot/status/${id}`].map(
    (path) => `${ourProxy.path}/${path}`,
  );
  const head = addresses.map((address) => `<link rel="preload" as="fetch" crossorigin href="${address}">`);
  const element = `<mspecs-viewing-booker deal-id="${id}" proxy-url="${ourProxy.path}"></mspecs-viewing-booker>`;
  await page.goto(homePage(site, element, {head: head.join('\n')}));
  await expect(page.getByText('11 lediga tider').first()).toBeVisible();
  expect(site.requests.filter((path) => path.startsWith(ourProxy.path)).sort()).toEqual(addresses);
  expect(consoleErrors).toEqual([]);
});
