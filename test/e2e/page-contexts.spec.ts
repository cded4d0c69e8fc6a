import {publishedDeal} from '../../demo/simulator/store/published-deal.js';
import {expect, test, type ServedSimulator} from '../support/e2e/built-page.js';
import {
  bookAsEva,
  consoleErrorsOf,
  fillAsEva,
  firstFreeTime,
  homePage,
  listing,
  sendAsEva,
  strictPolicy,
} from '../support/e2e/listing-page.js';

/** The element with the demo's home as inline JSON. */
const booker = ({url, store, demoDealId}: ServedSimulator, attributes = '') =>
  `<mspecs-viewing-booker deal-id="${demoDealId}" base-url="${url}" ${attributes}>
    <script type="application/json">${JSON.stringify(publishedDeal(store, demoDealId))}</script>
  </mspecs-viewing-booker>`;

const posts = ({requests}: ServedSimulator) => requests.filter(({method}) => method === 'POST');
const statusRequests = ({requests}: ServedSimulator) => requests.filter(({path}) => path.includes('status'));

test('a booking inside another shadow root dispatches events to the page', async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(
    homePage(
      site,
      `<section><template shadowrootmode="open"><div lang="sv">${booker(simulator)}</div></template></section>
      <script>
        addEventListener('mspecs-booking-accepted', () => document.title = 'requested');
      </script>`,
    ),
  );
  await bookAsEva(page);
  await expect(page).toHaveTitle('requested');
});

for (const sandbox of ['', 'sandbox="allow-scripts allow-forms"']) {
  test(`a booking works in a ${sandbox ? 'sandboxed frame without origin and storage' : 'frame'}`, async ({
    page,
    site,
    simulator,
  }) => {
    const consoleErrors = consoleErrorsOf(page);
    const inside = listing(site, simulator);
    await page.goto(site.page('/', `<!doctype html><iframe ${sandbox} src="${inside}"></iframe>`));
    const frame = page.frameLocator('iframe');
    await bookAsEva(frame);
    expect(posts(simulator)).toHaveLength(1);
    expect(consoleErrors).toEqual([]);
  });
}

test('in a dialog, Enter sends and keeps it open, and Escape returns to the times, then closes it, without losing typed values', async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(
    homePage(
      site,
      `<button onclick="document.querySelector('dialog').showModal()">Boka</button>
      <dialog><form method="dialog">${booker(simulator)}<button>Stäng</button></form></dialog>`,
    ),
  );
  const open = page.getByRole('button', {name: 'Boka'});
  await open.click();
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await page.keyboard.press('Escape');
  await expect(firstFreeTime(page)).toBeFocused();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await open.click();
  await firstFreeTime(page).press('Enter');
  await expect(page.getByLabel('Förnamn')).toHaveValue('Eva');
  await page.getByLabel('Mobilnummer').press('Enter');
  await expect(page.getByRole('heading', {name: /^Nästan klart/})).toBeFocused();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(posts(simulator)).toHaveLength(1);
});

test("inside a form of the page, Enter sends only the element's form, whose fields stay out of the page's", async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(
    homePage(
      site,
      `<form action="/elsewhere"><input name="q" value="1">${booker(simulator)}<button>Sök</button></form>`,
    ),
  );
  await firstFreeTime(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await fillAsEva(page);
  await page.getByLabel('Mobilnummer').press('Enter');
  await expect(page.getByRole('heading', {name: /^Nästan klart/})).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/hem');
  const fieldNames = () => [...new FormData(document.querySelector('form')!).keys()];
  expect(await page.evaluate(fieldNames)).toEqual(['q']);
});

