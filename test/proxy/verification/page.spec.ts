import {expect, test} from '@playwright/test';
import {visitBookingPage} from '../../support/proxy/booking-page.js';
import {altchaKey} from '../../support/proxy/challenge.js';
import {minute, second} from '../../support/proxy/in-process.js';
import {newAddress} from '../../support/proxy/over-http.js';

const visit = () => visitBookingPage({altchaKey, clientAddress: 'x-real-ip', dialect: 'integration'});

test('the booking page books without an answer, because its form cannot solve anything', async () => {
  const {fill, post, listing} = visit();
  const sent = await post(await fill(`?slot=${listing.free}`), {'x-real-ip': newAddress()});
  expect(sent.status).toBe(303);
  expect(listing.sent()).toHaveLength(1);
});

test('a request cannot pretend to come from the booking page', async () => {
  const {client, listing, path} = visit();
  const answer = await client.post(
    listing.paths.slot(listing.free),
    {firstName: 'Eva', lastName: 'Exempel', email: 'eva@example.com', phoneNumber: '+46701740605'},
    {'form-time': '60000', 'is-page': 'true', referer: `https://proxy.example${path}`},
  );
  expect(answer.status).toBe(403);
});

test('a form that is sent within three seconds is shown again and can be sent later', async () => {
  const {fill, post, get, listing, clock} = visit();
  const typed = await fill(`?slot=${listing.free}`);
  const {fields} = await get(`?slot=${listing.free}`);
  const form = {...typed, ...(fields['form'] !== undefined && {form: fields['form']})};
  clock.advance(2 * second);
  const early = await post(form, {'x-real-ip': newAddress()});
  expect([early.status, early.text]).toEqual([429, expect.stringContaining('lite för snabbt')]);
  clock.advance(2 * second);
  expect((await post({...early.fields}, {'x-real-ip': newAddress()})).status).toBe(303);
});

test('an address sends three forms in ten minutes', async () => {
  const {fill, post, listing, clock} = visit();
  const address = {'x-real-ip': newAddress()};
  for (let forms = 0; forms < 3; forms += 1)
    expect((await post(await fill(`?slot=${listing.free}`), address)).status).toBe(303);
  expect((await post(await fill(`?slot=${listing.free}`), address)).status).toBe(429);
  clock.advance(10 * minute);
  expect((await post(await fill(`?slot=${listing.free}`), address)).status).toBe(303);
});

test('a home receives ten forms in ten minutes', async () => {
  const {fill, post, listing, clock} = visit();
  const statuses: number[] = [];
  for (let forms = 0; forms < 11; forms += 1) {
    const form = await fill(`?slot=${listing.free}`);
    clock.advance(-minute);
    clock.advance(10 * second);
    statuses.push((await post(form, {'x-real-ip': newAddress()})).status);
  }
  expect(statuses).toEqual([...Array<number>(10).fill(303), 429]);
});

test('the booking page has its usual limits without a challenge', async () => {
  const {fill, post, listing} = visitBookingPage({clientAddress: 'x-real-ip', dialect: 'integration'});
  const address = {'x-real-ip': newAddress()};
  for (let forms = 0; forms < 4; forms += 1)
    expect((await post(await fill(`?slot=${listing.free}`), address)).status).toBe(303);
});
