import {expect, test} from '@playwright/test';
import {newBuyer, parsePage, visitBookingPage} from '../../support/proxy/booking-page.js';
import {hour, minute, second} from '../../support/proxy/in-process.js';

for (const dialect of ['v3', 'integration'] as const) {
  test(`${dialect}: a visitor books with links, a form and a redirect`, async () => {
    const {get, fill, post, follow, listing} = visitBookingPage({dialect});
    const times = await get();
    expect(times.status).toBe(200);
    expect(times.text).toContain('Välj visningstid');
    // Only the integration API has the address and the broker.
    const details = times.text.match(/Råsundavägen 4|Anna Mäklare/g) ?? [];
    expect(details).toEqual(dialect === 'v3' ? [] : ['Råsundavägen 4', 'Anna Mäklare']);
    expect(times.links).toContain(`book?slot=${encodeURIComponent(listing.free)}`);

    const person = newBuyer();
    const sent = await post(await fill(`?slot=${listing.free}`, person));
    expect([sent.status, sent.html]).toEqual([303, '']);
    expect(listing.sent()).toHaveLength(1);
    expect(listing.mailsTo(person)).toHaveLength(1);

    const outcome = await follow(sent);
    expect(outcome.status).toBe(200);
    expect(outcome.text).toContain(`Öppna mejlet som skickas till ${person.email}`);
    expect(outcome.text).toContain('09:00–09:15');
    expect(outcome.links).toContain(`book.ics?slot=${encodeURIComponent(listing.free)}`);
  });
}

test('the outcome says how to find the door and whom to tell if the visitor cannot come', async () => {
  const {fill, post, follow, listing} = visitBookingPage({dialect: 'integration'});
  Object.assign(listing.deal, {
    location: {...listing.deal.location, directions: 'Uppgång Råsundavägen.\n<b>Gården</b>'},
    estate: {floor: '2 av 5', apartmentNumber: '12'},
  });
  const {text, html, links} = await follow(await post(await fill(`?slot=${listing.free}`)));
  expect(text).toContain('Våning 2 av 5 · lägenhet 12');
  expect(html).toContain('Uppgång Råsundavägen.\n&lt;b&gt;Gården&lt;/b&gt;');
  expect(text).toContain('Får du förhinder? Hör av dig till mäklaren.');
  const mail = new URL(links.find((link) => link.startsWith('mailto:'))!);
  expect(mail.searchParams.get('subject')).toMatch(/^Råsundavägen 4, .*09:00–09:15$/);
  expect(links.filter((link) => link.includes('maps'))).toHaveLength(1);
});

test('the page has the viewings as schema.org events, which no text can leave', async () => {
  const {get, listing} = visitBookingPage({dialect: 'integration'});
  Object.assign(listing.deal, {location: {streetAddress: '</script><script>alert(1)</script>'}});
  const {html} = await get();
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const events = JSON.parse(json) as readonly object[];
  expect(events).toContainEqual(
    expect.objectContaining({
      '@type': 'Event',
      name: expect.stringContaining('</script>'),
      remainingAttendeeCapacity: expect.any(Number),
    }),
  );
  expect(html.match(/<script/g)).toHaveLength(1);
});

test('a viewing without slots is booked by its id, below a base path', async () => {
  const {fill, post, follow, listing} = visitBookingPage({basePath: '/api/mspecs'});
  const person = newBuyer();
  const sent = await post(await fill(`?viewing=${listing.timedViewing.id}`, person));
  expect(sent.status).toBe(303);
  expect(listing.mailsTo(person)).toHaveLength(1);
  expect((await follow(sent)).text).toContain(person.email);
});

test('no contact detail is in a URL or readable in a cookie, and no other outcome opens the cookie', async () => {
  const {get, fill, post, listing} = visitBookingPage();
  const person = newBuyer();
  const sent = await post(await fill(`?slot=${listing.free}`, person));
  const [cookie = ''] = sent.headers.getSetCookie();
  expect(cookie).toMatch(/^mspecs-booking=[\w-]+; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/);
  const location = sent.headers.get('location')!;
  const sealed = atob(cookie.slice(15).split(';')[0]!.replace(/[-_]/g, '0'));
  for (const value of Object.values(person)) {
    expect(`${decodeURIComponent(location)} ${cookie} ${sealed}`).not.toContain(value);
  }

  const other = await post(await fill(`?slot=${listing.last}`));
  const mixed = await get(other.headers.get('location')!.replace('book', ''), {
    cookie: cookie.split(';')[0]!,
  });
  expect(mixed.text).toContain('Nästan klart');
  expect(mixed.text).not.toContain(person.email);
  expect(mixed.text).toContain('Öppna mejlet som vi skickar till dig');
});

