import {expect, test} from '@playwright/test';
import {createProxy, type ProxyOptions} from '../../src/proxy/index.js';
import {proxyInProcess, upstreamFor} from '../support/proxy/in-process.js';
import {newPerson} from '../support/proxy/person.js';

const usable: ProxyOptions = {upstream: upstreamFor('v3')};
const integration = upstreamFor('integration');

const unusable: readonly [string, Partial<ProxyOptions>, string][] = [
  ['an empty upstream URL', {upstream: {...usable.upstream, url: ''}}, 'upstream.url'],
  ['an upstream URL without a host', {upstream: {...usable.upstream, url: '/mspecs'}}, 'upstream.url'],
  [
    'an upstream URL with another scheme',
    {upstream: {...usable.upstream, url: 'ftp://mspecs.example'}},
    'upstream.url',
  ],
  ['an http upstream URL', {upstream: {...usable.upstream, url: 'http://mspecs.example'}}, 'upstream.url'],
  [
    'an account without a brokerage',
    {upstream: {...integration, subscriberId: ''} as never},
    'upstream.subscriberId',
  ],
  ['a missing upstream', {upstream: undefined as never}, 'upstream'],
  ['an unknown dialect', {upstream: {...usable.upstream, dialect: 'v4'} as never}, 'upstream.dialect'],
  ['a missing login', {upstream: {...usable.upstream, login: undefined} as never}, 'upstream.login'],
  ['an empty list of webhook secrets', {webhookSecret: []}, 'webhookSecret'],
  ['a limit that is not a number', {limits: {perDeal: Number.NaN}}, 'limits.perDeal'],
  ['a negative limit', {limits: {perAddress: -1}}, 'limits.perAddress'],
  ['a wildcard origin', {origins: ['*']}, 'origins'],
  ['an origin that is a word', {origins: ['undefined']}, 'origins'],
  ['an origin with a path', {origins: ['https://www.maklaren.example/']}, 'origins'],
  ['an origin without a scheme', {origins: ['www.maklaren.example']}, 'origins'],
  ['a base path without a leading slash', {basePath: 'api'}, 'basePath'],
  ['a base path with a trailing slash', {basePath: '/api/'}, 'basePath'],
  ['an invalid time zone', {timeZone: 'Europe/Solna'}, 'timeZone'],
  ['an invalid header name', {clientAddress: 'x real ip'}, 'clientAddress'],
  ['trusted hops without their header', {trustedHops: 2}, 'trustedHops'],
  ['a fraction of a hop', {trustedHops: 1.5, clientAddress: 'x-forwarded-for'}, 'trustedHops'],
  ['an empty list of hops', {trustedHops: [], clientAddress: 'x-forwarded-for'}, 'trustedHops'],
  ['a negative limit of an email address', {limits: {perEmail: -1}}, 'limits.perEmail'],
  ['a short key of the proof of work', {altchaKey: 'short'}, 'altchaKey'],
  ['an empty secret of a captcha', {turnstileSecret: ''}, 'turnstileSecret'],
  ['two captchas', {turnstileSecret: 'one', hcaptchaSecret: 'other'}, 'hcaptchaSecret'],
];

for (const [what, options, name] of unusable) {
  test(`createProxy rejects ${what} with the name of the option`, () => {
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

test('a loopback Mspecs URL may use http', () => {
  for (const url of ['http://127.0.0.1:8080', 'http://localhost/mspecs']) {
    expect(() => createProxy({upstream: {...usable.upstream, url}})).not.toThrow();
  }
});

test('routes exist below the base path only', async () => {
  const {client, listing, send} = proxyInProcess({basePath: '/api/mspecs'});
  expect((await client.get(listing.paths.status)).status).toBe(200);
  expect((await client.post(listing.paths.slot(listing.free), newPerson())).status).toBe(202);
  expect((await send(listing.paths.status, {})).status).toBe(404);
});

test('the Mspecs URL may have a path', async () => {
  const {client, listing, simulator} = proxyInProcess({upstream: {url: 'https://gateway.example/mspecs/'}});
  await client.get(listing.paths.status);
  expect(new URL(simulator.requests[0]!.url).pathname).toBe('/mspecs/schema/viewings');
});
