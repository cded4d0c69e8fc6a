import {expect, test} from '@playwright/test';
import ICAL from 'ical.js';
import {htmlElements} from '../../support/proxy/html-elements.js';
import {hour, proxyInProcess, type InProcessOptions} from '../../support/proxy/in-process.js';

const day = 24 * hour;
const provider = (options: InProcessOptions = {}) => proxyInProcess({dialect: 'integration', ...options});

/** Returns the events of a calendar. */
const eventsIn = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
};

test('the calendar of the brokerage has its coming viewings and no seats or contact details', async () => {
  const {client, listing, simulator} = provider({publicUrl: 'https://visning.maklaren.example'});
  simulator.store.unpublished.add(simulator.demoDealId);
  const {status, headers, text} = await client.get('/viewings.ics?lang=en');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const events = eventsIn(text);
  expect(events.map(({summary, startDate}) => [summary, startDate.toString()])).toEqual([
    ['Viewing: Råsundavägen 4, 169 67 Solna', '2026-11-14T08:00:00Z'],
    ['Viewing: Råsundavägen 4, 169 67 Solna', '2026-11-15T08:00:00Z'],
    ['Viewing: Råsundavägen 4, 169 67 Solna', '2026-11-16T08:00:00Z'],
  ]);
  const page = `https://visning.maklaren.example/deals/${encodeURIComponent(listing.id)}/book`;
  expect(events[0]?.description).toBe(`Choose a time here: ${page}`);
  expect(new Set(events.map(({uid}) => uid)).size).toBe(3);
  for (const secret of ['anna@', '+46', 'mattan', 'VALARM', 'ATTENDEE', 'ORGANIZER'])
    expect(text).not.toContain(secret);
});

test('the address of a visitor’s request never becomes a link in a calendar', async () => {
  const {client} = provider();
  const {text} = await client.get('/viewings.ics', {
    'x-forwarded-host': 'evil.example',
    host: 'evil.example',
  });
  expect(text).not.toContain('evil.example');
  expect(text).not.toContain('proxy.example');
});

test('the calendar of a home has that home alone, and keeps its ETag', async () => {
  const {client, listing} = provider();
  const path = `/deals/${listing.id}/viewings.ics`;
  const first = await client.get(path);
  expect(eventsIn(first.text)).toHaveLength(3);
  const again = await client.get(path, {'if-none-match': first.headers.get('etag') ?? ''});
  expect(again.status).toBe(304);
  expect((await client.get('/deals/MDAwNHwwMDAwMDAwOTk5OXw1OA../viewings.ics')).status).toBe(404);
});

test('a hostile address stays text in a calendar and on the page', async () => {
  const {client, simulator} = provider();
  const streetAddress = 'Gatan 1\r\nATTENDEE:mailto:a@evil.example\r\n"><script>alert(1)</script>';
  const {id} = simulator.store.addDeal({location: {streetAddress, postalCode: '1', city: '</script>'}});
  simulator.store.addTimedViewing(id, {
    start: simulator.store.now() + day,
    end: simulator.store.now() + 2 * day,
  });
  const calendar = await client.get('/viewings.ics');
  expect(calendar.text).not.toMatch(/^ATTENDEE/m);
  const page = await client.get('/viewings/page');
  const elements = htmlElements(page.text);
  const scripts = elements.filter(({tag}) => tag === 'script');
  expect(scripts.map(({attributes}) => attributes['type'])).toEqual(['application/ld+json']);
});

test('the page lists the viewings by day with links to the booking page', async () => {
  const {client, listing, simulator} = provider();
  simulator.store.unpublished.add(simulator.demoDealId);
  const {status, headers, text} = await client.get('/viewings/page?lang=en');
  expect(status).toBe(200);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  const elements = htmlElements(text);
  const times = elements.filter(({tag}) => tag === 'time');
  expect(times.map(({attributes}) => attributes['datetime'])).toEqual([
    '2026-11-14',
    '2026-11-15',
    '2026-11-16',
  ]);
  const links = elements.filter(({tag, attributes}) => tag === 'a' && attributes['aria-label']);
  expect(links.map(({attributes}) => attributes['href'])).toEqual(
    [listing.slotViewing, listing.timedViewing].map(
      ({id}) => `../deals/${encodeURIComponent(listing.id)}/book?viewing=${id}&lang=en`,
    ),
  );
  expect(links[0]?.attributes['aria-label']).toBe('Choose a time: Råsundavägen 4, 09:00–09:45');
  expect(text).toContain('3\u00a0places left');
  expect(text).toContain('Contact the agent');
});

