import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {onPath} from '../../support/browsers.mjs';
import {formType, newBuyer, parsePage, type Fields, type Page} from '../../support/proxy/booking-page.js';
import type {Client} from '../../support/proxy/client.js';
import type {Listing} from '../../support/proxy/listing.js';
import {expect, test} from '../../support/proxy/over-http.js';

/** Encodes fields as `multipart/form-data`. */
function formDataOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

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
  const {get, path} = visit({client, listing});
  const answers = [
    await get('?slot=unknown'),
    await get('?slot=%00%FF%zz&viewing=%E0%A4%A'),
    await get(`?slot=${'x'.repeat(2000)}`),
    await get(`?viewing=${listing.past.id}`),
  ];
  expect(answers.map(({status}) => status)).toEqual([404, 404, 404, 410]);
  for (const {headers, html, links} of answers) {
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain('class="alert"');
    expect(links).toContain(`book?slot=${encodeURIComponent(listing.free)}`);
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

test('speaks Swedish to a visitor whose language it cannot read', async ({client, listing}) => {
  const {get} = visit({client, listing});
  for (const lang of ['__proto__', 'constructor', '../', '%00', '"><script>', 'x'.repeat(500)]) {
    const {status, html} = await get(`?lang=${encodeURIComponent(lang)}`);
    expect([lang, status, html.includes('lang="sv"')]).toEqual([lang, 200, true]);
  }
  for (const accepted of [
    'constructor, *;q=zz',
    ';;;,,q=1',
    'sv;q=NaN',
    'en;q=0',
    `${'a,'.repeat(3000)}en`,
  ]) {
    const {status, html} = await get('', {'accept-language': accepted});
    expect([accepted, status, html.includes('lang="sv"')]).toEqual([accepted, 200, true]);
  }
});

test('offers a time again to a form that has lost all its fields', async ({client, listing}) => {
  const {post, send} = visit({client, listing});
  const empty = await post('');
  expect([empty.status, empty.fields['time']]).toEqual([400, `${listing.slotViewing.id} ${listing.free}`]);
  expect((await send({...empty.fields, ...newBuyer()})).status).toBe(303);
});

test('shows a form that is far too long again, to be shortened', async ({client, listing}) => {
  const {fill, post, send} = visit({client, listing});
  const person = newBuyer();
  const fields = await fill(`?slot=${listing.free}`, person);
  const {time} = fields;
  const message = 'Är hissen trasig? '.repeat(5000);
  const whole = await post({...fields, message});
  expect([whole.status, whole.wrong, whole.fields]).toMatchObject([422, ['message'], {...person, time}]);
  expect(whole.fields['message']).toBe(message);
  // More than the proxy reads, with the rest of the form behind it.
  const {form: _, ...first} = fields;
  const cut = await post({...first, message: message.repeat(3), form: fields['form'] ?? ''});
  expect([cut.status, cut.wrong, cut.fields]).toMatchObject([413, ['message'], {...person, time}]);
  expect(message.repeat(3)).toContain(cut.fields['message']);
  expect(cut.text).toContain('Korta ner och skicka igen');
  expect(listing.sent()).toEqual([]);
  expect((await send({...cut.fields, message: 'Är hissen trasig?'})).status).toBe(303);
});

test('answers ten megabytes without reading them all', async ({client, listing, engine}) => {
  const {post} = visit({client, listing});
  // By default, nginx itself refuses more than one megabyte.
  const length = engine === 'nginx' ? 900_000 : 10_000_000;
  // Node may close a connection that still sends before nginx has read the whole answer.
  await expect(async () => {
    const page = await post(`firstName=Eva&message=${'a'.repeat(length)}`);
    expect([page.status, page.fields['firstName']]).toEqual([413, 'Eva']);
  }).toPass();
});

test('reads a form in its other encoding, and shows a form for anything else', async ({client, listing}) => {
  const {path, fill, post} = visit({client, listing});
  const person = newBuyer();
  const fields = await fill(`?slot=${listing.free}`, person);
  const answer = await client.request(path, {
    method: 'POST',
    body: formDataOf({...fields, lastName: ''}),
  });
  const page = parsePage(answer, answer.text);
  expect([page.status, page.wrong]).toEqual([422, ['lastName']]);
  expect(page.fields).toMatchObject({...person, lastName: '', time: fields['time']});
  for (const [type, body] of [
    ['application/json', '{}'],
    ['text/plain', 'firstName=Eva'],
    ['application/x-www-form-urlencodedx', 'firstName=Eva'],
    ['', 'firstName=Eva'],
  ] as const) {
    const refused = await post(body, {'content-type': type});
    expect([type, refused.status]).toEqual([type, 415]);
    expect(refused.fields).toMatchObject({firstName: '', time: `${listing.slotViewing.id} ${listing.free}`});
  }
  const broken = await post('--x', {'content-type': 'multipart/form-data; boundary=y'});
  expect([broken.status, broken.html]).toEqual([400, expect.stringContaining('<button')]);
});

test('keeps what was typed for a home that does not exist', async ({client, listing}) => {
  const {path, fill} = visit({client, listing});
  const person = newBuyer();
  const fields = await fill(`?slot=${listing.free}`, person);
  for (const id of ['%20', 'MDA', 'x'.repeat(500)]) {
    const body = new URLSearchParams(fields).toString();
    const answer = await client.post(path.replace(listing.id, id), body, formType);
    const page = parsePage(answer, answer.text);
    expect([id, page.status, page.fields]).toMatchObject([id, 404, person]);
    expect(page.html).not.toContain('<button');
  }
});

test('serves the calendar file of a time, and the times for one that is gone', async ({client, listing}) => {
  const path = `/deals/${listing.id}/book.ics`;
  const file = await client.get(`${path}?slot=${listing.free}`);
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(file.text).toContain('STATUS:TENTATIVE');
  for (const query of ['', '?slot=%zz', '?slot=unknown&lang=__proto__', `?viewing=${listing.past.id}`]) {
    const answer = await client.get(path + query);
    const page = parsePage(answer, answer.text);
    expect([query, page.status]).toEqual([query, 404]);
    expect(page.text).toContain('Den här tiden finns inte längre.');
    expect(page.links).toContain(`book?slot=${encodeURIComponent(listing.free)}`);
  }
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
