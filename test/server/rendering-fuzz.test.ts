import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {renderBooker, scriptJson, viewingEvents} from '../../src/server/index.js';
import {almostValidDeal, almostValidStatus, anyJson, nows, zones} from '../support/arbitraries.js';
import {propertySeed} from '../support/property-seed.js';

const tags =
  'a button div fieldset form h2 i input label legend mspecs-viewing-booker noscript p script slot span style template time';
const known = new Set(tags.split(' '));

/** Texts that would run a script where they are not escaped. */
const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '</template><img src=x onerror=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus='alert(1)",
  '</style><svg onload=alert(1)>',
  '</noscript><iframe src=javascript:alert(1)>',
  'javascript:alert(1)',
  '&lt;b&gt;&#34;',
  '${alert(1)}',
  '$&$1$`',
  '\u2028\u2029\u0000\ud800',
);

/** Adds hostile text to every third text of a value. */
const withHostile = (value: unknown, text: string): unknown => {
  let count = 0;
  const [changed] = JSON.parse(JSON.stringify([value]), (_, part: unknown) =>
    typeof part === 'string' && (count += 1) % 3 === 0 ? part + text : part,
  ) as readonly unknown[];
  return changed;
};

const deals = fc.oneof(
  {arbitrary: almostValidDeal, weight: 2},
  {arbitrary: fc.tuple(almostValidDeal, hostile).map(([deal, text]) => withHostile(deal, text)), weight: 4},
  {arbitrary: anyJson, weight: 1},
);
const statuses = fc.oneof(almostValidStatus, anyJson);
const texts = fc.oneof(hostile, fc.string({unit: 'binary'}));
const attributes = fc.record(
  {
    'deal-id': texts,
    'viewing-id': fc.oneof(fc.constantFrom('v1', 'v2'), texts),
    'proxy-url': fc.oneof(fc.constantFrom('/api/mspecs', 'https://proxy.example/a?b#c'), texts),
    lang: fc.oneof(fc.constantFrom('sv', 'en', 'ar', 'uk'), texts),
    'time-zone': fc.oneof(zones, texts),
    'privacy-url': texts,
    'consent-required': fc.boolean(),
    'refresh-interval': fc.double(),
  },
  {requiredKeys: []},
);

/** Walks all elements, also in templates and where scripts are disabled. */
function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element instanceof HTMLTemplateElement) yield* elementsIn(element.content);
  }
}

/** Asserts that HTML has no element, attribute or URL that runs a script. */
function assertInert(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const outside = [...page.head.children, ...page.body.childNodes].map(({nodeName}) =>
    nodeName.toLowerCase(),
  );
  expect(outside).to.deep.equal(['mspecs-viewing-booker']);
  for (const element of elementsIn(page.body)) {
    if (!known.has(element.localName)) throw new Error(`<${element.localName}> in ${html}`);
    for (const {name, value} of element.attributes) {
      const runs =
        /^on|^srcdoc$/.test(name) || (/^(href|src|action|formaction)$/.test(name) && !isWebAddress(value));
      if (runs) throw new Error(`${name}="${value}" in ${html}`);
    }
    if (element.localName !== 'script') continue;
    expect(element.getAttribute('type')).to.match(/^application\/(ld\+)?json$/);
    JSON.parse(element.textContent);
  }
}

const isWebAddress = (address: string): boolean =>
  /^https?:$/.test(new URL(address, 'https://page.example/').protocol);

describe('the HTML of a server', () => {
  const runs = {numRuns: 3000, seed: propertySeed(20261129)};

  it('renders any deal without exceptions, and without markup that runs a script', async function () {
    this.timeout(180_000);
    await fc.assert(
      fc.asyncProperty(deals, statuses, attributes, nows, async (deal, status, given, statusAt) => {
        assertInert(await renderBooker(deal as object, status as object, given, {statusAt}));
      }),
      runs,
    );
  });

  it('has schema.org events with valid dates and addresses for any deal', function () {
    this.timeout(180_000);
    fc.assert(
      fc.property(deals, statuses, deals, zones, (deal, status, previous, timeZone) => {
        const events = viewingEvents(deal as object, {
          timeZone,
          status: status as object,
          previous: previous as object,
        });
        expect(scriptJson(events)).not.to.match(/[<\u2028\u2029]/);
        for (const {startDate, endDate = startDate, url = 'https://example.se'} of events) {
          for (const date of [startDate, endDate])
            expect(date).to.match(/^[+-]?\d{4,6}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/);
          expect(new URL(url).protocol).to.match(/^https?:$/);
        }
      }),
      runs,
    );
  });
});
