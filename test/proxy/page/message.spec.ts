import {expect, test} from '@playwright/test';
import {visitBookingPage} from '../../support/proxy/booking-page.js';
import {minute} from '../../support/proxy/in-process.js';
import {registerSecret} from '../../support/proxy/run-record.js';

const description = ({body}: {readonly body: string}) =>
  (JSON.parse(body) as {description?: string}).description;

test('a visitor without JavaScript writes a message, which reaches the broker', async () => {
  const {get, fill, post, listing} = visitBookingPage({dialect: 'integration'});
  const page = await get(`?slot=${listing.free}`);
  expect(page.text).toContain('Meddelande till mäklaren (frivilligt)');
  const message = registerSecret('Kommer med barnvagn.\nFinns det hiss?');
  const sent = await post({...(await fill(`?slot=${listing.free}`)), message});
  expect(sent.status).toBe(303);
  expect(description(listing.sent()[0]!)).toBe(message);
});

test('a message is not offered where it would not arrive', async () => {
  const {get, fill, post, listing} = visitBookingPage({dialect: 'integration'});
  expect((await get('?interest=1')).html).not.toContain('<textarea');
  const {status} = await post({...(await fill('?interest=1')), message: 'x'.repeat(501)});
  expect(status).toBe(303);
  expect(description(listing.sent()[0]!)).toBe(undefined);
  const v3 = visitBookingPage({dialect: 'v3'});
  expect((await v3.get(`?slot=${v3.listing.free}`)).html).not.toContain('<textarea');
});

test('a message that is too long is an error of its field, and comes back whole and unfolded', async () => {
  const {fill, post, listing} = visitBookingPage({dialect: 'integration'});
  const fields = await fill(`?slot=${listing.free}`);
  for (const message of ['å'.repeat(501), 'x'.repeat(10_000), `\n</textarea><b>${'&lt;'.repeat(200)}`]) {
    const page = await post({...fields, message});
    expect([page.status, page.wrong]).toEqual([422, ['message']]);
    expect(page.text).toContain('Meddelandet får vara högst 500 tecken.');
    expect(page.html).toMatch(/<details class="message" open>/);
    expect(page.fields['message']).toBe(message);
    expect(page.html).not.toContain('</textarea><b>');
  }
  expect(listing.sent()).toEqual([]);
});

test('a message is kept if the request fails', async () => {
  const {fill, post, listing, simulator, clock} = visitBookingPage({dialect: 'integration'});
  simulator.faults.add({route: 'booking', status: 503});
  const message = 'Jag kommer direkt från jobbet.';
  const page = await post({...(await fill(`?slot=${listing.free}`)), message});
  expect(page.status).toBe(503);
  expect(page.fields['message']).toBe(message);
  simulator.faults.clear();
  clock.advance(minute);
  expect((await post(page.fields)).status).toBe(303);
  expect(description(listing.sent().at(-1)!)).toBe(message);
});
