import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {listDays} from '../../../src/booking/availability.js';
import {sharedLink} from '../../../src/element/link/shared-link.js';
import {findTarget, hashOf, parseHash} from '../../../src/element/link/target.js';
import {parseDeal} from '../../../src/mspecs/parse-deal.js';
import {isId} from '../../../src/mspecs/routes.js';
import {almostValidDeal, anyJson, nows, zones} from '../../support/arbitraries.js';
import {propertySeed} from '../../support/property-seed.js';

const seed = propertySeed(20261129);
const page = 'https://example.se/hem/7?id=7';

describe('the hash of a link', () => {
  it('names a slot or a viewing', () => {
    expect(parseHash('#slot=a%2Fb')).to.deep.equal({slotId: 'a/b'});
    expect(parseHash('#viewing=v&utm_source=qr')).to.deep.equal({viewingId: 'v'});
    expect(parseHash('#slot=%E0%A4%A')).to.deep.equal({slotId: '%E0%A4%A'});
  });

  it('is undefined for other fragments', () => {
    for (const hash of [
      '',
      '#',
      '#kontakt',
      '#/slot=1',
      '#!slot=1',
      '#slot',
      '#slot=',
      '#viewing=&slot=1',
      '#x&slot=1',
    ])
      expect(parseHash(hash), hash).to.equal(undefined);
  });

  it('is read back for any id', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}).filter(isId), (id) => {
        const url = new URL(hashOf({viewingId: 'v', slotId: id}), page);
        expect(parseHash(url.hash)).to.deep.equal({slotId: id});
        expect(parseHash(new URL(hashOf({viewingId: id}), page).hash)).to.deep.equal({viewingId: id});
      }),
      {numRuns: 2000, seed},
    );
  });

  it('never throws, whatever it contains', () => {
    const hostile = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom('%', '%E0%A4%A', '__proto__', 'constructor', '<img src=x onerror=alert(1)>', '\ud800'),
    );
    fc.assert(
      fc.property(fc.constantFrom('#slot=', '#viewing=', '#', '#/'), hostile, (start, text) => {
        const found = parseHash(start + text);
        if (found) expect(Object.values(found)[0]).to.be.a('string').and.not.equal('');
      }),
      {numRuns: 2000, seed},
    );
  });
});

describe('a target', () => {
  const found = (json: unknown, now: number, target: object, only?: string, zone = 'Europe/Stockholm') =>
    findTarget(
      target,
      listDays({viewings: parseDeal(json, zone)?.viewings, viewingId: only, now}),
      json,
      only,
    );

  const deal = {
    viewings: [
      {
        id: 'v1',
        type: 'ENUMS_VIEWINGS_TYPE_TIME_SLOTS',
        allowExternalBooking: true,
        startDate: '2031-06-14T10:00:00Z',
        slotLength: 15,
        slots: [
          {id: 'past', startTime: '2031-06-14T10:00:00Z'},
          {id: 'full', startTime: '2031-06-14T12:00:00Z', freeSpots: 0},
          {id: 'a', startTime: '2031-06-14T12:15:00Z'},
          {id: 'b', startTime: '2031-06-14T12:30:00Z'},
        ],
      },
      {id: 'v2', type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME', startDate: '2031-06-15T10:00:00Z'},
    ],
  };
  const noon = Date.parse('2031-06-14T11:00:00Z');

  it('is open, full, passed, unbookable or unknown', () => {
    const stateOf = (target: object, only?: string) => found(deal, noon, target, only).state;
    expect(stateOf({slotId: 'a'})).to.equal('open');
    expect(stateOf({viewingId: 'v1', slotId: 'a'})).to.equal('open');
    expect(stateOf({viewingId: 'v2', slotId: 'a'})).to.equal('unknown');
    expect(stateOf({viewingId: 'v1'})).to.equal('several');
    expect(stateOf({slotId: 'full'})).to.equal('full');
    expect(stateOf({slotId: 'past'})).to.equal('passed');
    expect(stateOf({viewingId: 'v2'})).to.equal('unbookable');
    expect(stateOf({slotId: 'c'})).to.equal('unknown');
    expect(stateOf({})).to.equal('unknown');
    expect(stateOf({slotId: 'a'}, 'v2')).to.equal('unknown');
  });

  it('is found in any home without exceptions', () => {
    const target = fc.record(
      {viewingId: fc.constantFrom('v1', 'v2', ''), slotId: fc.constantFrom('s1', 's2', '__proto__')},
      {requiredKeys: []},
    );
    fc.assert(
      fc.property(fc.oneof(almostValidDeal, anyJson), nows, zones, target, (json, now, zone, ids) => {
        expect(found(json, now, ids, undefined, zone).state).to.be.a('string');
      }),
      {numRuns: 3000, seed},
    );
  });
});

describe('a shared link', () => {
  const choice = {viewingId: 'v', slotId: 's'};
  const eva = {firstName: 'Eva', lastName: 'Exempel', email: 'eva@example.com', phoneNumber: '070-174 06 05'};

  it('is built from the URL of the page', () => {
    expect(sharedLink(choice, `${page}#kontakt`, undefined, [])).to.equal(`${page}#slot=s`);
    expect(sharedLink({viewingId: 'v'}, page, 'https://other.se/', [])).to.equal(`${page}#viewing=v`);
  });

  it('is built from the URL of the listing if that is the same page, or the page has no address', () => {
    const listing = 'https://example.se/hem/7?ref=1';
    expect(sharedLink(choice, page, listing, [])).to.equal(`${listing}#slot=s`);
    expect(sharedLink(choice, 'about:srcdoc', listing, [])).to.equal(`${listing}#slot=s`);
    expect(sharedLink(choice, 'about:srcdoc', undefined, [])).to.equal(undefined);
    expect(sharedLink(choice, `${page}#/route`, undefined, [])).to.equal(undefined);
  });

  it('contains no contact details', () => {
    const query =
      'id=7&mail=eva%40example.com&other=a@b.se&tel=%2B46701740605&n=Eva+Exempel&f=eva&city=Evanger&eva@x.se=1';
    const link = sharedLink(choice, `https://eva:hemligt@example.se/hem?${query}`, undefined, [{}, eva]);
    expect(link).to.equal('https://example.se/hem?id=7&city=Evanger#slot=s');
  });
});
