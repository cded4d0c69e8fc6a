import {newBuyer, parsePage} from '../support/proxy/booking-page.js';
import {expect, send, test} from '../support/wordpress/wordpress-page.js';

test.use({javaScriptEnabled: false});

const fields = {Förnamn: 'Åsa', Efternamn: 'Öst', 'E-post': 'åsa@example.se', Telefon: '070-174 06 05'};

test('books from the times to the outcome', async ({page, mspecs, addHome}) => {
  const {url, listing} = await addHome();
  await page.goto(url);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', {name: 'Fortsätt'}).click();
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, {exact: true}).fill(value);
  await send(page);
  expect(listing.sent()).toHaveLength(1);
  expect(JSON.parse(listing.sent()[0]!.body)).toEqual({
    firstName: 'Åsa',
    lastName: 'Öst',
    email: 'åsa@example.se',
    phoneNumber: '+46701740605',
  });
  expect(mspecs.simulator.store.outbox.map(({to}) => to)).toContain('åsa@example.se');
});

test('keeps what was typed beside its errors', async ({page, addHome}) => {
  const {url, listing} = await addHome();
  await page.goto(url);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', {name: 'Fortsätt'}).click();
  await page.getByLabel('Förnamn').fill('"><script>');
  await page.getByLabel('Telefon').fill('12');
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByLabel('Förnamn')).toHaveValue('"><script>');
  await expect(page.getByLabel('Förnamn')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Kontrollera telefonnumret.')).toBeVisible();
  expect(listing.sent()).toEqual([]);
});

test('registers an interest in the home', async ({page, site, addHome}) => {
  const {listing} = await addHome();
  await page.goto(`${site.url}/?mspecs-viewing=${encodeURIComponent(listing.id)}`);
  await page.getByRole('link', {name: 'Anmäl intresse'}).click();
  await expect(page.getByRole('heading', {name: 'Anmäl intresse'})).toBeVisible();
  await page.getByRole('button', {name: 'Skicka intresseanmälan'}).click();
  await expect(page.getByLabel('Förnamn')).toHaveAttribute('aria-invalid', 'true');
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, {exact: true}).fill(value);
  await send(page, 'Tack! Din intresseanmälan är mottagen.');
  expect(listing.sent().map(({path}) => path)).toEqual([expect.not.stringContaining('viewing')]);
  expect(JSON.parse(listing.sent()[0]!.body)).toMatchObject({firstName: 'Åsa', lastName: 'Öst'});
  await page.reload();
  expect(listing.sent()).toHaveLength(1);
});

test('returns a form that cannot be sent with what was typed and a way on', async ({
  site,
  mspecs,
  addHome,
}) => {
  const {listing} = await addHome();
  const address = `${site.url}/?mspecs-viewing=${encodeURIComponent(listing.id)}`;
  const read = async (response: Response) => parsePage(response, await response.text());
  const person = newBuyer();
  const form = await read(await fetch(`${address}&slot=${listing.free}`));
  const post = async (more: object, to = address) => {
    const body = new URLSearchParams({...form.fields, ...person, ...more});
    return read(await fetch(to, {method: 'POST', redirect: 'manual', body}));
  };
  for (const slot of [listing.full, 'unknown', '"><script>', '']) {
    let page = await post({slot});
    await expect(async () => {
      if (page.status === 429) page = await post({slot});
      expect(page.status).not.toBe(429);
    }).toPass();
    expect([slot, page.status]).toEqual([slot, slot === listing.full ? 409 : 404]);
    expect(page.fields).toMatchObject({...person, slot: listing.free});
    expect(page.text).toContain('Närmaste lediga tider');
    expect(page.html).not.toContain('<script');
  }
  const long = await post({firstName: 'E'.repeat(5000)});
  expect([long.status, long.fields['firstName']]).toEqual([422, 'E'.repeat(5000)]);
  expect(long.text).toContain('Det blev för långt. Korta ner det.');
  for (const id of ['MDA', '%zz', 'unknown']) {
    const page = await post({}, `${site.url}/?mspecs-viewing=${id}`);
    expect([id, page.status, page.fields]).toMatchObject([id, 404, person]);
    expect(page.html).not.toContain('<button');
  }
  mspecs.simulator.faults.add({route: 'booking', status: 503, times: 1});
  const failed = await post({});
  expect([failed.status, failed.fields]).toMatchObject([503, {...person, slot: listing.free}]);
  expect(failed.html).toContain('<button');
});

test('sends a form once, although it is posted again, and none of a program or another page', async ({
  site,
  addHome,
}) => {
  const {listing} = await addHome();
  const address = `${site.url}/?mspecs-viewing=${encodeURIComponent(listing.id)}`;
  const form = await (await fetch(`${address}&slot=${listing.free}`)).text();
  const token = form.match(/name="token" value="([^"]+)"/)?.[1] ?? '';
  const body = {
    slot: listing.free,
    token,
    firstName: 'Eva',
    lastName: 'Ek',
    email: 'eva.ek@example.com',
    phoneNumber: '0701740605',
  };
  const post = async (more: object, headers: Record<string, string> = {}) =>
    (
      await fetch(address, {
        method: 'POST',
        redirect: 'manual',
        headers,
        body: new URLSearchParams({...body, ...more}),
      })
    ).status;
  expect(await post({website: 'https://spam.example'})).toBe(400);
  expect(await post({token: token.replace(/.$/, 'x')})).toBe(400);
  expect(await post({}, {origin: 'https://evil.example'})).toBe(403);
  expect(await post({}, {'sec-fetch-site': 'cross-site'})).toBe(403);
  expect(listing.sent()).toEqual([]);
  await expect.poll(() => post({})).toBe(303);
  expect(await post({})).toBe(303);
  expect(listing.sent()).toHaveLength(1);
});
