import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {expect, test} from '../support/e2e/demo-server.js';

/** Opens the configurator and returns its code to copy. */
async function configure(page: Page, demo: string, query = '') {
  await page.goto(new URL(`/demo/configurator/${query}`, demo).href);
  const pasted = page.locator('#snippet');
  await expect(pasted).toContainText('</mspecs-viewing-booker>');
  return pasted;
}

test('changes the element and its code to copy', async ({demo, page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await configure(page, demo);
  const element = page.locator('mspecs-viewing-booker');
  await page.getByLabel('Språk').selectOption('en');
  await expect(element.getByRole('heading', {name: 'Choose a viewing time'})).toBeVisible();
  await page.getByLabel('Be om samtycke').check();
  await page.getByLabel('Tema').selectOption('natt');
  await page.getByLabel('Hörnradie (rem)').fill('1');
  await expect(element).toHaveCSS('background-color', 'rgb(20, 25, 31)');
  await page.getByRole('button', {name: 'Kopiera'}).click();
  await expect(page.getByText('Kopierat')).toBeVisible();
  const pasted = await page.evaluate(() => navigator.clipboard.readText());
  expect(pasted).toContain('lang="en"');
  expect(pasted).toContain('consent-required');
  expect(pasted).toContain('class="natt"');
  expect(pasted).toContain('--mspecs-radius: 1rem;');

  await page.reload();
  await expect(element.getByRole('heading', {name: 'Choose a viewing time'})).toBeVisible();
  await expect(page.getByLabel('Tema')).toHaveValue('natt');
});

/** Attributes of the element in the code to copy, one per line. */
const attributesIn = (text: string): readonly string[] =>
  (/<mspecs-viewing-booker([^>]*)/.exec(text)?.[1] ?? '').trim().split(/\s+/);

for (const {source, time, attributes} of [
  {
    source: 'Sidan, som JSON i elementet',
    time: '11:30–11:45',
    attributes: ['deal-id="BOSTADENS-ID"', 'proxy-url="/api/mspecs"'],
  },
  {
    source: 'En fil på webbplatsen',
    time: '11:30–11:45',
    attributes: [
      'deal-id="BOSTADENS-ID"',
      'deal-url="/bostader/BOSTADENS-ID.json"',
      'proxy-url="/api/mspecs"',
    ],
  },
  {
    source: 'Webbplatsens proxy',
    time: '11:30–11:45',
    attributes: ['deal-id="BOSTADENS-ID"', 'proxy-url="/api/mspecs"'],
  },
  {
    source: 'Ingen data, bara id',
    time: 'Tid 1',
    attributes: [
      'deal-id="BOSTADENS-ID"',
      'viewing-id="VISNINGENS-ID"',
      'base-url="https://login.mspecs.se"',
    ],
  },
]) {
  test(`shows the times and the code of a home that comes from: ${source}`, async ({demo, page}) => {
    const pasted = await configure(page, demo);
    await page.getByLabel('Bostaden kommer från').selectOption(source);
    const element = page.locator('mspecs-viewing-booker');
    await expect(element.getByText(time, {exact: true})).toBeVisible();
    const text = await pasted.innerText();
    expect(attributesIn(text)).toEqual(attributes);
    expect(text.includes('{"viewings": []}')).toBe(source.startsWith('Sidan'));
  });
}

test('shows the list and its code', async ({demo, page}) => {
  await configure(page, demo, '?deal-id=MDA0&source=deal-url&deep-link=&time-zone=Europe/Madrid');
  await page.getByLabel('Vad ska visas?').selectOption('Alla bostäders visningar');
  await page.getByLabel('Visa bara kontoret').fill('Solna');
  await page.getByLabel('Språk').selectOption('en');
  await page.getByLabel('Tema').selectOption('natt');
  await page.getByLabel('Hörnradie (rem)').fill('1');
  const list = page.locator('mspecs-viewing-list');
  await expect(list.getByRole('heading', {name: 'Upcoming viewings'})).toBeVisible();
  await expect(list.getByRole('button', {name: /^Choose a time: Bergshamra allé 9/})).toBeVisible();
  await expect(list).toHaveCSS('background-color', 'rgb(20, 25, 31)');
  await expect(page.locator('mspecs-viewing-booker')).toBeHidden();
  await expect(page.getByLabel('Bostadens id')).toBeHidden();
  await expect(page.locator('#snippet')).toHaveText(
    `<script type="module" src="/mspecs-viewing-list.js"></script>
<link rel="stylesheet" href="/natt.css">
<style>
  mspecs-viewing-list.natt {
    --mspecs-radius: 1rem;
  }
</style>

<mspecs-viewing-list
  class="natt"
  proxy-url="/api/mspecs"
  office="Solna"
  lang="en"
></mspecs-viewing-list>`,
    {useInnerText: true},
  );
  await page.reload();
  await expect(list.getByRole('heading', {name: 'Upcoming viewings'})).toBeVisible();
});

test('reset clears all choices from the code, the element and the URL', async ({demo, page}) => {
  const pasted = await configure(page, demo);
  const untouched = await pasted.innerText();
  await page.getByLabel('Bostaden kommer från').selectOption('En fil på webbplatsen');
  await page.getByLabel('Tema').selectOption('natt');
  await page.getByLabel('Hörnradie (rem)').fill('1');
  await page.getByLabel('Språk').selectOption('en');
  await expect(page).toHaveURL(/theme=natt/);
  await page.getByRole('button', {name: 'Börja om'}).click();
  await expect(pasted).toHaveText(untouched);
  await expect(page).toHaveURL(new URL('/demo/configurator/', demo).href);
  const element = page.locator('mspecs-viewing-booker');
  await expect(element.getByRole('heading', {name: 'Välj visningstid'})).toBeVisible();
  await expect(element).not.toHaveClass(/./);
  await expect(element).toHaveCSS('--mspecs-radius', '');
});

test('ignores invalid parameters in the URL', async ({demo, page}) => {
  const pageErrors: string[] = [];
  page.on('pageerror', (error) => pageErrors.push(error.message));
  const untouched = await (await configure(page, demo)).innerText();
  const nonsense = new URLSearchParams({
    lang: 'klingon',
    theme: '"><script>',
    'deal-source': 'månen',
    nobody: 'knows',
    'deal-id': '..',
    'base-url': 'javascript:alert(1)',
    'refresh-interval': 'ofta',
    '--mspecs-radius': 'banan',
    '--mspecs-accent-color': 'brun',
  });
  const pasted = await configure(page, demo, `?${nonsense}`);
  await expect(pasted).toHaveText(untouched);
  await expect(page.locator('mspecs-viewing-booker').getByText('11:30–11:45')).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test('reports an invalid URL in a field and leaves it out of the code', async ({demo, page}) => {
  const pasted = await configure(page, demo);
  const untouched = await pasted.innerText();
  const field = page.getByLabel('Länk om personuppgifter');
  await field.fill('http://');
  await field.blur();
  const problem = page.locator('label', {has: field}).getByText('Skriv en adress som börjar med');
  await expect(problem).toBeVisible();
  await expect(pasted).toHaveText(untouched);
  await field.fill('/integritet');
  await expect(problem).toBeHidden();
  await expect(pasted).toContainText('privacy-url="/integritet"');
});

test('opens the form for a time, and names the campaign in the code', async ({demo, page}) => {
  const pasted = await configure(page, demo);
  await page.getByLabel('Öppna formuläret för tiden med id').fill('MDAx');
  await expect(page.getByRole('form', {name: 'Dina uppgifter'})).toBeVisible();
  await page.getByLabel('Varifrån besökaren kom').fill('Annons "Solna" & co');
  await expect(pasted).toContainText('slot-id="MDAx"');
  await expect(pasted).toContainText('source="Annons &quot;Solna&quot; &amp; co"');
  await expect(page.locator('#notes')).toContainText('Mäklaren ser var besökaren kom ifrån genom en proxy');
});

/** Reasons why the configurator has no control for something public. */
const withoutControl: Readonly<Record<string, string>> = {
  'slot heading': 'content of the page, not a setting',
  'slot empty': 'content of the page, not a setting',
  'slot error': 'content of the page, not a setting',
  'slot verification': 'needs a key of the captcha service; docs/spam.md has the code to copy',
};

/** Attributes, custom properties and named slots of the element, as its manifest lists them. */
function publicNames(): readonly string[] {
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
    readonly modules: readonly {readonly declarations: readonly Declaration[]}[];
  };
  const element = manifest.modules
    .flatMap(({declarations}) => declarations)
    .find(({tagName}) => tagName === 'mspecs-viewing-booker');
  const names = (entries: readonly Named[] = []) => entries.map(({name}) => name).filter(Boolean);
  return [
    ...names(element?.attributes),
    ...names(element?.cssProperties),
    ...names(element?.slots).map((name) => `slot ${name}`),
  ];
}

interface Named {
  readonly name: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly slots?: readonly Named[];
}

test('has a control for each attribute and custom property, or a reason for having none', async ({
  demo,
  page,
}) => {
  await configure(page, demo);
  const controls = await page
    .locator('#settings [name]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('name') ?? ''));
  const expected = publicNames();
  expect(expected).toContain('source');
  expect(expected).toContain('slot verification');
  expect(expected.filter((name) => !controls.includes(name))).toEqual(Object.keys(withoutControl));
});