test('a booking works in a clone of a template and in a clone of a rendered element', async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(
    homePage(
      site,
      `<template>${booker(simulator)}</template><div></div>
      <script>document.querySelector('div').append(document.querySelector('template').content.cloneNode(true));</script>`,
    ),
  );
  await expect(firstFreeTime(page)).toBeVisible();
  await page.evaluate(() => {
    const shown = document.querySelector('mspecs-viewing-booker')!;
    shown.replaceWith(shown.cloneNode(true));
  });
  await bookAsEva(page);
  expect(posts(simulator)).toHaveLength(1);
});

test('an element moved while it is filled in keeps the typed values', async ({page, site, simulator}) => {
  await page.goto(homePage(site, `${booker(simulator)}<aside></aside>`));
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await page.evaluate(() => {
    document.querySelector('aside')!.append(document.querySelector('mspecs-viewing-booker')!);
  });
  await expect(page.locator('aside').getByLabel('E-post')).toHaveValue('eva@example.com');
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByRole('heading', {name: /^Nästan klart/})).toBeVisible();
  expect(posts(simulator)).toHaveLength(1);
});

test('a hidden element sends no request until it is visible, and then polls', async ({
  page,
  site,
  simulator,
}) => {
  await page.clock.install();
  await page.goto(homePage(site, `<div style="display: none">${booker(simulator)}</div>`));
  await expect.poll(() => site.requests.some((path) => path.includes('deferred'))).toBe(true);
  await page.clock.fastForward(120_000);
  expect(statusRequests(simulator)).toHaveLength(0);
  await page.evaluate(() => document.querySelector('div')!.removeAttribute('style'));
  await expect(firstFreeTime(page)).toBeVisible();
  await expect.poll(() => statusRequests(simulator).length).toBe(1);
  await page.clock.fastForward(31_000);
  await expect.poll(() => statusRequests(simulator).length).toBe(2);
});

test('several elements on a page do not share fields, labels or times', async ({page, site, simulator}) => {
  await page.goto(homePage(site, booker(simulator) + booker(simulator)));
  const elements = page.locator('mspecs-viewing-booker');
  const [first, second] = [elements.first(), elements.last()];
  await first.getByRole('radio', {name: /11:30–11:45/}).check();
  await second.getByRole('radio', {name: /11:45–12:00/}).check();
  await first.getByLabel('Förnamn').fill('Adam');
  await expect(second.getByLabel('Förnamn')).toHaveValue('');
  await sendAsEva(second);
  await expect(first.getByLabel('Förnamn')).toHaveValue('Adam');
  await expect(first.getByText('11:30–11:45').last()).toBeVisible();
  await sendAsEva(first);
  expect(new Set(posts(simulator).map(({path}) => path)).size).toBe(2);
});

test('the first of two versions on a page keeps its own chunks, and the second warns', async ({
  page,
  site,
  simulator,
}) => {
  const consoleErrors = consoleErrorsOf(page);
  site.mount('/old', async ({url}) => {
    const script = await (await fetch(url.replace('/old/', '/cdn/'))).text();
    const old = script.replace('Välj visningstid', 'Välj tid').replace('Dina uppgifter', 'Om dig');
    return new Response(old, {headers: {'content-type': 'text/javascript'}});
  });
  const head = '<script type="module" src="/old/mspecs-viewing-booker.js"></script>';
  await page.goto(homePage(site, booker(simulator), {head}));
  await expect(page.getByRole('heading', {name: 'Välj tid'})).toBeVisible();
  await firstFreeTime(page).check();
  await expect(page.getByRole('heading', {name: 'Om dig'})).toBeVisible();
  await sendAsEva(page);
  expect(consoleErrors).toEqual(['<mspecs-viewing-booker> already defined']);
});

test('works under trusted types next to a second Lit if the policy allows duplicate names', async ({
  page,
  site,
  simulator,
}) => {
  const policy = `${strictPolicy(simulator.url)} 'allow-duplicates'`;
  const head = '<script type="module" src="/cdn/mspecs-viewing-booker.js?again"></script>';
  await page.goto(listing(site, simulator, {head, headers: {'content-security-policy': policy}}));
  await bookAsEva(page);
});
