import {expect} from '@open-wc/testing';
import {bookingUrl} from '../../src/mspecs/booking-routes.js';
import {appendPath, isId, readEndpoint, statusUrl, type Endpoint} from '../../src/mspecs/routes.js';

const page = 'https://agent.example/homes/1';
const endpoint = (address: string) => readEndpoint({baseUrl: address}, page) as Endpoint;
const proxy = (address: string) => readEndpoint({proxyUrl: address}, page) as Endpoint;

// The suffixes of base64 with dots instead of equal signs.
const ids = ['MDAwMnwwMDAwMDAwMDI3NHwy', 'MDAwMnwwMDAwMDAwMDI3NHwyNzg.', 'MDAwNHwwMDAwMDAwMDc1NHw1OA..'];

describe('Mspecs URLs', () => {
  for (const id of ids) {
    it(`preserve the id ${id}`, () => {
      expect(statusUrl(endpoint('https://login.mspecs.se'), id).href).to.equal(
        `https://login.mspecs.se/v3/viewings/slot/status/${id}`,
      );
      expect(
        bookingUrl(appendPath, endpoint('https://login.mspecs.se'), {viewingId: id, slotId: id}, id).href,
      ).to.equal(`https://login.mspecs.se/v3/viewings/externalViewer/${id}/slot/${id}`);
      expect(
        bookingUrl(appendPath, endpoint('https://login.mspecs.se'), {viewingId: id}, id).pathname,
      ).to.equal(`/v3/viewings/externalViewer/${id}`);
    });
  }

  it('escape path, query and fragment characters in an id', () => {
    expect(statusUrl(endpoint('https://login.mspecs.se'), 'a/../b?c#d%2e').pathname).to.equal(
      '/v3/viewings/slot/status/a%2F..%2Fb%3Fc%23d%252e',
    );
  });

  it('extend the path of the base URL, with or without a trailing slash, and keep its query', () => {
    const expected = 'https://agent.example/api/mspecs/v3/viewings/slot/status/x';
    expect(statusUrl(proxy('/api/mspecs'), 'x').href).to.equal(expected);
    expect(statusUrl(proxy('/api/mspecs/'), 'x').href).to.equal(expected);
    expect(statusUrl(proxy('https://agent.example/api/mspecs?site=1#top'), 'x').href).to.equal(
      `${expected}?site=1`,
    );
  });

  it('contain the deal id for a proxy only', () => {
    const choice = {viewingId: 'v', slotId: 's'};
    expect(bookingUrl(appendPath, proxy('/api?site=1'), choice, 'deal.').search).to.equal(
      '?site=1&dealId=deal.',
    );
    expect(bookingUrl(appendPath, endpoint('/api'), choice, 'deal.').search).to.equal('');
  });
});

describe('an endpoint attribute', () => {
  it('for a proxy takes precedence over one for Mspecs', () => {
    expect(readEndpoint({proxyUrl: '/api', baseUrl: 'https://login.mspecs.se'}, page)).to.deep.include({
      viaProxy: true,
    });
  });

  it('is rejected by name if a browser cannot call it', () => {
    expect(readEndpoint({}, page)).to.match(/^proxy-url or base-url is missing/);
    expect(readEndpoint({baseUrl: 'http://['}, page)).to.match(/^base-url cannot be used/);
    expect(readEndpoint({proxyUrl: 'ftp://x'}, page)).to.match(/^proxy-url cannot be used/);
    expect(readEndpoint({baseUrl: 'http://login.mspecs.se'}, page)).to.match(
      /^base-url cannot be used: .* \(http on an https page\)/,
    );
    expect(readEndpoint({baseUrl: 'data:text/plain,x'}, page)).to.match(/^base-url cannot be used/);
  });

  it('can be http on an http page and for a loopback host', () => {
    expect(readEndpoint({baseUrl: 'http://login.mspecs.se'}, 'http://agent.example')).to.be.an('object');
    expect(readEndpoint({baseUrl: 'http://localhost:8080'}, page)).to.be.an('object');
  });
});

describe('an id', () => {
  it('is any string that a URL preserves', () => {
    for (const id of [...ids, 'å', 'a b', '...']) expect(isId(id), id).to.equal(true);
    for (const value of ['', '.', '..', '\ud800', 1, null, undefined, {}])
      expect(isId(value)).to.equal(false);
  });
});
