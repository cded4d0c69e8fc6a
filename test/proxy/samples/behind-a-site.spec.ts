import {spawn} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {signatureOf} from '../../../demo/simulator/webhook.js';
import {onPath} from '../../support/browsers.mjs';
import {codeBlocks} from '../../support/e2e/code-blocks.js';
import {freePort} from '../../support/free-port.mjs';
import {killOnExit, stopProcess} from '../../support/proxy/child-process.js';
import {clientFor} from '../../support/proxy/client.js';
import {addListing} from '../../support/proxy/listing.js';
import {nginxSample} from '../../support/proxy/nginx-sample.js';
import {startNginx} from '../../support/proxy/nginx-server.js';
import {startNode} from '../../support/proxy/node-command.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {accounts, serveMspecs, variablesFor} from '../../support/proxy/simulated-mspecs.js';
import {expect, test, type Stoppable} from '../../support/proxy/stoppable.js';

/** Returns the only code block of docs/proxy/ in a language with a text. */
function block(language: string, text: string): string {
  const found = codeBlocks.filter(
    (each) => each.place.startsWith('docs/proxy/') && each.language === language && each.text.includes(text),
  );
  expect(found).toHaveLength(1);
  return found[0]!.text;
}

/** Runs a sample with a program as the webhook of a site. */
async function startSite(
  file: string,
  text: string,
  program: (path: string, address: string) => [string, ...string[]],
  proxyUrl: string,
): Promise<Stoppable & {readonly webhook: string}> {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-site-'));
  const path = join(folder, file);
  writeFileSync(path, text);
  const port = await freePort();
  const [command, ...args] = program(path, `127.0.0.1:${port}`);
  const child = killOnExit(
    spawn(command, args, {
      cwd: folder,
      stdio: 'ignore',
      env: {...process.env, PORT: String(port), VIEWING_PROXY: proxyUrl},
    }),
  );
  return {webhook: `http://127.0.0.1:${port}/`, stop: () => stopProcess(child, folder)};
}

type StartSite = (proxyUrl: string, siteUrl: string) => Promise<Stoppable & {readonly webhook: string}>;

const sites: Readonly<Record<string, StartSite | undefined>> = {
  Node: (proxyUrl) =>
    startSite('webhook.mjs', block('js', '// webhook.js'), (path) => [process.execPath, path], proxyUrl),
  PHP: onPath('php')
    ? (proxyUrl) =>
        startSite(
          'webhook.php',
          block('php', '// webhook.php'),
          (path, at) => ['php', '-S', at, path],
          proxyUrl,
        )
    : undefined,
  nginx: onPath('nginx')
    ? async (proxyUrl, siteUrl) => {
        const nginx = await startNginx(block('nginx', 'mirror'), {
          'http://127.0.0.1:8080': siteUrl,
          'http://127.0.0.1:8787': proxyUrl,
        });
        return {...nginx, webhook: `${nginx.url}/mspecs/webhook`};
      }
    : undefined,
};

for (const [name, start] of Object.entries(sites)) {
  if (!start) continue;
  test(`the ${name} sample hands events on to the proxy`, async ({stopAfterTest}) => {
    const mspecs = await stopAfterTest(serveMspecs());
    const proxy = await stopAfterTest(startNode(variablesFor('integration', mspecs.url)));
    const listing = addListing(mspecs.simulator);
    const client = clientFor((path, init) => fetch(proxy.url + path, init));
    const heard: string[] = [];
    const server = createServer((request, response) => {
      request.setEncoding('utf8').on('data', (text: string) => heard.push(text));
      request.on('end', () => response.end());
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    await stopAfterTest(
      Promise.resolve({
        stop: async () => {
          server.closeAllConnections();
          await new Promise((resolve) => server.close(resolve));
        },
      }),
    );
    const site = await stopAfterTest(
      start(proxy.url, `http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );

    expect((await client.get(listing.paths.deal)).json).not.toMatchObject({viewings: []});
    // Bytes that a parser would change.
    const body = `{ "eventType":"VIEWING","dealId":"${listing.id}", "eventData" : {"viewings":[]},"note":"\\u00e5" }\n`;
    const signature = await signatureOf(body, accounts.webhookSecret, Math.floor(Date.now() / 1000));
    const headers = {'content-type': 'application/json', 'x-mspecs-signature': signature};
    // Until the site listens.
    await expect
      .poll(() => fetch(site.webhook, {method: 'POST', body, headers}).then(({status}) => status, String))
      .toBe(200);
    await expect.poll(async () => (await client.get(listing.paths.deal)).json).toMatchObject({viewings: []});
    if (name === 'nginx') expect(heard.join('')).toBe(body);
  });
}

if (onPath('nginx')) {
  test('the nginx sample limits requests, never reads, and caches them', async ({stopAfterTest}) => {
    const mspecs = await stopAfterTest(serveMspecs());
    const proxy = await stopAfterTest(
      startNode({...variablesFor('v3', mspecs.url), PROXY_CLIENT_ADDRESS: 'x-real-ip'}),
    );
    const nginx = await stopAfterTest(startNginx(nginxSample(), {'http://127.0.0.1:8787': proxy.url}));
    const listing = addListing(mspecs.simulator);
    const client = clientFor((path, init) => fetch(`${nginx.url}/api/mspecs${path}`, init));

    const reads = await Promise.all(Array.from({length: 200}, () => client.get(listing.paths.status)));
    expect(new Set(reads.map(({status}) => status))).toEqual(new Set([200]));

    const person = newPerson();
    const sent = await client.post(listing.paths.slot(listing.free), person, {'idempotency-key': newKey()});
    expect(sent.status).toBe(202);
    expect(listing.mailsTo(person)).toHaveLength(1);

    const posts = await Promise.all(
      Array.from({length: 40}, () =>
        fetch(`${nginx.url}/api/mspecs${listing.paths.slot(listing.free)}`, {method: 'POST'}),
      ),
    );
    expect(posts.filter(({status}) => status === 429).length).toBeGreaterThan(0);
    expect(posts.filter(({status}) => status >= 500)).toEqual([]);
  });
}
