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
  expect(listing.sent()).toEqual([]);
  await expect.poll(() => post({})).toBe(303);
  expect(await post({})).toBe(303);
  expect(listing.sent()).toHaveLength(1);
});
