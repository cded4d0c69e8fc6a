import {expect, test} from '@playwright/test';
import {proxyInProcess} from '../../support/proxy/in-process.js';
import {newPerson} from '../../support/proxy/person.js';
import {siteOrigin} from '../../support/proxy/simulated-mspecs.js';

const preflight = (origin: string) => ({
  method: 'OPTIONS',
  headers: {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type, x-captcha',
  },
});

test('logs the host of a refused origin, so that the operator can add it', async () => {
  const {client, listing, entries} = proxyInProcess();
  const path = listing.paths.slot(listing.free);
  await client.post(path, newPerson(), {origin: 'https://ny.maklaren.example:8443', 'form-time': '1000'});
  await client.post(path, newPerson(), {origin: 'null', 'form-time': '1000'});
  await client.request(path, preflight('https://annan.example'));
  await client.request(path, preflight(siteOrigin));
  expect(entries.filter(({event}) => event === 'origin-refused')).toEqual(
    ['ny.maklaren.example:8443', 'null', 'annan.example'].map((host) => ({
      level: 'warn',
      event: 'origin-refused',
      host,
    })),
  );
});

test('accepts sandboxed frames if configured', async () => {
  const {client, listing} = proxyInProcess({origins: ['null']});
  const headers = {origin: 'null', 'form-time': '1000'};
  expect((await client.post(listing.paths.slot(listing.free), newPerson(), headers)).status).toBe(202);
});

test('accepts events whatever their origin', async () => {
  const {client} = proxyInProcess({dialect: 'integration'});
  const answer = await client.post('/webhook', {}, {origin: 'https://evil.example'});
  expect(answer.status).toBe(401);
});

test('a preflight offers the headers that a captcha may have', async () => {
  const {client, listing} = proxyInProcess({verify: () => true});
  const {headers} = await client.request(listing.paths.slot(listing.free), preflight(siteOrigin));
  expect(headers.get('access-control-allow-headers')).toBe('content-type, x-captcha');
});
