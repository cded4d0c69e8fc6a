import {expect, test} from '@playwright/test';
import type {Answer} from '../../support/proxy/client.js';
import {proxyInProcess, type InProcessOptions} from '../../support/proxy/in-process.js';
import {newKey, newPerson} from '../../support/proxy/person.js';
import {registerSecret} from '../../support/proxy/run-record.js';
import {altchaKey, solvedChallenge} from '../../support/proxy/challenge.js';
import {Readable} from 'node:stream';
import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';

const secret = registerSecret('0x4AAA-hemlig-fönsterlampa');

const addresses = {
  turnstileSecret: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
  hcaptchaSecret: 'https://api.hcaptcha.com/siteverify',
} as const;
type Option = keyof typeof addresses;
const options = Object.keys(addresses) as Option[];

/** Responds like a captcha service to the fields that the proxy sends. */
type Respond = (fields: URLSearchParams) => Response | Promise<Response>;

/** A service that accepts the answer `solved` once, like Turnstile and hCaptcha. */
function acceptOnce(option: Option): Respond {
  const used = new Set<string>();
  return (fields) => {
    const answer = fields.get('response') ?? '';
    if (fields.get('secret') !== secret)
      return Response.json({success: false, 'error-codes': ['invalid-input-secret']});
    if (!answer.startsWith('solved') || used.has(answer)) {
      const code = option === 'turnstileSecret' ? 'timeout-or-duplicate' : 'already-seen-response';
      return Response.json({
        success: false,
        'error-codes': [used.has(answer) ? code : 'invalid-input-response'],
      });
    }
    used.add(answer);
    return Response.json({success: true, hostname: 'www.maklaren.example'});
  };
}

/** A proxy whose captcha service is served on loopback. */
async function proxyWith(option: Option, respond: Respond, more: InProcessOptions = {}) {
  const asked: URLSearchParams[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    void new Response(Readable.toWeb(request) as ReadableStream).text().then(async (text) => {
      const fields = new URLSearchParams(text);
      asked.push(fields);
      const answer = await respond(fields);
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  const proxy: ReturnType<typeof proxyInProcess> = proxyInProcess({
    [option]: secret,
    ...more,
    fetch: (input, init) =>
      (input as string) === addresses[option]
        ? fetch(`http://127.0.0.1:${port}/`, init)
        : proxy.simulator.transport(input, init),
  });
  return {...proxy, asked, close: () => void server.close()};
}

const problemOf = ({status, json}: Answer) => [
  status,
  (json as {reason?: string}).reason,
  (json as {problems?: object}).problems,
];

for (const option of options) {
  test(`${option}: sends a request with an accepted answer`, async () => {
    const {client, listing, asked, close} = await proxyWith(option, acceptOnce(option));
    const path = listing.paths.slot(listing.free);
    expect((await client.post(path, newPerson(), {'x-captcha': 'solved 1'})).status).toBe(202);
    // Nothing about the visitor.
    expect(asked.map((fields) => [...fields.keys()])).toEqual([['secret', 'response']]);
    close();
  });

  test(`${option}: refuses a missing, a wrong and a used answer`, async () => {
    const {client, listing, close, entries} = await proxyWith(option, acceptOnce(option));
    const path = listing.paths.slot(listing.free);
    const send = async (headers: Record<string, string>) =>
      problemOf(await client.post(path, newPerson(), headers));
    expect(await send({})).toEqual([403, 'invalid', {captcha: 'missing'}]);
    expect(await send({'x-captcha': ''})).toEqual([403, 'invalid', {captcha: 'missing'}]);
    expect(await send({'x-captcha': 'wrong'})).toEqual([403, 'invalid', {captcha: 'refused'}]);
    expect(await send({'x-captcha': 'x'.repeat(9000)})).toEqual([403, 'invalid', {captcha: 'malformed'}]);
    await client.post(path, newPerson(), {'x-captcha': 'solved'});
    expect(await send({'x-captcha': 'solved'})).toEqual([403, 'invalid', {captcha: 'refused'}]);
    expect(listing.sent()).toHaveLength(1);
    const problems = entries.flatMap(({problem}) => problem ?? []);
    expect(new Set(problems)).toEqual(new Set(['captcha missing', 'captcha refused', 'captcha malformed']));
    close();
  });

  const failures: Readonly<Record<string, Respond>> = {
    'an error page': () => new Response('<h1>Bad gateway</h1>', {status: 502}),
    'something else': () => Response.json(['success']),
    'a redirect': () => new Response(null, {status: 302, headers: {location: 'https://elsewhere.example'}}),
  };
  for (const [name, respond] of Object.entries(failures)) {
    test(`${option}: sends nothing if the service answers with ${name}`, async () => {
      const {client, listing, close, entries} = await proxyWith(option, respond);
      const path = listing.paths.slot(listing.free);
      const answer = await client.post(path, newPerson(), {'x-captcha': 'solved'});
      expect(problemOf(answer)).toEqual([503, 'unavailable', undefined]);
      expect(answer.headers.get('retry-after')).toBe('10');
      expect(listing.sent()).toEqual([]);
      expect(JSON.stringify(entries)).not.toContain(secret);
      close();
    });
  }

  test(`${option}: sends nothing if the service does not respond`, async () => {
    const {client, listing, close} = await proxyWith(option, () => new Promise(() => undefined));
    const answer = await client.post(listing.paths.slot(listing.free), newPerson(), {'x-captcha': 'solved'});
    expect(problemOf(answer)).toEqual([503, 'unavailable', undefined]);
    expect(listing.sent()).toEqual([]);
    close();
  });

  test(`${option}: logs a wrong secret without quoting it`, async () => {
    const {client, listing, close, entries} = await proxyWith(option, acceptOnce(option), {
      [option]: `${secret}-gammal`,
    });
    const answer = await client.post(listing.paths.slot(listing.free), newPerson(), {'x-captcha': 'solved'});
    expect(problemOf(answer)).toEqual([500, 'misconfigured', undefined]);
    const failed = entries.filter(({event}) => event === 'booking-failed');
    expect(failed).toMatchObject([{level: 'error', reason: 'misconfigured'}]);
    expect(JSON.stringify(failed)).toContain('invalid-input-secret');
    expect(JSON.stringify(entries)).not.toContain(secret);
    close();
  });
}

test('a repeat of a sent request is not verified again', async () => {
  const {client, listing, close, asked} = await proxyWith('turnstileSecret', acceptOnce('turnstileSecret'));
  const person = newPerson();
  const headers = {'idempotency-key': newKey(), 'x-captcha': 'solved'};
  for (let times = 0; times < 2; times += 1)
    expect((await client.post(listing.paths.slot(listing.free), person, headers)).status).toBe(202);
  expect(asked).toHaveLength(1);
  close();
});

test('a captcha, a proof of work and the verify hook are all asked for', async () => {
  const {client, listing, close} = await proxyWith('hcaptchaSecret', acceptOnce('hcaptchaSecret'), {
    altchaKey,
    verify: ({headers}) => headers.get('x-captcha')?.endsWith('2') === true,
  });
  const path = listing.paths.slot(listing.free);
  const send = async (headers: Record<string, string>) =>
    (await client.post(path, newPerson(), headers)).status;
  expect(await send({'x-captcha': 'solved 2'})).toBe(403);
  expect(await send(await solvedChallenge(client))).toBe(403);
  expect(await send({...(await solvedChallenge(client)), 'x-captcha': 'solved 1'})).toBe(403);
  expect(await send({...(await solvedChallenge(client)), 'x-captcha': 'solved 2'})).toBe(202);
  close();
});
