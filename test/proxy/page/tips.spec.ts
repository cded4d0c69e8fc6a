import {expect, test} from '@playwright/test';
import {newBuyer, visitBookingPage} from '../../support/proxy/booking-page.js';
import type {InProcessOptions} from '../../support/proxy/in-process.js';

const visit = (options: InProcessOptions = {}) =>
  visitBookingPage({dialect: 'integration', matching: true, ...options});

const thanks = 'Tack! Din intresseanmälan är mottagen.';
const ordered = 'Mäklaren har också fått din sökprofil och kan höra av sig om liknande bostäder.';
const failed = 'Sökprofilen togs inte emot, så du får inga tips.';

test('an interest can be registered also while times are open, and a v3 proxy offers none', async () => {
  const {get, fill, post, follow, simulator} = visit();
  expect((await get()).links).toContain('book?interest=1');
  const outcome = await follow(await post(await fill('?interest=1')));
  expect(outcome.text).toContain(thanks);
  expect(outcome.text).not.toContain('sökprofil');
  expect(simulator.store.interests).toHaveLength(1);
  expect(simulator.store.leads).toEqual([]);
  expect((await visitBookingPage({dialect: 'v3'}).get()).links).not.toContain('book?interest=1');
});

test('the form of an interest offers tips unchecked, with the search profile', async () => {
  const {get, listing} = visit();
  const form = await get('?interest=1');
  expect(form.text).toContain('Tipsa mig om liknande bostäder');
  expect(form.text).toContain('Bostadsrätt · 3 rum · 3–4 miljoner kr · Solna');
  expect(form.fields).not.toHaveProperty('tips');
  expect((await get('?interest=1&lang=en')).text).toContain('Tenant-owned apartment · 3 rooms');
  expect((await get(`?slot=${listing.free}`)).text).not.toContain('Tipsa mig');
  expect((await visit({matching: false}).get('?interest=1')).text).not.toContain('Tipsa mig');
});

test('tips are ordered after the interest, and once if the form is sent again', async () => {
  const {fill, post, follow, listing, simulator} = visit();
  const person = newBuyer();
  const form = {...(await fill('?interest=1', person)), tips: '1'};
  for (const attempt of ['first', 'repeat']) {
    const outcome = await follow(await post(form));
    expect(outcome.text, attempt).toContain(thanks);
    expect(outcome.text, attempt).toContain(ordered);
  }
  expect(simulator.store.interests).toHaveLength(1);
  expect(listing.leadsOf(person)).toMatchObject([{matchings: [{minRooms: 3, municipalities: ['0184']}]}]);
});

test('tips that failed are reported beside the interest, and can be ordered again', async () => {
  const {fill, post, follow, listing, simulator} = visit();
  const person = newBuyer();
  simulator.faults.add({route: 'lead', status: 503, times: 1});
  const outcome = await follow(await post({...(await fill('?interest=1', person)), tips: '1'}));
  expect(outcome.text).toContain(thanks);
  expect(outcome.text).toContain(failed);
  expect(outcome.links).toContain('book?interest=1');
  // The interest is refused now, because the person is already registered.
  const again = await post({...(await fill('?interest=1', person)), tips: '1'});
  expect(again.status).toBe(409);
  expect(again.text).toContain('Du kan redan vara anmäld som intresserad.');
  expect(again.text).toContain(ordered);
  expect(listing.leadsOf(person)).toHaveLength(1);
});

test('tips with an unknown outcome are reported as such', async () => {
  const {fill, post, follow, simulator} = visit();
  simulator.faults.add({route: 'lead', drop: true, times: 1});
  const outcome = await follow(await post({...(await fill('?interest=1')), tips: '1'}));
  expect(outcome.text).toContain('Vi vet inte om din sökprofil kom fram.');
});

test('tips are not ordered if the interest failed, and stay checked', async () => {
  const {fill, post, simulator} = visit();
  simulator.faults.add({route: 'interest', status: 503, times: 1});
  const again = await post({...(await fill('?interest=1')), tips: '1'});
  expect(again.status).toBe(503);
  expect(again.fields).toMatchObject({tips: '1'});
  expect(simulator.store.leads).toEqual([]);
});

test('tips cannot be ordered with a viewing, and their result cannot be invented', async () => {
  const {fill, post, follow, get, listing, simulator} = visit();
  const sent = await post({...(await fill(`?slot=${listing.free}`)), tips: '1'});
  expect(sent.status).toBe(303);
  expect(simulator.store.leads).toEqual([]);
  const interest = await post(await fill('?interest=1'));
  const location = new URL(interest.headers.get('location')!, 'https://proxy.example/');
  expect((await follow(interest)).text).toContain(thanks);
  expect((await get(`${location.search}&tips=ordered`)).text).not.toContain(ordered);
});
