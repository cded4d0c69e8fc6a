import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {html, render} from 'lit';
import {countOpen, listDays, type Day} from '../../src/booking/availability.js';
import {filterViewings} from '../../src/booking/viewing-list.js';
import {timeFormat} from '../../src/booking/time/time-format.js';
import {dayOf, defaultTimeZone, isTimeZone} from '../../src/booking/time/time.js';
import * as deferred from '../../src/element/deferred/deferred.js';
import type {SidePanelView} from '../../src/element/deferred/side-panel.js';
import {listFrame} from '../../src/element/list/list-frame.js';
import {Selection} from '../../src/element/times/selection.js';
import {timeList} from '../../src/element/times/time-list.js';
import {builtInListTexts} from '../../src/messages/list-texts.js';
import {messages as requestTexts} from '../../src/messages/sv-request.js';
import {messages as timesTexts} from '../../src/messages/sv.js';
import {parseDeal} from '../../src/mspecs/parse-deal.js';
import {parseViewingList} from '../../src/mspecs/parse-viewing-list.js';
import {parseStatus} from '../../src/mspecs/parse-status.js';
import {
  anyJson,
  almostValidDeal,
  almostValidList,
  almostValidStatus,
  nows,
  zones,
} from '../support/arbitraries.js';
import {propertySeed} from '../support/property-seed.js';

const messages = {...timesTexts, ...requestTexts};
const selection = new Selection({} as never, () => undefined);
const page = document.createElement('div');
const nonsense = /undefined|NaN|Invalid Date|\[object/;

/** Renders a deal and a status, and checks that the screen shows no leaked value such as `undefined`. */
function show(json: unknown, statusText: string, now: number, timeZone: string): void {
  const deal = parseDeal(json, timeZone);
  const {status} = parseStatus(statusText);
  const availability = listDays({viewings: deal?.viewings, status, viewingId: deal ? undefined : 'v1', now});
  const format = timeFormat('sv', timeZone);
  const view = {
    messages,
    format,
    availability: {current: availability, published: deal?.json, failure: undefined, caveat: undefined},
    uncertainNow: now,
  };
  const booker = {host: {}, booking: {}, onInterest: () => undefined};
  const beside = deferred.sidePanel({...view, ...booker} as unknown as SidePanelView);
  const list = {
    messages,
    format,
    timeZone,
    isPending: false,
    selection,
    deferred,
    openCount: (days: readonly Day[]) => `${countOpen(days)} lediga`,
    wasRequested: undefined,
  };
  render(html`${timeList({...list, ...availability})} ${beside.contact}`, page);
  const shown = page.textContent;
  if (!nonsense.test(shown)) return;
  // The agent may have written such a word.
  expect(JSON.stringify(json)).to.match(nonsense, shown);
}

/** Renders a list of viewings, and checks the same. */
function showList(json: unknown, now: number): void {
  const list = parseViewingList(json);
  if (!list) return;
  const timeZone = isTimeZone(list.timeZone) ? list.timeZone : defaultTimeZone;
  const state = {day: '', area: '', home: '', visit: ''};
  const all = filterViewings(list.viewings, state, {now, today: dayOf(now, timeZone)});
  const texts = builtInListTexts;
  const format = timeFormat('sv', timeZone);
  const view = {
    texts,
    format,
    timeZone,
    all,
    found: all,
    limit: 100,
    state,
    status: 'loaded',
    proxyUrl: '',
  } as const;
  render(listFrame(view, {isPending: false, hasDefault: false}), page);
  const shown = page.textContent;
  if (nonsense.test(shown)) expect(JSON.stringify(json)).to.match(nonsense, shown);
  expect(page.querySelector('a[href^="javascript:"]')).to.equal(null);
}

describe('rendering of arbitrary input', () => {
  const runs = {numRuns: 10_000, seed: propertySeed(20261123)};

  it('any JSON renders without exceptions or leaked values', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(anyJson, anyJson, nows, zones, (deal, status, now, zone) => {
        show(deal, JSON.stringify(status), now, zone);
      }),
      runs,
    );
  });

  it('any JSON and almost valid lists render without exceptions or leaked values', function () {
    this.timeout(120_000);
    fc.assert(fc.property(fc.oneof({arbitrary: almostValidList, weight: 5}, anyJson), nows, showList), {
      ...runs,
      numRuns: 3000,
    });
  });

  it('almost valid deals and statuses render without exceptions or leaked values', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(almostValidDeal, almostValidStatus, nows, zones, (deal, status, now, zone) => {
        show(deal, JSON.stringify(status), now, zone);
      }),
      runs,
    );
  });
});
