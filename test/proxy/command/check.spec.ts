import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {onPath} from '../../support/browsers.mjs';
import {freePort} from '../../support/free-port.mjs';
import {spawnCommand} from '../../support/proxy/node-command.js';
import {startRedis} from '../../support/proxy/redis-server.js';
import {credentials, serveMspecs, variablesFor} from '../../support/proxy/simulated-mspecs.js';
import {expect, test} from '../../support/proxy/stoppable.js';

async function runCheck(variables: Record<string, string>) {
  const {child, written} = spawnCommand(variables, ['--check']);
  const [code] = (await once(child, 'close')) as [number];
  for (const credential of credentials) expect(written.stdout + written.stderr).not.toContain(credential);
  return {code, ...written};
}

for (const dialect of ['v3', 'integration'] as const) {
  test(`--check accepts a correct configuration after one call (${dialect})`, async ({stopAfterTest}) => {
    const mspecs = await stopAfterTest(serveMspecs());
    const {code, stdout} = await runCheck(variablesFor(dialect, mspecs.url));
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^ok: Mspecs at http.* accepts the credentials\.\n/),
    ]);
    expect(mspecs.simulator.requests).toHaveLength(1);
    expect(stdout).toContain('note: without PROXY_CLIENT_ADDRESS');
  });

  test(`--check explains refused credentials (${dialect})`, async ({stopAfterTest}) => {
    const mspecs = await stopAfterTest(serveMspecs());
    const {code, stdout} = await runCheck({...variablesFor(dialect, mspecs.url), MSPECS_LOGIN: 'leif:fel'});
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^failed: .*MSPECS_LOGIN.*\(status 401\)\n/)]);
  });
}

test('--check names a table that is missing', async ({stopAfterTest}) => {
  const mspecs = await stopAfterTest(serveMspecs());
  mspecs.simulator.faults.add({route: 'all', status: 404});
  const {code, stdout} = await runCheck(variablesFor('v3', mspecs.url));
  expect([code, stdout]).toEqual([1, expect.stringMatching(/^failed: .*GenericRoutes.*\(status 404\)\n/)]);
});

test('--check explains an address that nothing listens on', async () => {
  const {code, stdout} = await runCheck(variablesFor('integration', `http://127.0.0.1:${await freePort()}`));
  expect([code, stdout]).toEqual([
    1,
    expect.stringMatching(/cannot be reached\. Check MSPECS_URL.*ECONNREFUSED/),
  ]);
});

test('--check recognizes a server that is not Mspecs', async () => {
  const server = createServer((_, response) => response.end('<!doctype html><p>Hej')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const {code, stdout} = await runCheck(variablesFor('integration', `http://127.0.0.1:${port}`));
  server.close();
  expect([code, stdout]).toEqual([1, expect.stringContaining('not with JSON. Check that MSPECS_URL')]);
});

test('--check rejects an invalid variable without a call', async ({stopAfterTest}) => {
  const mspecs = await stopAfterTest(serveMspecs());
  const {code, stderr} = await runCheck({...variablesFor('v3', mspecs.url), PROXY_ORIGINS: '*'});
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^PROXY_ORIGINS/)]);
  expect(mspecs.simulator.requests).toEqual([]);
});

test('--check and the log explain a Redis that cannot be used, each cause in its own words', async ({
  stopAfterTest,
}) => {
  test.skip(!onPath('redis-server'), 'redis-server is not installed');
  const mspecs = await stopAfterTest(serveMspecs());
  const redis = await stopAfterTest(startRedis({args: ['--requirepass', 'hemlig']}));
  const {port} = new URL(redis.url);
  const checkWith = async (url: string) =>
    runCheck({...variablesFor('v3', mspecs.url), PROXY_REDIS_URL: url});
  expect(await checkWith(`redis://:hemlig@127.0.0.1:${port}`)).toMatchObject({code: 0});
  const causes: readonly [string, RegExp][] = [
    [`redis://:fel-fel-fel@127.0.0.1:${port}`, /refuses the password.*WRONGPASS/],
    [`redis://127.0.0.1:${port}`, /refuses the password.*NOAUTH/],
    [`redis://127.0.0.1:${await freePort()}`, /cannot be written.*ECONNREFUSED/],
    ['redis://nowhere.invalid:6379', /cannot be written.*(ENOTFOUND|EAI_AGAIN)/],
  ];
  for (const [url, words] of causes) {
    const {code, stdout} = await checkWith(url);
    expect([url, code, stdout]).toEqual([url, 1, expect.stringMatching(words)]);
    expect(stdout).not.toContain('fel-fel');
  }
});
