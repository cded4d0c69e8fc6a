import {expect, test} from '@playwright/test';
import {Validator} from '@seriousme/openapi-schema-validator';
import {isReason} from '../../src/mspecs/http-status.js';
import {assertDescribed, description, resolved} from '../support/proxy/openapi.js';

const text = JSON.stringify(description);
const headers = new Headers({
  'content-type': 'application/problem+json',
  'cache-control': 'no-store',
  etag: '"a"',
});

test('openapi.json is a valid OpenAPI document', async () => {
  const {valid, errors} = await new Validator().validate(JSON.parse(text) as Record<string, unknown>);
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

test('every reference in openapi.json resolves, and every component is used', () => {
  const used = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, $ref]) => $ref!));
  for (const $ref of used) expect(() => resolved({$ref})).not.toThrow();
  // Operations name security schemes without a reference.
  for (const [, name] of text.matchAll(/"security":\[\{"(\w+)"/g))
    used.add(`#/components/securitySchemes/${name}`);
  const all = Object.entries(description.components).flatMap(([kind, named]) =>
    Object.keys(named).map((name) => `#/components/${kind}/${name}`),
  );
  expect([...used].sort()).toEqual(all.sort());
});

test('the reasons in openapi.json are those with texts in the element', () => {
  const {enum: reasons} = description.components.schemas['Reason'] as {enum: string[]};
  expect(reasons).toHaveLength(11);
  expect(reasons.filter((reason) => !isReason(reason))).toEqual([]);
});

test('assertDescribed rejects undocumented responses', () => {
  const described = {method: 'GET', path: '/deals/MDA.', status: 404, headers};
  const problem = {status: 404, title: 'There is nothing here', reason: 'not-found'};
  expect(() => assertDescribed({...described, body: JSON.stringify(problem)})).not.toThrow();
  const wrong: [string, Partial<Parameters<typeof assertDescribed>[0]>][] = [
    ['another status', {status: 418, body: JSON.stringify(problem)}],
    ['another reason', {body: JSON.stringify({...problem, reason: 'because'})}],
    ['another field', {body: JSON.stringify({...problem, detail: 'db-7'})}],
    ['another type', {headers: new Headers({...Object.fromEntries(headers), 'content-type': 'text/html'})}],
    ['a missing header', {headers: new Headers({'content-type': 'application/problem+json'})}],
    [
      'a private field',
      {
        status: 200,
        headers: new Headers({...Object.fromEntries(headers), 'content-type': 'application/json'}),
        body: JSON.stringify({viewings: [{comment: 'x'}]}),
      },
    ],
    ['a body where none is', {status: 304, body: '{}'}],
  ];
  for (const [what, change] of wrong) {
    expect(() => assertDescribed({...described, body: '', ...change}), what).toThrow();
  }
});
