import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {onPath} from '../../support/browsers.mjs';
import {formType, newBuyer, parsePage, type Fields, type Page} from '../../support/proxy/booking-page.js';
import type {Client} from '../../support/proxy/client.js';
import type {Listing} from '../../support/proxy/listing.js';
import {expect, test} from '../../support/proxy/over-http.js';

/** A visitor of the booking page who has no JavaScript. */
function visit({client, listing}: {readonly client: Client; readonly listing: Listing}) {
  const path = `/deals/${listing.id}/book`;
  const get = async (query = '', headers: Record<string, string> = {}) => {
    const answer = await client.get(path + query, headers);
    return parsePage(answer, answer.text);
  };
  const post = async (fields: Fields | string, headers: Record<string, string> = {}) => {
    const body = typeof fields === 'string' ? fields : new URLSearchParams(fields).toString();
    const answer = await client.post(path, body, {...formType, ...headers});
    return parsePage(answer, answer.text);
  };
  return {
    path,
    get,
    post,
    fill: async (query: string, person = newBuyer()): Promise<Fields> => ({
      ...(await get(query)).fields,
      ...person,
    }),
    /** Sends a form until it is old enough, as the proxy rejects what only a program can fill in so fast. */
    send: async (fields: Fields, headers: Record<string, string> = {}): Promise<Page> => {
      let page = await post(fields, headers);
      await expect(async () => {
        if (page.status === 429) page = await post(fields, headers);
        expect(page.status).not.toBe(429);
      }).toPass();
      return page;
    },
    /** Opens the outcome that a form redirects to. */
    follow: ({headers}: Page) =>
      get(headers.get('location')!.replace('book', ''), {
        cookie: headers.getSetCookie()[0]!.split(';')[0]!,
      }),
  };
}

test('books a time on the booking page, once, although the form is sent again', async ({client, listing}) => {
  const {get, fill, send, post, follow} = visit({client, listing});
  expect((await get()).links).toContain(`book?slot=${encodeURIComponent(listing.free)}`);
  const person = newBuyer();
  const fields = await fill(`?slot=${listing.free}`, person);
  const sent = await send(fields);
  expect([sent.status, sent.headers.get('cache-control')]).toEqual([303, 'no-store']);
  expect((await follow(sent)).text).toContain(`Öppna mejlet som skickas till ${person.email}`);
  expect((await post(fields)).status).toBe(303);
  expect(listing.mailsTo(person)).toHaveLength(1);
});

test('refuses forms of pages of other origins and accepts its own', async ({client, listing, running}) => {
  const {fill, post, send} = visit({client, listing});
  const person = newBuyer();
  const fields = await fill(`?slot=${listing.free}`, person);
  for (const origin of ['https://evil.example', 'null']) {
    const page = await post(fields, {origin});
    expect([origin, page.status, page.fields]).toMatchObject([origin, 403, person]);
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
  }
  expect(listing.sent()).toEqual([]);
  expect((await send(fields, {origin: new URL(running.url).origin})).status).toBe(303);
});

test('returns a form with its errors and everything that was typed', async ({client, listing}) => {
  const {fill, post} = visit({client, listing});
  const typed = {firstName: '"><script>', lastName: ' ', email: 'eva@', phoneNumber: '0701'};
  const fields = {...(await fill(`?slot=${listing.free}`)), ...typed};
  const page = await post(fields);
  expect([page.status, page.wrong]).toEqual([422, ['firstName', 'lastName', 'email', 'phoneNumber']]);
  expect(page.fields).toMatchObject(typed);
  expect(page.html).not.toMatch(/<script(?! type="application\/ld\+json">)/);
  const {firstName: _, ...others} = fields;
  const broken = await post(`firstName=%FF%FE&${new URLSearchParams(others)}`);
  expect([broken.status, broken.wrong[0]]).toEqual([422, 'firstName']);
  expect(listing.sent()).toEqual([]);
});

test('answers bad requests for the booking page with a page', async ({client, listing}) => {
  const {get, post, path} = visit({client, listing});
  const answers = [
    await get('?slot=unknown'),
    await get(`?viewing=${listing.past.id}`),
    await post('a'.repeat(40_000)),
    await post('{}', {'content-type': 'application/json'}),
    await post(''),
  ];
  expect(answers.map(({status}) => status)).toEqual([404, 410, 413, 415, 400]);
  for (const {headers, html} of answers) {
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain('class="alert"');
  }
  for (const id of ['%20', 'MDA.', 'x'.repeat(500)]) {
    const answer = await client.get(path.replace(listing.id, id));
    expect([id, answer.status, answer.headers.get('content-type')]).toEqual([
      id,
      404,
      'text/html; charset=utf-8',
    ]);
  }
  const wrongMethod = await client.request(path, {method: 'DELETE'});
  expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
});

test('serves the calendar file of a time', async ({client, listing}) => {
  const file = await client.get(`/deals/${listing.id}/book.ics?slot=${listing.free}`);
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(file.text).toContain('STATUS:TENTATIVE');
});

const curl = onPath('curl') ?? onPath('curl.exe');

test('books with curl', async ({listing, running}) => {
  test.skip(curl === undefined, 'curl is not installed');
  const run = async (...parameters: string[]) =>
    (await promisify(execFile)(curl!, ['--silent', '--show-error', ...parameters])).stdout;
  const url = `${running.url}/deals/${listing.id}/book`;
  expect(await run(url)).toContain(`href="book?slot=${encodeURIComponent(listing.free)}"`);
  const {fields} = parsePage({status: 200, headers: new Headers()}, await run(`${url}?slot=${listing.free}`));
  const person = newBuyer();
  const form = Object.entries({...fields, ...person}).flatMap(([name, value]) => [
    '--data-urlencode',
    `${name}=${value}`,
  ]);
  // With an empty list of cookies, curl returns those it gets.
  const send = () => run('--location', '--cookie', '', ...form, url);
  await expect(async () => expect(await send()).toContain('Nästan klart')).toPass();
  expect(listing.mailsTo(person)).toHaveLength(1);
  expect(await send()).toContain(person.email);
  expect(listing.mailsTo(person)).toHaveLength(1);
});
