import {readFileSync} from 'node:fs';
import {transform} from 'esbuild';
import type {Page} from '@playwright/test';
import {minify} from 'terser';
import {parseSync} from 'vite';
import {root} from '../support/package.js';
import {expect, test} from '../support/e2e/built-page.js';
import {elementsUnderTest, placed, requestAsEva} from '../support/e2e/elements.js';
import {bookAsEva, consoleErrorsOf, firstFreeTime, homePage, listing} from '../support/e2e/listing-page.js';

const entry = readFileSync(`${root}dist/cdn/mspecs-viewing-booker.js`, 'utf8');
const missing =
  /^<mspecs-viewing-booker> cannot load \.\/[\w-]+\.js\. Was the script combined, copied or inlined\?/;

/** Serves a script of an optimizer plugin, by default next to the chunks, and returns its URL. */
async function serveScript(page: Page, body: string, folder = '/cdn'): Promise<string> {
  const path = `${folder}/all.js?ver=6.5/1`;
  await page.route(`**${path}`, (route) => route.fulfill({body, contentType: 'text/javascript'}));
  return path;
}

const minifiers: Readonly<Record<string, (code: string) => Promise<string | undefined>>> = {
  terser: async (code) => (await minify(code, {toplevel: true})).code,
  esbuild: async (code) => (await transform(code, {minify: true, target: 'es2020'})).code,
};

for (const element of elementsUnderTest) {
  const code = readFileSync(`${root}dist${element.script}`, 'utf8');

  test.describe(element.tag, () => {
    for (const scriptAttributes of ['', 'defer', 'async']) {
      test(`a visitor requests a time if the script tag lost type=module and is ${scriptAttributes || 'blocking'}`, async ({
        page,
        site,
        simulator,
      }) => {
        const consoleErrors = consoleErrorsOf(page);
        await page.goto(placed(element, site, simulator, {scriptAttributes, attributes: 'lang="en-GB"'}));
        await expect(page.getByRole('heading', {name: element.englishHeading})).toBeVisible();
        await page.locator(element.tag).evaluate((placed) => placed.setAttribute('lang', 'sv'));
        await requestAsEva(element, page);
        expect(consoleErrors).toEqual([]);
      });
    }

    test('a visitor requests a time if a classic script tag loads the file from another origin', async ({
      page,
      site,
      simulator,
    }) => {
      const script = `${site.url.replace('127.0.0.1', 'localhost')}${element.script}?ver=6.5/1`;
      await page.goto(placed(element, site, simulator, {script, scriptAttributes: ''}));
      await requestAsEva(element, page);
    });

    for (const [name, minifyAgain] of Object.entries(minifiers)) {
      test(`a visitor requests a time with the file minified again by ${name}`, async ({
        page,
        site,
        simulator,
      }) => {
        const minified = await minifyAgain(code);
        expect(minified).toBeTruthy();
        const script = await serveScript(page, minified!);
        await page.goto(placed(element, site, simulator, {script, scriptAttributes: 'defer'}));
        await requestAsEva(element, page);
      });
    }

    test('a visitor requests a time with the file combined with other scripts, which run too', async ({
      page,
      site,
      simulator,
    }) => {
      // Without a semicolon or line break between them, and with the same short names in the global scope.
      const combined = `window.before = () => {}\nvar e = 1, t = 2, n = window.before${code}window.after = [e, t, typeof n]`;
      const script = await serveScript(page, combined);
      await page.goto(placed(element, site, simulator, {script, scriptAttributes: 'defer'}));
      expect(await page.evaluate('after')).toEqual([1, 2, 'function']);
      await requestAsEva(element, page);
    });

    test('the file adds no global variables', async ({page, site}) => {
      await page.goto(homePage(site, '', {script: await serveScript(page, ''), scriptAttributes: ''}));
      const names = () => page.evaluate(() => Object.getOwnPropertyNames(globalThis));
      const before = await names();
      await page.addScriptTag({content: code});
      expect(await page.evaluate((tag) => typeof customElements.get(tag), element.tag)).toBe('function');
      expect(await names()).toEqual(before);
    });

    // WP Rocket, LiteSpeed, SiteGround and Autoptimize use them. They take nested templates for code and remove spaces there.
    test('the templates keep the space before an expression from minifiers that do not know templates', () => {
      const bare: string[] = [];
      const visit = (node: unknown): void => {
        if (typeof node !== 'object' || node === null) return;
        const {type, quasi} = node as {type?: string; quasi?: {quasis: {value: {raw: string}}[]}};
        if (type === 'TaggedTemplateExpression' && quasi) {
          bare.push(
            ...quasi.quasis
              .slice(0, -1)
              .flatMap(({value: {raw}}) => / [?.@]?[\w-]+="?[^"]*$/.exec(raw)?.[0] ?? []),
          );
        }
        Object.values(node).forEach(visit);
      };
      visit(parseSync('entry.js', code).program);
      expect(bare).toEqual([]);
      expect(code).toContain('\\f?hidden=');
    });
  });
}

test('an element of the page named currentScript does not redirect the chunks', async ({
  page,
  site,
  simulator,
}) => {
  const head = '<img name="currentScript" src="/elsewhere/x.js" alt="">';
  await page.goto(listing(site, simulator, {head}));
  await bookAsEva(page);
  expect(site.requests.filter((path) => path.endsWith('.js') && path.startsWith('/elsewhere'))).toEqual([
    '/elsewhere/x.js',
  ]);
});

const separated: Readonly<Record<string, (page: Page) => Promise<{script: string; head?: string}>>> = {
  'copied alone': async (page) => ({script: await serveScript(page, entry, '/wp-content/cache')}),
  inlined: async (page) => ({script: await serveScript(page, ''), head: `<script>${entry}</script>`}),
  'turned into a data URL': () =>
    Promise.resolve({script: `data:text/javascript;base64,${Buffer.from(entry).toString('base64')}`}),
};
for (const [name, optionsFor] of Object.entries(separated)) {
  test(`the console says why the form is missing if the script was ${name}, and the visitor can try again`, async ({
    page,
    site,
    simulator,
  }) => {
    const consoleErrors = consoleErrorsOf(page);
    await page.goto(listing(site, simulator, {...(await optionsFor(page)), scriptAttributes: 'defer'}));
    await firstFreeTime(page).check();
    await expect(page.getByText('Det gick inte att hämta formuläret', {exact: false}).first()).toBeVisible();
    await expect(firstFreeTime(page)).toBeEnabled();
    expect(consoleErrors.some((text) => missing.test(text))).toBe(true);
  });
}