test('a link of the page leads to the form of that viewing', async () => {
  const {client, listing} = provider();
  const {text} = await client.get('/viewings/page');
  const path = `/deals/${encodeURIComponent(listing.id)}/book?viewing=${listing.timedViewing.id}`;
  expect(text).toContain(`..${path}`);
  const form = await client.get(path);
  expect([form.status, form.text.includes('name="email"')]).toEqual([200, true]);
});

test('the filter of the page works by its URL, and an empty result leads back', async () => {
  const {client} = provider();
  const day = await client.get('/viewings/page?day=2026-11-16&lang=en');
  expect(day.text).toContain('1\u00a0viewing<');
  expect(day.text).toMatch(/<option value="2026-11-16" selected\s*>/);
  const none = await client.get('/viewings/page?area=Nowhere&lang=en');
  expect(none.text).toContain('No viewings match your selection');
  expect(none.text).toContain('href="page?lang=en"');
});

test('one tap shows today or the weekend, another one all days, in the chosen area and office', async () => {
  const {client} = provider();
  const shortcutsOf = (text: string) =>
    htmlElements(text)
      .filter(({tag, text: label}) => tag === 'a' && /^(Idag|I helgen)$/.test(label))
      .map(({attributes}) => [attributes['href'], attributes['aria-current']]);
  const kept = 'area=Solna&office=Exempelm%C3%A4klarna+Solna&lang=sv';
  const first = await client.get(`/viewings/page?${kept}`);
  const weekend = `page?from=2026-11-14&to=2026-11-15&${kept}`;
  expect(shortcutsOf(first.text)).toEqual([
    [`page?day=2026-11-09&${kept}`, undefined],
    [weekend, undefined],
  ]);
  const {text} = await client.get(`/viewings/${weekend}`);
  expect(text).toContain('datetime="2026-11-15"');
  expect(text).not.toContain('datetime="2026-11-16"');
  expect(shortcutsOf(text)).toEqual([
    [`page?day=2026-11-09&${kept}`, undefined],
    [`page?${kept}`, 'true'],
  ]);
  expect(text).toContain(`href="../viewings.ics?${kept.replaceAll('&', '&amp;')}"`);
});

test('the filter of the page names a day and an area without viewings', async () => {
  const {client} = provider();
  const {text} = await client.get('/viewings/page?day=2027-01-01&area=Nowhere');
  expect(text).toMatch(/<option value="2027-01-01" selected\s*>/);
  expect(text).toMatch(/<option value="Nowhere" selected\s*>/);
});

test('the page has the viewings as schema.org events', async () => {
  const {client} = provider();
  const {text} = await client.get('/viewings/page');
  const [data] = htmlElements(text).filter(({attributes}) => attributes['type'] === 'application/ld+json');
  const [event] = JSON.parse(data?.text ?? '') as Record<string, unknown>[];
  expect(event).toMatchObject({
    '@type': 'Event',
    startDate: '2026-11-14T09:00:00+01:00',
    endDate: '2026-11-14T09:45:00+01:00',
    remainingAttendeeCapacity: 3,
    location: {
      '@type': 'Place',
      name: 'Råsundavägen 4, 169 67 Solna',
      address: 'Råsundavägen 4, 169 67 Solna',
    },
  });
});

for (const lang of ['sv', 'en', 'no', 'da', 'fi', 'de', 'fr', 'es', 'pl', 'uk', 'ar', 'fa']) {
  test(`the page speaks ${lang}`, async () => {
    const {client} = provider();
    const {status, text} = await client.get(`/viewings/page?lang=${lang}`);
    expect(status).toBe(200);
    expect(text).toContain(`dir="${/ar|fa/.test(lang) ? 'rtl' : 'ltr'}"`);
    expect(text).not.toMatch(/undefined|\[object/);
  });
}

test('the page says that the list cannot be read, with a way to try again', async () => {
  const {client, simulator} = provider();
  simulator.faults.add({route: 'deals', status: 503});
  const {status, headers, text} = await client.get('/viewings/page');
  expect([status, headers.get('cache-control')]).toEqual([503, 'no-store']);
  expect(text).toContain('Det gick inte att hämta visningarna.');
  expect(text).toContain('href="page"');
});
