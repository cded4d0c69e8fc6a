import {expect, test, type ServedSimulator} from '../support/e2e/built-page.js';
import {elementsUnderTest, placed, postsTo, requestAsEva} from '../support/e2e/elements.js';
import {
  bookerHtml as booker,
  consoleErrorsOf,
  fillAsEva,
  firstFreeTime,
  homePage,
  sendAsEva,
  strictPolicy,
} from '../support/e2e/listing-page.js';

const statusRequests = ({requests}: ServedSimulator) => requests.filter(({path}) => path.includes('status'));

for (const element of elementsUnderTest) {
  test.describe(element.tag, () => {
    test('a request from inside another shadow root dispatches events to the page', async ({
      page,
      site,
      simulator,
    }) => {
      const html = `<section><template shadowrootmode="open"><div lang="sv">${element.html(site, simulator)}</div></template></section>
        <script>
          addEventListener('mspecs-booking-accepted', () => document.title = 'requested');
        </script>`;
      await page.goto(homePage(site, html, {script: element.script}));
      await requestAsEva(element, page);
      await expect(page).toHaveTitle('requested');
    });

    for (const sandbox of ['', 'sandbox="allow-scripts allow-forms"']) {
      test(`a request works in a ${sandbox ? 'sandboxed frame without origin and storage' : 'frame'}`, async ({
        page,
        site,
        simulator,
      }) => {
        const consoleErrors = consoleErrorsOf(page);
        const inside = placed(element, site, simulator);
        await page.goto(site.page('/', `<!doctype html><iframe ${sandbox} src="${inside}"></iframe>`));
        await requestAsEva(element, page.frameLocator('iframe'));
        expect(postsTo(simulator)).toHaveLength(1);
        expect(consoleErrors).toEqual([]);
      });
    }

    test("inside a form of the page, Enter sends only the element's form, whose fields stay out of the page's", async ({
      page,
      site,
      simulator,
    }) => {
      const html = `<form action="/elsewhere"><input name="q" value="1">${element.html(site, simulator)}<button>Sök</button></form>`;
      await page.goto(homePage(site, html, {script: element.script}));
      const form = await element.choose(page);
      await fillAsEva(form);
      await form.getByLabel('Mobilnummer').press('Enter');
      await expect(form.getByRole('heading', {name: /^Nästan klart/})).toBeVisible();
      expect(new URL(page.url()).pathname).toBe('/hem');
      const fieldNames = () => [...new FormData(document.querySelector('form')!).keys()];
      expect(await page.evaluate(fieldNames)).toEqual(['q']);
    });

    test('a request works in a clone of a template and in a clone of a rendered element', async ({
      page,
      site,
      simulator,
    }) => {
      const html = `<template>${element.html(site, simulator)}</template><div></div>
        <script>document.querySelector('div').append(document.querySelector('template').content.cloneNode(true));</script>`;
      await page.goto(homePage(site, html, {script: element.script}));
      await expect(element.firstChoice(page)).toBeVisible();
      await page.locator(element.tag).evaluate((shown) => shown.replaceWith(shown.cloneNode(true)));
      await requestAsEva(element, page);
      expect(postsTo(simulator)).toHaveLength(1);
    });

    test('works under trusted types next to a second Lit if the policy allows duplicate names', async ({
      page,
      site,
      simulator,
    }) => {
      const policy = `${strictPolicy(`'self' ${simulator.url}`)} 'allow-duplicates'`;
      const head = `<script type="module" src="${element.script}?again"></script>`;
      await page.goto(placed(element, site, simulator, {head, headers: {'content-security-policy': policy}}));
      await requestAsEva(element, page);
    });
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
  expect(postsTo(simulator)).toHaveLength(1);
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
  expect(postsTo(simulator)).toHaveLength(1);
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
  expect(new Set(postsTo(simulator).map(({path}) => path)).size).toBe(2);
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
