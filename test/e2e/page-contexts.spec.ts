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

/** The element as a page of the demo's home has it. */
const booker = ({url, store, demoDealId}: ServedSimulator, attributes = '') =>
  `<mspecs-viewing-booker deal-id="${demoDealId}" base-url="${url}" ${attributes}>
    <script type="application/json">${JSON.stringify(publishedDeal(store, demoDealId))}</script>
  </mspecs-viewing-booker>`;

const posts = ({requests}: ServedSimulator) => requests.filter(({method}) => method === 'POST');
const readings = ({requests}: ServedSimulator) => requests.filter(({path}) => path.includes('status'));

test('a whole booking inside another shadow root, whose page hears of it', async ({
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
  test(`a whole booking inside a frame ${sandbox && 'without an origin, whose storage is shut'}`, async ({
    page,
    site,
    simulator,
  }) => {
    const complaints = consoleErrorsOf(page);
    const inside = listing(site, simulator);
    await page.goto(site.page('/', `<!doctype html><iframe ${sandbox} src="${inside}"></iframe>`));
    const frame = page.frameLocator('iframe');
    await bookAsEva(frame);
    expect(posts(simulator)).toHaveLength(1);
    expect(complaints).toEqual([]);
  });
}

test('in a dialog Enter sends and leaves it open, and Escape closes it without losing what was typed', async ({
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
  await expect(page.getByLabel('Förnamn')).toBeHidden();
  await open.click();
  await expect(page.getByLabel('Förnamn')).toHaveValue('Eva');
  await page.getByLabel('Mobilnummer').press('Enter');
  await expect(page.getByRole('heading', {name: /mottagen/})).toBeFocused();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(posts(simulator)).toHaveLength(1);
});

test("inside a form of the page's Enter sends ours and not the page's, which holds nothing of ours", async ({
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
  await expect(page.getByRole('heading', {name: /mottagen/})).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/hem');
  const held = () => [...new FormData(document.querySelector('form')!).keys()];
  expect(await page.evaluate(held)).toEqual(['q']);
});

test('a whole booking in clones of a template and of an element that is there', async ({
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

test('moved elsewhere while it is filled in, it keeps what was typed', async ({page, site, simulator}) => {
  await page.goto(homePage(site, `${booker(simulator)}<aside></aside>`));
  await firstFreeTime(page).check();
  await fillAsEva(page);
  await page.evaluate(() => {
    document.querySelector('aside')!.append(document.querySelector('mspecs-viewing-booker')!);
  });
  await expect(page.locator('aside').getByLabel('E-post')).toHaveValue('eva@example.com');
  await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(page.getByRole('heading', {name: /mottagen/})).toBeVisible();
  expect(posts(simulator)).toHaveLength(1);
});

test('not shown at first, it reads nothing until it is shown, and again and again from then on', async ({
  page,
  site,
  simulator,
}) => {
  await page.clock.install();
  await page.goto(homePage(site, `<div style="display: none">${booker(simulator)}</div>`));
  await expect.poll(() => site.requests.some((path) => path.includes('deferred'))).toBe(true);
  await page.clock.fastForward(120_000);
  expect(readings(simulator)).toHaveLength(0);
  await page.evaluate(() => document.querySelector('div')!.removeAttribute('style'));
  await expect(firstFreeTime(page)).toBeVisible();
  await expect.poll(() => readings(simulator).length).toBe(1);
  await page.clock.fastForward(31_000);
  await expect.poll(() => readings(simulator).length).toBe(2);
});

test('several on one page do not mix up their fields, labels and times', async ({page, site, simulator}) => {
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

test('of two versions on a page the first stays, with its own late files, and the other says so', async ({
  page,
  site,
  simulator,
}) => {
  const complaints = consoleErrorsOf(page);
  site.mount('/old', async ({url}) => {
    const script = await (await fetch(url.replace('/old/', '/cdn/'))).text();
    const old = script.replace('Välj en tid för visning', 'Välj tid').replace('Dina uppgifter', 'Om dig');
    return new Response(old, {headers: {'content-type': 'text/javascript'}});
  });
  const head = '<script type="module" src="/old/mspecs-viewing-booker.js"></script>';
  await page.goto(homePage(site, booker(simulator), {head}));
  await expect(page.getByRole('heading', {name: 'Välj tid'})).toBeVisible();
  await firstFreeTime(page).check();
  await expect(page.getByRole('heading', {name: 'Om dig'})).toBeVisible();
  await sendAsEva(page);
  expect(complaints).toEqual(['<mspecs-viewing-booker> already defined']);
});

test("under trusted types beside lit of the page's own, where the policy allows the name twice", async ({
  page,
  site,
  simulator,
}) => {
  const policy = `${strictPolicy(simulator.url)} 'allow-duplicates'`;
  const head = '<script type="module" src="/cdn/mspecs-viewing-booker.js?again"></script>';
  await page.goto(listing(site, simulator, {head, headers: {'content-security-policy': policy}}));
  await bookAsEva(page);
});
