import {expect, test} from '@playwright/test';
import {hour} from '../../support/proxy/in-process.js';
import {brokerage} from '../../support/proxy/brokerage.js';

const day = 24 * hour;

test('an event about viewings changes the list without a call to Mspecs', async () => {
  const {list, listing, simulator, sendEvent, calls} = brokerage();
  expect((await list()).viewings[0]?.seatsLeft).toBe(3);
  const before = calls().length;
  const slots = [{id: listing.free, startTime: '2026-11-14T08:00:00Z', freeSpots: 0}];
  const [viewing] = simulator.store.viewingsOf(listing.id).filter(({id}) => id === listing.slotViewing.id);
  await sendEvent({
    eventType: 'VIEWING',
    dealId: listing.id,
    eventData: {viewings: [{id: viewing!.id, type: viewing!.type, allowExternalBooking: true, slots}]},
  });
  const {viewings} = await list();
  expect(viewings).toMatchObject([{viewingId: listing.slotViewing.id, state: 'full'}]);
  expect(calls()).toHaveLength(before);
});

test('events about two homes do not undo each other, whichever comes first', async () => {
  const {list, listing, addHome, sendEvent} = brokerage();
  const other = addHome('Andra gatan 2', 2 * day);
  await list();
  for (const dealId of [listing.id, other.deal.id, listing.id])
    await sendEvent({eventType: 'VIEWING', dealId, eventData: {viewings: []}});
  expect((await list()).viewings).toEqual([]);
});

test('an event changes its own home only, whatever texts the others have', async () => {
  const {list, listing, addHome, sendEvent} = brokerage();
  const odd = addHome(`${listing.id}",\n{"id":"${listing.id}"}\n]}`, day);
  await list();
  await sendEvent({eventType: 'VIEWING', dealId: listing.id, eventData: {viewings: []}});
  expect((await list()).viewings.map(({viewingId}) => viewingId)).toEqual([odd.viewing.id]);
  await sendEvent({eventType: 'UN_PUBLISH', dealId: listing.id});
  const {homes} = await list();
  expect(homes.map(({dealId}) => dealId)).toEqual([odd.deal.id]);
});

test('a withdrawn home leaves the list at once, and nothing is read', async () => {
  const {list, listing, sendEvent, calls} = brokerage();
  await list();
  const before = calls().length;
  await sendEvent({eventType: 'UN_PUBLISH', dealId: listing.id});
  expect((await list()).homes).toEqual([]);
  expect(calls()).toHaveLength(before);
});

test('a published home joins the list with a read of that home alone', async () => {
  const {list, addHome, sendEvent, calls} = brokerage();
  await list();
  const before = calls().length;
  const {deal} = addHome('Nya gatan 1', day);
  await sendEvent({eventType: 'PUBLISH', dealId: deal.id});
  expect((await list()).homes.map(({name}) => name)).toEqual(['Nya gatan 1', 'Råsundavägen 4']);
  expect(calls().slice(before)).toEqual([`/api/marketing/deals/${encodeURIComponent(deal.id)}`]);
});

test('a home that is reserved leaves the list with the event', async () => {
  const {list, listing, sendEvent} = brokerage();
  await list();
  listing.deal.publishingInformation = {saleStatus: 'ENUMS_SALE_STATUS_RESERVED'};
  await sendEvent({
    eventType: 'VIEWING',
    dealId: listing.id,
    saleStatus: 'ENUMS_SALE_STATUS_RESERVED',
    eventData: {viewings: []},
  });
  expect((await list()).homes).toEqual([]);
});

test('an event costs no read while the list is not in use', async () => {
  const {addHome, sendEvent, calls} = brokerage();
  const {deal} = addHome('Nya gatan 1', day);
  await sendEvent({eventType: 'PUBLISH', dealId: deal.id});
  expect(calls()).toEqual([]);
});
