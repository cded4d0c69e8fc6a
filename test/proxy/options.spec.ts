import {expect, test} from '@playwright/test';
import {createProxy, type ProxyOptions} from '../../src/proxy/index.js';
import {proxyInProcess, upstreamFor} from '../support/proxy/in-process.js';
import {newPerson} from '../support/proxy/person.js';

const usable: ProxyOptions = {upstream: upstreamFor('v3')};
const integration = upstreamFor('integration');

const unusable: readonly [string, Partial<ProxyOptions>, string][] = [
  ['an upstream that is nowhere', {upstream: {...usable.upstream, url: ''}}, 'upstream.url'],
  ['an upstream without a host', {upstream: {...usable.upstream, url: '/mspecs'}}, 'upstream.url'],
  [
    'an upstream of another kind',
    {upstream: {...usable.upstream, url: 'ftp://mspecs.example'}},
    'upstream.url',
  ],
  [
    'credentials in the clear',
    {upstream: {...usable.upstream, url: 'http://mspecs.example'}},
    'upstream.url',
  ],
  [
    'an account without a brokerage',
    {upstream: {...integration, subscriberId: ''} as never},
    'upstream.subscriberId',
  ],
  ['no upstream', {upstream: undefined as never}, 'upstream'],
  ['another dialect', {upstream: {...usable.upstream, dialect: 'v4'} as never}, 'upstream.dialect'],
  ['no login', {upstream: {...usable.upstream, login: undefined} as never}, 'upstream.login'],
  ['a limit that is none', {limits: {perDeal: Number.NaN}}, 'limits.perDeal'],
  ['a limit below nothing', {limits: {perAddress: -1}}, 'limits.perAddress'],
  ['every origin', {origins: ['*']}, 'origins'],
  ['an origin with a path', {origins: ['https://www.maklaren.example/']}, 'origins'],
  ['an origin without a scheme', {origins: ['www.maklaren.example']}, 'origins'],
  ['a base path that does not begin with a slash', {basePath: 'api'}, 'basePath'],
  ['a base path that ends in one', {basePath: '/api/'}, 'basePath'],
  ['a zone that is none', {timeZone: 'Europe/Solna'}, 'timeZone'],
  ['a header that is none', {clientAddress: 'x real ip'}, 'clientAddress'],
];

for (const [what, options, name] of unusable) {
  test(`${what} is refused by its name`, () => {
    let thrown: unknown;
    try {
      createProxy({...usable, ...options});
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(TypeError);
    expect((thrown as TypeError).message).toMatch(new RegExp(`^${name.replace('.', '\\.')}\\b`));
  });
}

test('Mspecs may lie on this machine, without https', () => {
  for (const url of ['http://127.0.0.1:8080', 'http://localhost/mspecs']) {
    expect(() => createProxy({upstream: {...usable.upstream, url}})).not.toThrow();
  }
});

test('the routes lie below the base path, and nowhere else', async () => {
  const {client, listing, send} = proxyInProcess({basePath: '/api/mspecs'});
  expect((await client.get(listing.paths.status)).status).toBe(200);
  expect((await client.post(listing.paths.slot(listing.free), newPerson())).status).toBe(202);
  expect((await send(listing.paths.status, {})).status).toBe(404);
});

test('Mspecs may lie below a path', async () => {
  const {client, listing, simulator} = proxyInProcess({upstream: {url: 'https://gateway.example/mspecs/'}});
  expect((await client.get(listing.paths.status)).status).toBe(404);
  expect(new URL(simulator.requests[0]!.url).pathname).toBe(`/mspecs${listing.paths.status}`);
});
