import {expect, test} from '@playwright/test';
import {clientAddressReader, isNetwork} from '../../../src/proxy/http/client-address.js';
import type {LogEntry} from '../../../src/proxy/log.js';
import {proxyInProcess} from '../../support/proxy/in-process.js';
import {newPerson} from '../../support/proxy/person.js';
import {registerSecret} from '../../support/proxy/run-record.js';

const header = 'x-forwarded-for';

/** Reads an address from a list, and collects log entries. */
function reader(trustedHops: number | readonly string[]) {
  const entries: LogEntry[] = [];
  const read = clientAddressReader(header, trustedHops, (entry) => entries.push(entry));
  return {entries, read: (list?: string) => read(new Headers(list === undefined ? {} : {[header]: list}))};
}

test('of one trusted server, the last entry is the visitor', () => {
  const {read} = reader(1);
  expect(read('192.0.2.9, 192.0.2.1')).toBe('192.0.2.1');
  expect(read('192.0.2.1')).toBe('192.0.2.1');
});

test('of two trusted servers, the last entry but one is the visitor', () => {
  const {read} = reader(2);
  expect(read('192.0.2.9, 192.0.2.1, 198.51.100.7')).toBe('192.0.2.1');
  // Around the first server: its entry is missing, and the visitor cannot choose the address.
  expect(read('192.0.2.1')).toBe('192.0.2.1');
});

test('of trusted networks, the last entry outside of them is the visitor', () => {
  const {read} = reader(['198.51.100.0/24', '10.0.0.1', '2001:db8:cd::/48']);
  expect(read('192.0.2.9, 192.0.2.1, 198.51.100.7, 10.0.0.1')).toBe('192.0.2.1');
  expect(read('192.0.2.1, 2001:db8:cd:1::7, ::ffff:10.0.0.1')).toBe('192.0.2.1');
  expect(read('192.0.2.1, 10.0.0.2')).toBe('10.0.0.2');
  expect(read('192.0.2.1, 2001:db8:ce::1')).toBe('2001:db8:ce:0');
  expect(read('198.51.100.1, 198.51.100.7')).toBe('198.51.100.1');
});

test('reads addresses in every form', () => {
  const {read} = reader(1);
  const forms: [string, string][] = [
    ['192.0.2.1:50001', '192.0.2.1'],
    ['[2001:DB8::1]:443', '2001:db8:0:0'],
    ['2001:db8:0:0:5::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '192.0.2.1'],
  ];
  for (const [written, address] of forms) expect([written, read(written)]).toEqual([written, address]);
});

test('warns once if the configured header has no address', () => {
  const {read, entries} = reader(1);
  for (const list of [undefined, '', 'unix:', '192.0.2.1.5', '192.0.2.256', '2001:db8:::1', '_hidden'])
    expect(read(list)).toBeUndefined();
  expect(entries).toEqual([
    {level: 'warn', event: 'no-client-address', header, effect: 'not limited by address'},
  ]);
});

test('knows networks', () => {
  for (const network of ['10.0.0.0/8', '10.0.0.1', '0.0.0.0/0', '2001:db8::/32', '::1/128'])
    expect([network, isNetwork(network)]).toEqual([network, true]);
  for (const network of ['10.0.0.0/33', '10.0.0/8', 'loopback', '', '2001:db8::/129', '10.0.0.1/', '1'])
    expect([network, isNetwork(network)]).toEqual([network, false]);
});

test('behind a CDN and a server, visitors have limits of their own', async () => {
  const {client, listing, entries} = proxyInProcess({
    clientAddress: header,
    trustedHops: 2,
    limits: {perAddress: 1},
  });
  const cdn = registerSecret('198.51.100.7');
  const send = async (address?: string) => {
    const headers = address && {[header]: `${registerSecret(address)}, ${cdn}`};
    return (await client.post(listing.paths.slot(listing.free), newPerson(), {...headers})).status;
  };
  expect([await send('192.0.2.1'), await send('192.0.2.2'), await send('192.0.2.1')]).toEqual([
    202, 202, 429,
  ]);
  expect(entries.filter(({event}) => event === 'no-client-address')).toEqual([]);
  expect([await send(), await send()]).toEqual([202, 202]);
  expect(entries.filter(({event}) => event === 'no-client-address')).toHaveLength(1);
});
