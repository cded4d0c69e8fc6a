import {expect, test} from '@playwright/test';
import {minute, proxyInProcess, type InProcessOptions} from '../../support/proxy/in-process.js';
import {newPerson} from '../../support/proxy/person.js';
import {registerSecret} from '../../support/proxy/run-record.js';

const header = 'x-real-ip';

/** A proxy with a limit of two requests per address in ten minutes, and a function that sends one from an address. */
function proxyWithLimit(options: InProcessOptions = {}) {
  const proxy = proxyInProcess({clientAddress: header, limits: {perAddress: 2}, ...options});
  const {client, listing} = proxy;
  const from = async (address: string, headers: Record<string, string> = {}) => {
    registerSecret(address);
    const answer = await client.post(listing.paths.slot(listing.free), newPerson(), {
      [header]: address,
      ...headers,
    });
    return answer.status;
  };
  return {...proxy, from};
}

test('limits requests per address in ten minutes', async () => {
  const {from, client, listing, clock} = proxyWithLimit();
  expect([await from('192.0.2.1'), await from('192.0.2.1'), await from('192.0.2.1')]).toEqual([
    202, 202, 429,
  ]);
  expect(await from('192.0.2.2')).toBe(202);
  const refused = await client.post(listing.paths.interest, newPerson(), {[header]: '192.0.2.1'});
  expect([refused.status, refused.json]).toMatchObject([429, {reason: 'rate-limited'}]);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(600);
  expect(listing.sent()).toHaveLength(3);
  clock.advance(11 * minute);
  expect(await from('192.0.2.1')).toBe(202);
});

test('an IPv6 /64 network counts as one address', async () => {
  const {from} = proxyWithLimit();
  expect(await from('2001:db8:1:2::1')).toBe(202);
  expect(await from('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe(202);
  expect(await from('2001:DB8:1:2::9')).toBe(429);
  expect(await from('2001:db8:1:3::1')).toBe(202);
  expect([await from('2001:db8::1'), await from('2001:db8:0:0:5::1'), await from('2001:db8:0:0::7')]).toEqual(
    [202, 202, 429],
  );
  expect([await from('::ffff:192.0.2.1'), await from('::ffff:192.0.2.2')]).toEqual([202, 202]);
});

test('uses the last address of a list, which the reverse proxy has appended', async () => {
  const {from} = proxyWithLimit();
  expect([await from('192.0.2.10, 192.0.2.1'), await from('192.0.2.11,192.0.2.1')]).toEqual([202, 202]);
  expect(await from('192.0.2.12, 192.0.2.1')).toBe(429);
});

test('ignores a port after the address', async () => {
  const {from} = proxyWithLimit();
  expect([await from('192.0.2.1:50001'), await from('192.0.2.1:50002'), await from('192.0.2.1')]).toEqual([
    202, 202, 429,
  ]);
  expect([await from('[2001:db8::1]:50001'), await from('[2001:db8::1]'), await from('2001:db8::2')]).toEqual(
    [202, 202, 429],
  );
});

test('ignores other headers, and does not limit requests without the configured one', async () => {
  const {from, client, listing} = proxyWithLimit();
  for (let times = 0; times < 4; times += 1) {
    const headers = {
      'x-forwarded-for': '192.0.2.1',
      'cf-connecting-ip': '192.0.2.1',
      forwarded: 'for=192.0.2.1',
    };
    expect((await client.post(listing.paths.slot(listing.free), newPerson(), headers)).status).toBe(202);
  }
  expect(await from('192.0.2.1', {'x-forwarded-for': '192.0.2.77'})).toBe(202);
  const unlimited = proxyInProcess({limits: {perAddress: 1}});
  for (let times = 0; times < 3; times += 1) {
    const answer = await unlimited.client.post(
      unlimited.listing.paths.slot(unlimited.listing.free),
      newPerson(),
      {
        [header]: '192.0.2.1',
      },
    );
    expect(answer.status).toBe(202);
  }
});

test('limits requests per deal', async () => {
  const {from, client, listing, simulator} = proxyWithLimit({limits: {perDeal: 3}, dialect: 'integration'});
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) expect(await from(address)).toBe(202);
  expect(await from('192.0.2.4')).toBe(429);
  expect((await client.post(listing.paths.interest, newPerson())).status).toBe(429);
  const other = simulator.store.addDeal();
  expect((await client.post(`/deals/${other.id}/interest`, newPerson())).status).toBe(202);
});

test('does not limit reads', async () => {
  const {client, listing} = proxyWithLimit({limits: {perAddress: 1, perDeal: 1}});
  for (let times = 0; times < 5; times += 1) {
    expect((await client.get(listing.paths.status, {[header]: '192.0.2.1'})).status).toBe(200);
  }
});
