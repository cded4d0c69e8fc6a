import {once} from 'node:events';
import {request, type IncomingMessage} from 'node:http';
import {expect, test} from '../../support/proxy/over-http.js';
import {newPerson} from '../../support/proxy/person.js';

test('rejects bodies that are not JSON or too long', async ({client, listing}) => {
  const path = listing.paths.slot(listing.free);
  const person = newPerson();
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
  ]) {
    const answer = await client.post(path, person, {'content-type': type});
    expect([type, answer.status, answer.json]).toMatchObject([type, 415, {reason: 'invalid'}]);
  }
  for (const body of ['', '{', '{"firstName":', 'firstName=Eva']) {
    const answer = await client.post(path, body);
    expect([body, answer.status, answer.json]).toMatchObject([body, 400, {reason: 'invalid'}]);
  }
  const long = await client.post(path, {...person, description: 'x'.repeat(16 * 1024)});
  expect(long.status).toBe(413);
  expect(long.json).toMatchObject({reason: 'invalid'});
  expect(listing.sent()).toEqual([]);
});

test('rejects a chunked body that is too long', async ({running, listing}) => {
  const sending = request(running.url + listing.paths.slot(listing.free), {
    method: 'POST',
    headers: {'content-type': 'application/json', 'transfer-encoding': 'chunked'},
  });
  sending.end(JSON.stringify({...newPerson(), description: 'x'.repeat(20_000)}));
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(413);
  expect(listing.sent()).toEqual([]);
});

test('accepts UTF-8 only', async ({client, listing}) => {
  const path = listing.paths.slot(listing.free);
  const send = async (charset: string, body: BodyInit = JSON.stringify(newPerson())) =>
    client.request(path, {
      method: 'POST',
      headers: {'content-type': `application/json;${charset}`},
      body,
    });
  for (const charset of [
    'charset=utf-16',
    'charset=iso-8859-1',
    ' charset="utf-16le"',
    'a=b; Charset=LATIN1',
  ]) {
    const {status, json} = await send(charset);
    expect([charset, status, json]).toMatchObject([charset, 415, {reason: 'invalid'}]);
  }
  const text = new TextEncoder().encode(JSON.stringify({...newPerson(), lastName: 'Ek#'}));
  for (const invalid of [0xe5, 0xff, 0xc0]) {
    const {status, json} = await send(
      '',
      text.map((byte) => (byte === 0x23 ? invalid : byte)),
    );
    expect([status, json]).toMatchObject([400, {reason: 'invalid'}]);
  }
  expect(listing.sent()).toEqual([]);
  for (const charset of ['charset=utf-8', ' charset="UTF-8"', 'charset=utf8', ''])
    expect([charset, (await send(charset)).status]).toEqual([charset, 202]);
});
