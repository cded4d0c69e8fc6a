import {expect, test} from '@playwright/test';
import {proxyInProcess, type InProcessOptions} from '../../support/proxy/in-process.js';
import {newPerson} from '../../support/proxy/person.js';

const matchingProxy = (options: InProcessOptions = {}) =>
  proxyInProcess({dialect: 'integration', matching: true, ...options});

test('without the option, the deal has nothing of a search profile, and tips are not found', async () => {
  const {client, listing} = proxyInProcess({dialect: 'integration'});
  const deal = (await client.get(listing.paths.deal)).text;
  expect(deal).not.toMatch(/matching|objectType|isInternational|currency|rooms|saleInformation|municipality/);
  const person = newPerson();
  const answer = await client.post(listing.paths.matching, person);
  expect([answer.status, answer.json]).toMatchObject([404, {reason: 'not-found'}]);
  expect(listing.leadsOf(person)).toEqual([]);
});

test('the option belongs to the integration API', () => {
  expect(() => proxyInProcess({dialect: 'v3', matching: true})).toThrow(
    'matching belongs to the integration API',
  );
});

/** Deals of which no search profile can be made. */
const unusable: readonly (readonly [string, object])[] = [
  ['a home abroad', {isInternational: true, currency: 'EUR'}],
  ['a home that may be abroad', {isInternational: 'true'}],
  ['an unknown kind', {objectType: {constant: 'OBJECT_TYPE_CASTLE'}}],
  ['a kind that is no home', {objectType: {constant: 'OBJECT_TYPE_LAND'}}],
  ['a kind as a text', {objectType: 'OBJECT_TYPE_HOUSE'}],
  ['no kind', {objectType: null}],
  ['no municipality', {location: {city: 'Solna'}}],
  ['a municipality as a text', {location: {municipality: 'Solna'}}],
  ['a code that is a number', {location: {municipality: {identifier: 184, name: 'Solna'}}}],
  ['a code that is none', {location: {municipality: {identifier: '0184,0180', name: 'Solna'}}}],
  ['no name', {location: {municipality: {identifier: '0184', name: ' '}}}],
  ['an endless name', {location: {municipality: {identifier: '0184', name: 'Solna'.repeat(100)}}}],
];

for (const [what, fields] of unusable) {
  test(`a deal with ${what} offers no tips, and orders none`, async () => {
    const {client, listing} = matchingProxy();
    Object.assign(listing.deal, fields);
    const deal = (await client.get(listing.paths.deal)).text;
    expect(deal).not.toMatch(
      /matching|objectType|isInternational|currency|rooms|saleInformation|municipality/,
    );
    const person = newPerson();
    const answer = await client.post(listing.paths.matching, person);
    expect([answer.status, answer.json]).toMatchObject([404, {reason: 'not-found'}]);
    expect(listing.leadsOf(person)).toEqual([]);
  });
}

/** Deals with less than usual, and what is left of the search profile. */
const partial: readonly (readonly [string, object, object])[] = [
  ['no price', {saleInformation: undefined}, {minRooms: 3, maxRooms: 3}],
  ['the price 0', {saleInformation: {price: 0}}, {minRooms: 3, maxRooms: 3}],
  ['a negative price', {saleInformation: {price: -3_000_000}}, {minRooms: 3, maxRooms: 3}],
  ['the price 1e99', {saleInformation: {price: 1e99}}, {minRooms: 3, maxRooms: 3}],
  ['a price in another currency', {currency: 'EUR'}, {minRooms: 3, maxRooms: 3}],
  ['no rooms', {rooms: undefined}, {minPrice: 3_000_000, maxPrice: 4_000_000}],
  ['rooms in a list', {rooms: [{numberOfRooms: 3}]}, {minPrice: 3_000_000, maxPrice: 4_000_000}],
  ['a million rooms', {rooms: {numberOfRooms: 1e6}}, {minPrice: 3_000_000, maxPrice: 4_000_000}],
  [
    'half a room more',
    {rooms: {numberOfRooms: 2.5}},
    {minRooms: 2, maxRooms: 3, minPrice: 3_000_000, maxPrice: 4_000_000},
  ],
];

for (const [what, fields, left] of partial) {
  test(`a deal with ${what} has a search profile of what else is known`, async () => {
    const {client, listing} = matchingProxy();
    Object.assign(listing.deal, fields);
    const person = newPerson();
    expect((await client.post(listing.paths.matching, person)).status).toBe(202);
    const common = {
      objectType: 'OBJECT_TYPE_TENANT_OWNERSHIP',
      isInternational: false,
      municipalities: ['0184'],
    };
    expect(listing.leadsOf(person).map(({matchings}) => matchings)).toEqual([[{...common, ...left}]]);
  });
}

for (const [what, publishingInformation] of [
  ['a preview', {isPreview: true}],
  ['a sold home', {saleStatus: 'ENUMS_SALE_STATUS_SOLD'}],
] as const) {
  test(`no tips are ordered about ${what}`, async () => {
    const {client, listing} = matchingProxy();
    Object.assign(listing.deal, {publishingInformation});
    const person = newPerson();
    const answer = await client.post(listing.paths.matching, person);
    expect([answer.status, answer.json]).toMatchObject([404, {reason: 'not-found'}]);
    expect(listing.leadsOf(person)).toEqual([]);
  });
}

test('an order that the verify hook rejects creates no lead', async () => {
  const {client, listing} = matchingProxy({verify: () => false});
  const person = newPerson();
  expect((await client.post(listing.paths.matching, person)).status).toBe(403);
  expect(listing.leadsOf(person)).toEqual([]);
});

test('an order counts for the limit of the email address, as an interest does', async () => {
  const {client, listing} = matchingProxy({limits: {perEmail: 1}});
  const person = newPerson();
  expect((await client.post(listing.paths.interest, person)).status).toBe(202);
  const answer = await client.post(listing.paths.matching, person);
  expect([answer.status, answer.json]).toMatchObject([429, {limit: 'email'}]);
  expect(listing.leadsOf(person)).toEqual([]);
});

test('the log names the route of an order, and nothing of the person', async () => {
  const {client, listing, entries} = matchingProxy();
  const person = newPerson();
  await client.post(listing.paths.matching, person);
  expect(entries).toContainEqual(expect.objectContaining({event: 'request', route: '/deals/:/matching'}));
  expect(JSON.stringify(entries)).not.toContain(person.email);
});