test('an outcome cannot be forged, and is no longer shown after a day', async () => {
  const {get, fill, post, clock, listing} = visitBookingPage();
  const slot = `slot=${listing.last}&viewing=${listing.slotViewing.id}`;
  expect((await get(`?sent=abc.def&${slot}`)).text).toContain('Dina uppgifter');
  const sent = await post(await fill(`?slot=${listing.free}`));
  const query = sent.headers.get('location')!.replace('book', '');
  expect((await get(query)).text).toContain('Nästan klart');
  clock.advance(24 * hour + second);
  expect((await get(query)).text).not.toContain('Nästan klart');
});

test('the outcome is shown although the home can no longer be read', async () => {
  const {fill, post, path, clock, simulator, listing} = visitBookingPage();
  const sent = await post(await fill(`?slot=${listing.free}`));
  // Another instance, which has not read the home before.
  const {send} = visitBookingPage({clock, fetch: simulator.transport});
  simulator.faults.add({route: 'all', status: 503});
  expect((await send(path)).status).toBe(503);
  const response = await send(path.replace('book', sent.headers.get('location')!));
  const page = parsePage(response, await response.text());
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('Nästan klart')]);
});

test('the same form is sent once, however often it is posted', async () => {
  const {fill, post, listing} = visitBookingPage();
  const person = newBuyer();
  const fields = await fill(`?slot=${listing.free}`, person);
  const answers = await Promise.all([post(fields), post(fields)]);
  answers.push(await post(fields));
  expect(answers.map(({status}) => status)).toEqual([303, 303, 303]);
  expect(listing.mailsTo(person)).toHaveLength(1);
});

test('a form that comes back with another address asks before it is sent again', async () => {
  const {fill, post, clock, listing} = visitBookingPage();
  const fields = await fill(`?slot=${listing.free}`);
  await post(fields);
  const corrected = newBuyer();
  const asked = await post({...fields, ...corrected});
  expect(asked.status).toBe(409);
  expect(asked.text).toContain('Du har redan skickat den här förfrågan');
  expect(asked.text).toContain('Skicka ändå');
  expect(asked.fields).toMatchObject(corrected);
  clock.advance(minute);
  expect((await post(asked.fields)).status).toBe(303);
  expect(listing.mailsTo(corrected)).toHaveLength(1);
});

test('errors are beside their fields, and what was typed is kept and escaped', async () => {
  const {fill, post, listing} = visitBookingPage();
  const typed = {firstName: '"><script>alert(1)</script>', lastName: '', email: 'eva@', phoneNumber: '0701'};
  const page = await post({...(await fill(`?slot=${listing.free}`)), ...typed});
  expect(page.status).toBe(422);
  expect(page.wrong).toEqual(['firstName', 'lastName', 'email', 'phoneNumber']);
  expect(page.fields).toMatchObject(typed);
  expect(page.html).not.toMatch(/<script(?! type="application\/ld\+json">)/);
  expect(listing.sent()).toEqual([]);
});

test('phone numbers of every country are understood and checked', async () => {
  const {fill, post, listing} = visitBookingPage();
  for (const phoneNumber of ['070-174 06 05', '+1 202 456 1111', '+91 98765 43210', '+86 138 0013 8000']) {
    const sent = await post({...(await fill(`?viewing=${listing.timedViewing.id}`)), phoneNumber});
    expect([phoneNumber, sent.status]).toEqual([phoneNumber, 303]);
  }
  // One digit too many for a Chinese mobile number, which only the complete metadata knows.
  const wrong = await post({
    ...(await fill(`?viewing=${listing.timedViewing.id}`)),
    phoneNumber: '+86 138 0013 80001',
  });
  expect(wrong.wrong).toEqual(['phoneNumber']);
});

