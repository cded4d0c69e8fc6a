import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {html, render} from 'lit';
import {countOpen, listDays} from '../../src/booking/availability.js';
import {timeFormat} from '../../src/booking/time/time-format.js';
import {aside} from '../../src/element/deferred/side-panel.js';
import {Marking} from '../../src/element/times/selection.js';
import {times} from '../../src/element/times/time-list.js';
import {messages as requestTexts} from '../../src/messages/sv-request.js';
import {messages as timesTexts} from '../../src/messages/sv.js';
import {parseDeal} from '../../src/mspecs/parse-deal.js';
import {parseStatus} from '../../src/mspecs/parse-status.js';
import {anyJson, nearlyDeal, nearlyStatus, nows, zones} from '../support/arbitraries.js';
import {propertySeed} from '../support/property-seed.js';

const messages = {...timesTexts, ...requestTexts};
const marking = new Marking({} as never, () => undefined);
const page = document.createElement('div');
const nonsense = /undefined|NaN|Invalid Date|\[object/;

/** Shows what a deal and a status come to, and finds words on the screen that no visitor should see. */
function show(json: unknown, statusText: string, now: number, timeZone: string): void {
  const deal = parseDeal(json, timeZone);
  const {status} = parseStatus(statusText);
  const availability = listDays({viewings: deal?.viewings, status, viewingId: deal ? undefined : 'v1', now});
  const format = timeFormat('sv', timeZone);
  const view = {
    messages,
    format,
    published: deal?.json,
    failure: undefined,
    doubt: undefined,
    availability,
    nothingOpen: countOpen(availability.days) === 0,
    timeZone,
  };
  const beside = aside({...view, onRetry: () => undefined, onInterest: () => undefined});
  render(
    html`${times({...availability, messages, format, waiting: false, marking})} ${beside.place}
    ${beside.contact}`,
    page,
  );
  const shown = page.textContent;
  if (!nonsense.test(shown)) return;
  // The broker may have written such a word himself.
  expect(JSON.stringify(json)).to.match(nonsense, shown);
}

describe('whatever comes, on the screen', () => {
  const runs = {numRuns: 10_000, seed: propertySeed(20261123)};

  it('no JSON at all ends in an exception or in words that no visitor should see', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(anyJson, anyJson, nows, zones, (deal, status, now, zone) => {
        show(deal, JSON.stringify(status), now, zone);
      }),
      runs,
    );
  });

  it('nor do deals and statuses that are nearly right', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(nearlyDeal, nearlyStatus, nows, zones, (deal, status, now, zone) => {
        show(deal, JSON.stringify(status), now, zone);
      }),
      runs,
    );
  });
});
