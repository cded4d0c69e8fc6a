import {expect, test} from '@playwright/test';
import {formType, newBuyer, parsePage, visitBookingPage} from '../../support/proxy/booking-page.js';
import {minute} from '../../support/proxy/in-process.js';
import {tenantsInProcess} from '../../support/proxy/tenants-in-process.js';

for (const [what, publishingInformation] of [
  ['a preview', {isPreview: true}],
  ['a sold home', {saleStatus: 'ENUMS_SALE_STATUS_SOLD'}],
] as const) {
  test(`${what} has no booking page, and a form for it sends nothing`, async () => {
    const {fill, path, clock, listing, simulator} = visitBookingPage({dialect: 'integration'});
    const person = newBuyer();
    const fields = await fill(`?slot=${listing.free}`, person);
    Object.assign(listing.deal, {publishingInformation});
    // Another instance, which has not read the home before.
    const {send} = visitBookingPage({dialect: 'integration', clock, fetch: simulator.transport});
    const pageAt = async (to: string, init?: RequestInit) => {
      const response = await send(to, init);
      return parsePage(response, await response.text());
    };
    const page = await pageAt(path);
    expect([page.status, page.text]).toEqual([404, expect.not.stringContaining('Råsundavägen')]);
    expect((await pageAt(`${path}.ics?slot=${listing.free}`)).status).toBe(404);
    const body = new URLSearchParams(fields).toString();
    const refused = await pageAt(path, {method: 'POST', headers: formType, body});
    expect([refused.status, refused.fields]).toMatchObject([404, person]);
    expect(refused.html).not.toContain('<button');
    expect(listing.sent()).toEqual([]);
  });
}

test('the times of a reserved home are shown, and none opens a form', async () => {
  const {get, listing} = visitBookingPage({dialect: 'integration'});
  Object.assign(listing.deal, {publishingInformation: {saleStatus: 'ENUMS_SALE_STATUS_RESERVED'}});
  const times = await get();
  expect([times.status, times.text]).toEqual([200, expect.stringContaining('09:00')]);
  expect(times.links.filter((link) => /slot=|viewing=/.test(link))).toEqual([]);
  const form = await get(`?slot=${listing.free}`);
  expect([form.status, form.fields]).toEqual([410, {}]);
});

for (const [limits, text] of [
  [{perAddress: 0}, 'Många försök har gjorts från din internetanslutning'],
  [{perAddressAndDeal: 0}, 'Många försök har gjorts från din internetanslutning'],
  [{perEmail: 0}, 'E-postadressen har redan använts flera gånger'],
  [{perDeal: 0}, 'Många vill se bostaden just nu'],
] as const) {
  test(`the limit ${Object.keys(limits).join()} has words of its own, and what was typed is kept`, async () => {
    const {fill, post, listing} = visitBookingPage({limits, clientAddress: 'x-real-ip'});
    const person = newBuyer();
    const page = await post(await fill(`?slot=${listing.free}`, person), {'x-real-ip': '198.51.100.7'});
    expect([page.status, page.text, page.fields]).toMatchObject([429, expect.stringContaining(text), person]);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(listing.sent()).toEqual([]);
  });
}

test('tenants of one account do not accept the forms of each other', async () => {
  const tenants = {
    solna: {path: '/solna', subscriber: 'MDAtMXwwMDAwMDAwMDAwMnwyODQ.'},
    taby: {path: '/taby', subscriber: 'MDAtMXwwMDAwMDAwMDAwM3wyODQ.', page: {noindex: true}},
  };
  const {solna, send, clock} = tenantsInProcess({tenants});
  const open = async (tenant: string) => {
    const response = await send(`/${tenant}/deals/${solna.listing.id}/book?slot=${solna.listing.free}`);
    return parsePage(response, await response.text());
  };
  const [own, other] = [await open('solna'), await open('taby')];
  expect([own, other].map(({headers}) => headers.get('x-robots-tag'))).toEqual([null, 'noindex']);
  clock.advance(minute);
  const post = async (form: string | undefined) => {
    const body = new URLSearchParams({...own.fields, ...newBuyer(), form: form ?? ''}).toString();
    return (await send(`/solna/deals/${solna.listing.id}/book`, {method: 'POST', headers: formType, body}))
      .status;
  };
  expect(await post(other.fields['form'])).toBe(400);
  expect(await post(own.fields['form'])).toBe(303);
});