test('a filled-in honeypot, a form sent at once and a form of another home are refused with what was typed', async () => {
  const {fill, get, post, listing, clock} = visitBookingPage();
  const person = newBuyer();
  const fields = await fill(`?slot=${listing.free}`, person);
  const trapped = await post({...fields, subject: 'hej'});
  expect([trapped.status, trapped.fields]).toMatchObject([400, person]);

  const fast = await post({...(await get(`?slot=${listing.free}`)).fields, ...person});
  expect([fast.status, fast.fields]).toMatchObject([429, person]);
  expect(fast.headers.get('retry-after')).toBe('1');
  clock.advance(second);
  expect(listing.sent()).toEqual([]);
  expect((await post(fast.fields)).status).toBe(303);

  const [key, ...stamp] = fields['form']!.split('.');
  for (const form of ['', 'x', `${key!.replace(/^./, 'x')}.${stamp.join('.')}`]) {
    const forged = await post({...fields, form});
    expect([forged.status, forged.fields]).toMatchObject([400, person]);
  }
  expect(listing.sent()).toHaveLength(1);
});

test('a form that was open for more than a day is shown again instead of being sent', async () => {
  const {fill, post, clock, listing} = visitBookingPage();
  const fields = await fill(`?slot=${listing.free}`);
  clock.advance(24 * hour);
  const page = await post(fields);
  expect([page.status, page.text]).toEqual([400, expect.stringContaining('Inget har skickats än')]);
  expect(listing.sent()).toEqual([]);
  clock.advance(minute);
  expect((await post(page.fields)).status).toBe(303);
});

test('a form is only accepted from a page of the same origin', async () => {
  const {fill, post, listing} = visitBookingPage();
  const person = newBuyer();
  const fields = await fill(`?slot=${listing.free}`, person);
  const foreign: Record<string, string>[] = [
    {'sec-fetch-site': 'cross-site', origin: 'https://proxy.example'},
    {'sec-fetch-site': 'same-site', origin: 'https://other.proxy.example'},
    {origin: 'https://evil.example'},
    {origin: 'null'},
  ];
  for (const headers of foreign) {
    const page = await post(fields, headers);
    expect([page.status, page.fields]).toMatchObject([403, person]);
  }
  expect(listing.sent()).toEqual([]);
  expect(
    (await post(fields, {origin: 'https://www.example.se', 'x-forwarded-host': 'www.example.se'})).status,
  ).toBe(303);
});

test('several instances accept the forms of each other', async () => {
  const {fill, listing, clock, simulator, post} = visitBookingPage();
  const fields = await fill(`?slot=${listing.free}`);
  const other = visitBookingPage({clock, fetch: simulator.transport});
  const answer = await other.send(`/deals/${listing.id}/book`, {
    method: 'POST',
    headers: {'content-type': 'application/x-www-form-urlencoded'},
    body: new URLSearchParams(fields).toString(),
  });
  expect(answer.status).toBe(303);
  expect((await post({...fields, form: ''})).status).toBe(400);
});

test('a time that became full keeps what was typed and offers the nearest', async () => {
  const {fill, post, clock, listing} = visitBookingPage({dialect: 'v3'});
  const person = newBuyer();
  const fields = await fill(`?slot=${listing.free}`, person);
  listing.slotViewing.slots[0]!.booked = 2;
  clock.advance(minute);
  const page = await post(fields);
  expect([page.status, page.text]).toEqual([409, expect.stringContaining('Någon hann före')]);
  expect(page.fields).toMatchObject({...person, time: `${listing.slotViewing.id} ${listing.last}`});
  clock.advance(minute);
  expect((await post(page.fields)).status).toBe(303);
  expect(listing.mailsTo(person)).toHaveLength(1);
});

test('if Mspecs does not answer, the form stays as it was typed', async () => {
  const {fill, post, simulator, listing} = visitBookingPage();
  const person = newBuyer();
  const fields = await fill(`?slot=${listing.free}`, person);
  simulator.faults.add({route: 'booking', status: 503});
  const page = await post(fields);
  expect(page.status).toBe(503);
  expect(page.text).toContain('Förfrågan gick inte att skicka just nu');
  expect(page.fields).toMatchObject({...person, time: fields['time']});
});

test('required consent is checked', async () => {
  const {fill, post, listing} = visitBookingPage({page: {consentRequired: true}});
  const fields = await fill(`?slot=${listing.free}`);
  const page = await post(fields);
  expect([page.status, page.wrong]).toEqual([422, ['consent']]);
  expect((await post({...fields, consent: '1'})).status).toBe(303);
});
