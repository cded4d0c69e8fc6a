import {expect} from '@open-wc/testing';
import {bookingUrl, isId, readEndpoint, statusUrl, type Endpoint} from '../../src/mspecs/routes.js';

const page = 'https://agent.example/homes/1';
const endpoint = (address: string) => readEndpoint({baseUrl: address}, page) as Endpoint;
const proxy = (address: string) => readEndpoint({proxyUrl: address}, page) as Endpoint;

// The endings that base64 with dots for equal signs gives.
const ids = ['MDAwMnwwMDAwMDAwMDI3NHwy', 'MDAwMnwwMDAwMDAwMDI3NHwyNzg.', 'MDAwNHwwMDAwMDAwMDc1NHw1OA..'];

describe('the routes of Mspecs', () => {
  for (const id of ids) {
    it(`carry ${id} unharmed`, () => {
      expect(statusUrl(endpoint('https://login.mspecs.se'), id).href).to.equal(
        `https://login.mspecs.se/v3/viewings/slot/status/${id}`,
      );
      expect(bookingUrl(endpoint('https://login.mspecs.se'), {viewingId: id, slotId: id}, id).href).to.equal(
        `https://login.mspecs.se/v3/viewings/externalViewer/${id}/slot/${id}`,
      );
      expect(bookingUrl(endpoint('https://login.mspecs.se'), {viewingId: id}, id).pathname).to.equal(
        `/v3/viewings/externalViewer/${id}`,
      );
    });
  }

  it('keep what an id says from being read as a path, a query or a fragment', () => {
    expect(statusUrl(endpoint('https://login.mspecs.se'), 'a/../b?c#d%2e').pathname).to.equal(
      '/v3/viewings/slot/status/a%2F..%2Fb%3Fc%23d%252e',
    );
  });

  it('lie below the path of the address, with or without a slash at its end, and keep its query', () => {
    const expected = 'https://agent.example/api/mspecs/v3/viewings/slot/status/x';
    expect(statusUrl(proxy('/api/mspecs'), 'x').href).to.equal(expected);
    expect(statusUrl(proxy('/api/mspecs/'), 'x').href).to.equal(expected);
    expect(statusUrl(proxy('https://agent.example/api/mspecs?site=1#top'), 'x').href).to.equal(
      `${expected}?site=1`,
    );
  });

  it('tell a proxy the deal, and Mspecs nothing that it does not know', () => {
    const choice = {viewingId: 'v', slotId: 's'};
    expect(bookingUrl(proxy('/api?site=1'), choice, 'deal.').search).to.equal('?site=1&dealId=deal.');
    expect(bookingUrl(endpoint('/api'), choice, 'deal.').search).to.equal('');
  });
});

describe('an address in an attribute', () => {
  it('of a proxy wins over that of Mspecs', () => {
    expect(readEndpoint({proxyUrl: '/api', baseUrl: 'https://login.mspecs.se'}, page)).to.deep.include({
      viaProxy: true,
    });
  });

  it('is refused by name where a browser could never call it', () => {
    expect(readEndpoint({}, page)).to.match(/^proxy-url or base-url is missing/);
    expect(readEndpoint({baseUrl: 'http://['}, page)).to.match(/^base-url cannot be used/);
    expect(readEndpoint({proxyUrl: 'ftp://x'}, page)).to.match(/^proxy-url cannot be used/);
    expect(readEndpoint({baseUrl: 'http://login.mspecs.se'}, page)).to.match(
      /^base-url cannot be used: .* \(http on an https page\)/,
    );
    expect(readEndpoint({baseUrl: 'data:text/plain,x'}, page)).to.match(/^base-url cannot be used/);
  });

  it('may be http on an http page and on this very machine', () => {
    expect(readEndpoint({baseUrl: 'http://login.mspecs.se'}, 'http://agent.example')).to.be.an('object');
    expect(readEndpoint({baseUrl: 'http://localhost:8080'}, page)).to.be.an('object');
  });
});

describe('an id', () => {
  it('is any text that a URL carries whole', () => {
    for (const id of [...ids, 'å', 'a b', '...']) expect(isId(id), id).to.equal(true);
    for (const value of ['', '.', '..', '\ud800', 1, null, undefined, {}])
      expect(isId(value)).to.equal(false);
  });
});
