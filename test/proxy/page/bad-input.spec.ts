import {expect, test} from '@playwright/test';
import {proxyInProcess} from '../../support/proxy/in-process.js';
import {visitBookingPage} from '../../support/proxy/booking-page.js';

test('bad requests get a readable page with the right status', async () => {
  const {get, post, send, path, listing} = visitBookingPage();
  const form = 'application/x-www-form-urlencoded';
  expect((await get('?slot=unknown')).status).toBe(404);
  expect((await get(`?viewing=${listing.past.id}`)).status).toBe(410);
  expect((await get('?slot=%E0%A4%A&viewing=%00&lang=%2e%2e%2f&lang=xx&sent=%FF')).status).toBe(404);
  expect((await post('a'.repeat(200_000))).status).toBe(413);
  expect((await post('{}', {'content-type': 'application/json'})).status).toBe(415);
  expect((await post('')).status).toBe(400);
  for (const [to, method, status] of [
    [path.replace(listing.id, '%E0%A4%A'), 'GET', 404],
    [path.replace(listing.id, 'MDA.'), 'GET', 404],
    [path.replace(listing.id, 'a%2Fb'), 'GET', 404],
    [path.replace(listing.id, '%E0%A4%A'), 'POST', 404],
    [`${path}.ics?slot=unknown`, 'GET', 404],
  ] as const) {
    const response = await send(to, {method, headers: {'content-type': form}});
    const html = await response.text();
    expect([to, response.status]).toEqual([to, status]);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain('class="alert"');
  }
  const wrongMethod = await send(path, {method: 'DELETE'});
  expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
});

test('a time that is gone is named as such, with links to the nearest', async () => {
  const {get, listing} = visitBookingPage();
  const page = await get(`?slot=${listing.full}`);
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('Någon hann före')]);
  expect(page.text).toContain('Närmaste lediga tider');
  expect(page.links).toContain(`book?slot=${encodeURIComponent(listing.last)}`);
  expect(page.fields).toEqual({});
});

test('bytes that are no text are an error of their field, and long texts come back whole', async () => {
  const {fill, post, listing} = visitBookingPage();
  const {firstName: _, ...fields} = await fill(`?slot=${listing.free}`);
  const broken = await post(`firstName=%FF%FE&${new URLSearchParams(fields)}`);
  expect([broken.status, broken.wrong]).toEqual([422, ['firstName']]);
  const firstName = 'E'.repeat(9000);
  const long = await post({...fields, firstName});
  expect([long.status, long.wrong]).toEqual([422, ['firstName']]);
  expect(long.fields['firstName']).toBe(firstName);
});

test('the list is cached for all visitors of a language, and a form is not', async () => {
  const {get, listing} = visitBookingPage();
  const {headers} = await get();
  expect(headers.get('cache-control')).toContain('s-maxage=5');
  expect(headers.get('vary')).toBe('accept-language');
  expect((await get('', {'if-none-match': headers.get('etag')!})).status).toBe(304);
  const form = await get(`?slot=${listing.free}`);
  expect([form.headers.get('cache-control'), form.headers.get('etag')]).toEqual(['private, no-cache', null]);
});

test('all twelve languages have every text, by parameter and by Accept-Language', async () => {
  const {get, listing} = visitBookingPage();
  const headings = new Set<string>();
  for (const tag of ['sv', 'en', 'no', 'da', 'fi', 'de', 'fr', 'es', 'pl', 'uk', 'ar', 'fa']) {
    const asked = await get(`?slot=${listing.free}&lang=${tag}`);
    const accepted = await get(`?slot=${listing.free}`, {'accept-language': `xx, ${tag};q=0.8, sv;q=0.1`});
    const heading = /<h2[^>]*>([^<]*)/;
    expect(accepted.html.match(heading)?.[1]).toBe(asked.html.match(heading)?.[1]);
    expect(asked.html).toContain(/^(ar|fa)$/.test(tag) ? 'dir="rtl"' : 'dir="ltr"');
    expect(asked.text).not.toContain('undefined');
    headings.add(asked.html.match(heading)?.[1] ?? '');
  }
  expect(headings.size).toBe(12);
});

test('the calendar file has the time and nothing about the visitor', async () => {
  const {send, path, listing} = visitBookingPage();
  const response = await send(`${path}.ics?slot=${listing.free}`);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(await response.text()).toMatch(/DTSTART:20261114T080000Z[^]*STATUS:TENTATIVE/);
});

test('the policy allows no script, and only the stylesheet of the site', async () => {
  const bare = visitBookingPage();
  const page = await bare.get();
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(page.headers.get('x-robots-tag')).toBeNull();
  const css = 'https://cdn.example/a.css?b=1&c=2';
  const styled = visitBookingPage({page: {css, noindex: true}});
  const {headers, html} = await styled.get();
  expect(headers.get('content-security-policy')).toContain(
    "' https://cdn.example; font-src https://cdn.example;",
  );
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(html).toContain('href="https://cdn.example/a.css?b=1&amp;c=2"');
  for (const wrong of [
    '',
    'a.css',
    '//cdn.example/a.css',
    '/\\cdn.example',
    'https://u:p@cdn.example/',
    'ftp://a/b',
  ]) {
    expect(() => proxyInProcess({page: {css: wrong}}), wrong).toThrow('page.css');
  }
});
