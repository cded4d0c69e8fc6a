import {expect} from '@open-wc/testing';
import fc from 'fast-check';
// Not the engine's own Temporal, which the element uses if available.
import {Temporal} from 'temporal-polyfill/implementation';
import {dayOf, differsFromVisitor, isNearClockChange, parseInstant} from '../../../src/booking/time/time.js';
import {propertySeed} from '../../support/property-seed.js';

const seed = propertySeed(20261114);
const casesAZone = 40;
const transitionsAZone = 8;

const second = 1000;
const hour = 3600 * second;
const first = Date.UTC(1970, 0, 1);
const last = Date.UTC(2101, 0, 1) - 1;

const zones = Intl.supportedValuesOf('timeZone');
function regionOf(zone: string): string {
  return zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : 'no region';
}

const at = (instant: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

const offsetAt = (instant: number, zone: string) => at(instant, zone).offsetNanoseconds / 1e6;

/** Finds instants at which the clock of a zone changes: a sample across the years, and all skipped dates. */
function findTransitions(zone: string): readonly number[] {
  // Steps of a year and a half, so that the ends of a span differ if there is daylight saving time.
  const ends = Array.from({length: 88}, (_, index) => Date.UTC(1970, index * 18 + 1, 1));
  const offsets = ends.map((end) => offsetAt(end, zone));
  const jumps = offsets.map((offset, index) => Math.abs(offset - (offsets[index - 1] ?? offset)));
  const changed = ends.map((_, index) => index).filter((index) => jumps[index] !== 0);
  const step = Math.ceil(changed.length / transitionsAZone);
  return changed
    .filter((index, place) => place % step === 0 || jumps[index]! > 12 * hour)
    .map((index) => {
      let [before, after] = [ends[index - 1]!, ends[index]!];
      while (after - before > second) {
        const middle = Math.floor((before + after) / 2 / second) * second;
        const offset = offsetAt(middle, zone);
        if (Math.abs(offset - offsets[index - 1]!) < Math.abs(offset - offsets[index]!)) before = middle;
        else after = middle;
      }
      return after;
    });
}

const transitions = new Map<string, readonly number[]>();

function transitionsOf(zone: string): readonly number[] {
  const known = transitions.get(zone) ?? findTransitions(zone);
  transitions.set(zone, known);
  return known;
}

/** Checks instants across the years and near the transitions of the zone. A failure reports seed and instant. */
function check(zone: string, expectations: (instant: number) => void): void {
  const found = transitionsOf(zone);
  const anywhere = fc.integer({min: first, max: last});
  const near = found.map((transition) =>
    fc.integer({min: transition - 30 * hour, max: transition + 30 * hour}),
  );
  const edges = found.flatMap((transition) => [transition - second, transition]);
  fc.assert(fc.property(fc.oneof(anywhere, ...near), expectations), {
    seed,
    numRuns: casesAZone + edges.length,
    examples: edges.map((edge): [number] => [edge]),
  });
}

const wholeSecond = (instant: number) => Math.floor(instant / second) * second;
const asText = (wall: number) => new Date(wall).toISOString().slice(0, 19);

for (const region of new Set(zones.map(regionOf))) {
  describe(`time zones of ${region}, compared with Temporal from 1970 to 2100`, () => {
    const ofRegion = zones.filter((zone) => regionOf(zone) === region);
    const inEach = (predicate: (zone: string) => void) => () => ofRegion.forEach(predicate);

    it(
      'have the same calendar day for an instant',
      inEach((zone) =>
        check(zone, (instant) => {
          expect(dayOf(instant, zone), zone).to.equal(at(instant, zone).toPlainDate().toString());
        }),
      ),
    );

    it(
      'have the same instant for a local time, including skipped and repeated ones',
      inEach((zone) =>
        check(zone, (instant) => {
          // The local time as shown by a clock that was not adjusted since the day before.
          const text = asText(instant + offsetAt(instant - 24 * hour, zone));
          const expected = Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
          expect(parseInstant(text, zone), `${text} ${zone}`).to.equal(expected);
        }),
      ),
    );

    it(
      'have the same instant for a time with offset and fractions',
      inEach((zone) =>
        check(zone, (instant) => {
          const there = at(instant, zone);
          // ISO 8601 has no seconds in an offset, unlike Liberia until 1972.
          fc.pre(there.offsetNanoseconds % 60e9 === 0);
          const text = there.toString({timeZoneName: 'never'});
          expect(parseInstant(text, 'Europe/Stockholm'), text).to.equal(wholeSecond(instant));
        }),
      ),
    );

    it(
      'have the same comparison with Stockholm and the same transitions',
      inEach((zone) =>
        check(zone, (instant) => {
          const isSame = offsetAt(instant, zone) === offsetAt(instant, 'Europe/Stockholm');
          expect(differsFromVisitor(instant, 'Europe/Stockholm', zone), zone).to.equal(!isSame);
          const isChanging = offsetAt(instant - hour, zone) !== offsetAt(instant + hour, zone);
          expect(isNearClockChange(instant, instant, zone), zone).to.equal(isChanging);
        }),
      ),
    );
  });
}

describe('zones with unusual history', () => {
  const iso = (text: string, zone: string) => new Date(parseInstant(text, zone)!).toISOString();

  it('read a skipped day as the following day', () => {
    expect(iso('2011-12-29T12:00:00', 'Pacific/Apia')).to.equal('2011-12-29T22:00:00.000Z');
    expect(iso('2011-12-30T12:00:00', 'Pacific/Apia')).to.equal('2011-12-30T22:00:00.000Z');
    expect(iso('2011-12-31T12:00:00', 'Pacific/Apia')).to.equal('2011-12-30T22:00:00.000Z');
    expect(dayOf(Date.parse('2011-12-30T09:59:59Z'), 'Pacific/Apia')).to.equal('2011-12-29');
    expect(dayOf(Date.parse('2011-12-30T10:00:00Z'), 'Pacific/Apia')).to.equal('2011-12-31');
    expect(iso('1993-08-21T12:00:00', 'Pacific/Kwajalein')).to.equal('1993-08-22T00:00:00.000Z');
  });

  it('keep the seconds of an offset', () => {
    expect(iso('1971-06-01T00:00:00', 'Africa/Monrovia')).to.equal('1971-06-01T00:44:30.000Z');
  });

  it('have the transitions that the tests cover', () => {
    expect(transitionsOf('Pacific/Apia')).to.include(Date.parse('2011-12-30T10:00:00Z'));
    expect(transitionsOf('Africa/Monrovia')).to.have.lengthOf(1);
    expect(transitionsOf('Europe/Stockholm')).to.have.lengthOf.at.least(transitionsAZone - 1);
  });
});
