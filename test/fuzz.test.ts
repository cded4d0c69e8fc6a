import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {countOpen, countTimes, findOption, listDays, type Availability} from '../src/booking/availability.js';
import {phoneLink} from '../src/booking/listing-details.js';
import {nearestOpen} from '../src/booking/nearest-open.js';
import {soleOption} from '../src/booking/sole-option.js';
import {mergeByDay} from '../src/booking/time/merge-by-day.js';
import {similarHomes} from '../src/booking/search-profile.js';
import {searchProfileText} from '../src/messages/search-profile-text.js';
import {messages as furtherTexts} from '../src/messages/sv-further.js';
import {parseHomeFacts} from '../src/mspecs/parse-home-facts.js';
import {MspecsError} from '../src/mspecs/mspecs-error.js';
import {parseDeal} from '../src/mspecs/parse-deal.js';
import {parseListingDetails} from '../src/mspecs/parse-listing-details.js';
import {parseStatus} from '../src/mspecs/parse-status.js';
import {parseTables} from '../src/mspecs/parse-tables.js';
import {
  anyJson,
  almostValidDeal,
  almostValidStatus,
  almostValidTables,
  nows,
  zones,
} from './support/arbitraries.js';
import {propertySeed} from './support/property-seed.js';

const seed = propertySeed(20261123);

const isDate = /^\d{4,5}-\d\d-\d\d$/;
const isMoment = (value: number | undefined) =>
  value === undefined || Number.isFinite(new Date(value).getTime());

/** Checks that every value a template can show is printable. */
function check(availability: Availability, now: number): void {
  const {days, notes, changesAt} = availability;
  expect(changesAt > now, 'changesAt lies ahead').to.equal(true);
  for (const {date, at, options, descriptions} of days) {
    if (date) {
      expect(date).to.match(isDate);
      expect(at).to.be.a('number');
    }
    expect(isMoment(at)).to.equal(true);
    expect(options).not.to.be.empty;
    checkLines(descriptions.flat());
    for (const {viewingId, slotId, start, end, state, seatsLeft, number, ...more} of options) {
      expect(viewingId).to.be.a('string').and.not.equal('');
      expect(slotId).to.satisfy((id: unknown) => id === undefined || (typeof id === 'string' && id !== ''));
      expect(state).to.be.oneOf(['open', 'full', 'closed']);
      expect(seatsLeft).to.satisfy(
        (seats: unknown) => seats === undefined || (state === 'open' && isCount(seats)),
      );
      expect(number).to.satisfy((place: unknown) => place === undefined || isCount(place));
      expect(isMoment(start) && isMoment(end)).to.equal(true);
      if (end !== undefined) expect(end).to.be.above(start!);
      if (more.date !== undefined) expect([more.date, start]).to.deep.equal([date, undefined]);
    }
  }
  for (const {viewingId, times, lines} of notes) {
    expect(viewingId).to.be.a('string');
    checkLines(lines);
    for (const {date, start, end} of mergeByDay(times)) {
      expect(date).to.match(isDate);
      expect(isMoment(start) && isMoment(end)).to.equal(true);
    }
  }
}

const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0;

function checkLines(lines: readonly string[]): void {
  for (const line of lines)
    expect(line)
      .to.be.a('string')
      .and.not.match(/[\r\n]|<br\s*\/?>/i);
}

/** Calls every query that the element makes on a list. */
function ask(availability: Availability): void {
  const {days} = availability;
  const options = days.flatMap((day) => day.options);
  expect(countTimes(days)).to.equal(options.length);
  expect(countOpen(days)).to.be.at.most(options.length);
  const only = soleOption(availability);
  if (only) expect(options).to.deep.equal([only]);
  const [first] = options;
  if (!first) return;
  expect(findOption(days, first)).to.equal(first);
  const nearest = nearestOpen(options, first, 3);
  expect(nearest).to.have.length(Math.min(3, countOpen(days)));
  for (const option of nearest) expect(option.state).to.equal('open');
}

/** Parses a home and checks that every value is safe in a template. */
function checkHome(json: unknown): void {
  const {broker, geo, interest, message, ...texts} = parseListingDetails(json);
  expect(interest).to.be.a('boolean');
  expect(message).to.be.a('boolean');
  for (const part of [texts, broker ?? {}, geo ?? {}]) {
    for (const text of Object.values<unknown>({...part})) expect(text).to.be.a('string').and.not.equal('');
  }
  for (const url of [texts.listingUrl, texts.privacyUrl])
    if (url) expect(new URL(url).protocol).to.match(/^https?:$/);
  if (broker?.phoneNumber) expect(phoneLink(broker.phoneNumber)).to.match(/^tel:[\d+]+$/);
}

/** Makes a search profile of a home and checks that its words are whole. */
function checkSearchProfile(json: unknown): void {
  const facts = parseHomeFacts(json);
  if (!facts) return;
  const profile = similarHomes(facts);
  for (const {min, max} of [profile.rooms, profile.price].filter((range) => range !== undefined)) {
    expect(min).to.satisfy(Number.isSafeInteger);
    expect(max).to.satisfy(Number.isSafeInteger);
    expect(min).to.be.above(0).and.at.most(max);
  }
  const text = searchProfileText(profile, furtherTexts, 'sv');
  expect(text.replace(profile.municipality.name, '')).not.to.match(/undefined|NaN|Infinity|\[object/);
}

describe('arbitrary input', () => {
  const scenario = (deal: fc.Arbitrary<unknown>, status: fc.Arbitrary<unknown>) =>
    fc.record({
      deal,
      status,
      now: nows,
      timeZone: zones,
      viewingId: fc.option(fc.constantFrom('v1', 'v2'), {nil: undefined}),
    });

  const hold = ({
    deal,
    status,
    now,
    timeZone,
    viewingId,
  }: {
    readonly deal: unknown;
    readonly status: unknown;
    readonly now: number;
    readonly timeZone: string;
    readonly viewingId: string | undefined;
  }): void => {
    const viewings = parseDeal(deal, timeZone)?.viewings;
    const {status: read, problems} = parseStatus(JSON.stringify(status));
    for (const problem of problems) expect(problem).to.be.a('string');
    for (const known of [undefined, read]) {
      const availability = listDays({viewings, status: known, viewingId, now});
      check(availability, now);
      ask(availability);
      if (availability.changesAt < Infinity) {
        check(
          listDays({viewings, status: known, viewingId, now: availability.changesAt}),
          availability.changesAt,
        );
      }
    }
    checkHome(deal);
    checkSearchProfile(deal);
  };

  it('any JSON as deal and status produces a valid list', function () {
    this.timeout(30_000);
    fc.assert(fc.property(scenario(anyJson, anyJson), hold), {numRuns: 5000, seed});
  });

  it('almost valid deals and statuses produce a valid list', function () {
    this.timeout(30_000);
    fc.assert(fc.property(scenario(almostValidDeal, almostValidStatus), hold), {numRuns: 12_000, seed});
  });

  it('table rows produce a valid list or a schema error', function () {
    this.timeout(30_000);
    const tables = fc.oneof(
      {arbitrary: almostValidTables, weight: 5},
      {arbitrary: fc.record({viewings: anyJson, slots: anyJson, schema: anyJson}), weight: 1},
    );
    fc.assert(
      fc.property(tables, nows, zones, (rows, now, timeZone) => {
        try {
          check(listDays({viewings: parseTables(rows, timeZone), now}), now);
        } catch (error) {
          if (!(error instanceof MspecsError)) throw error;
          expect(error.message).to.match(
            /^The schema of viewingSlots has (no column|several columns) for the \w+\. /,
          );
        }
      }),
      {numRuns: 2000, seed},
    );
  });

  it('any text as status is parsed or rejected', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const {status, problems} = parseStatus(text);
        expect(status !== undefined || problems.length > 0).to.equal(true);
      }),
      {numRuns: 1000, seed},
    );
  });
});
