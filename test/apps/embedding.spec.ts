import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {autop} from '@wordpress/autop';
import {build} from 'esbuild';
import {createProxy} from '../../src/proxy/index.js';
import {demoCredentials} from '../../demo/simulator/simulator.js';
import {expect, test, type ServedSimulator, type Site} from '../support/e2e/built-page.js';
import {blocksIn} from '../support/e2e/code-blocks.js';
import {fillAsEva, firstFreeTime, homePage, waitLikeAHuman} from '../support/e2e/listing-page.js';

type Scope = Parameters<typeof fillAsEva>[0];

const fileOf = (path: string) => readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8');

/** Returns the only code block with a text of the documents on embedding. */
function recipe(language: string, marker: string): string {
  const found = blocksIn(language).filter(
    ({place, text}) =>
      /^docs\/(embedding|open-from-a-button|wordpress)\.md/.test(place) && text.includes(marker),
  );
  expect(found).toHaveLength(1);
  return found[0]!.text;
}

/** Adds the proxy to the site and puts the home of the simulator into a recipe. */
function prepare(site: Site, {url, demoDealId}: ServedSimulator, html: string): string {
  const {username: user, password} = demoCredentials;
  const proxy = createProxy({
    upstream: {dialect: 'v3', url, login: {user, password}},
    basePath: '/api/mspecs',
    log: () => undefined,
  });
  site.mount('/api/mspecs', proxy);
  return html.replace(/(?<=deal-id=")[^"]*/, demoDealId);
}

/** Fills in the form as Eva, in a plausible time, and sends it. */
async function sendLikeAHuman(page: Page, scope: Scope = page): Promise<void> {
  await fillAsEva(scope);
  await waitLikeAHuman(page);
  await scope.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(scope.getByRole('heading', {name: /^Nästan klart/})).toBeVisible();
}

test.beforeEach(({page}) => page.clock.install());

test("the element survives the paragraphs of WordPress' classic editor", async ({page, site, simulator}) => {
  const html = prepare(site, simulator, recipe('html', '<span>Ring oss'));
  await page.goto(homePage(site, autop(`Välkommen på visning!\n\n${html}\n\nVarmt välkommen.`)));
  await firstFreeTime(page).check();
  await expect(page.getByText('Ring oss på 08-465 004 00.')).toBeHidden();
  await sendLikeAHuman(page);
});

/** A modal of a library around the element, with a link before and after it. */
const modal = (content: string, attributes = '') => `<a href="#before">Före</a>
  <div id="viewing" ${attributes}>${content}</div>
  <a href="#after">Efter</a>`;
const element = (site: Site, simulator: ServedSimulator) =>
  prepare(
    site,
    simulator,
    '<mspecs-viewing-booker deal-id="" proxy-url="/api/mspecs"></mspecs-viewing-booker>',
  );

/** Names of what gets the focus with Tab, from the focused field on, until the page repeats itself. */
async function tabThrough(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly string[]> {
  const focused = () =>
    page.evaluate(() => {
      const outer = document.activeElement;
      const inner = outer?.shadowRoot?.activeElement ?? outer;
      return inner?.id || inner?.textContent.trim() || inner?.tagName || '';
    });
  const seen: string[] = [];
  for (let name = await focused(); !seen.includes(name); name = await focused()) {
    seen.push(name);
    await page.keyboard.press(key);
  }
  return seen;
}

const fieldIds = ['firstName', 'lastName', 'email', 'phoneNumber'];

async function expectTrapped(page: Page): Promise<void> {
  await firstFreeTime(page).check();
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  for (const key of ['Tab', 'Shift+Tab'] as const) {
    await page.getByLabel('Förnamn').focus();
    const seen = await tabThrough(page, key);
    expect(seen).toEqual(expect.arrayContaining([...fieldIds, 'Skicka förfrågan', 'Stäng']));
    expect(seen).not.toContain('Före');
    expect(seen).not.toContain('Efter');
  }
  await sendLikeAHuman(page);
}

test('focus-trap keeps the focus in a modal with the element, and reaches every field', async ({
  page,
  site,
  simulator,
}) => {
  const {outputFiles} = await build({
    stdin: {contents: recipe('js', 'createFocusTrap'), resolveDir: import.meta.dirname},
    bundle: true,
    write: false,
  });
  // The element is the last in the modal, so that the trap must find its fields.
  await page.goto(homePage(site, modal(`<button>Stäng</button>${element(site, simulator)}`)));
  await expect(firstFreeTime(page)).toBeVisible();
  await page.addScriptTag({content: outputFiles[0]!.text});
  await expectTrapped(page);
});

test('Bootstrap keeps the focus in a modal with the element, and reaches every field', async ({
  page,
  site,
  simulator,
}) => {
  const content = `<div class="modal-dialog"><div class="modal-content">${element(site, simulator)}
    <button data-bs-dismiss="modal">Stäng</button></div></div>`;
  const head = `<style>${fileOf('bootstrap/dist/css/bootstrap.min.css')}</style>`;
  await page.goto(homePage(site, modal(content, 'class="modal" tabindex="-1"'), {head}));
  await page.addScriptTag({content: fileOf('bootstrap/dist/js/bootstrap.bundle.min.js')});
  await page.evaluate("new bootstrap.Modal('#viewing').show()");
  await expectTrapped(page);
});

test('Micromodal keeps the focus in a modal with the element, and the typed values after Escape', async ({
  page,
  site,
  simulator,
}) => {
  const content = `<div tabindex="-1" data-micromodal-close><div role="dialog" aria-modal="true">
    ${element(site, simulator)}<button data-micromodal-close>Stäng</button></div></div>`;
  const head = '<style>#viewing:not(.is-open) {display: none}</style>';
  await page.goto(homePage(site, modal(content, 'aria-hidden="true"'), {head}));
  await page.addScriptTag({content: fileOf('micromodal/dist/micromodal.min.js')});
  await page.evaluate("MicroModal.show('viewing')");
  await firstFreeTime(page).check();
  await page.getByLabel('Förnamn').fill('Eva');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Förnamn')).toBeHidden();
  await page.evaluate("MicroModal.show('viewing')");
  await firstFreeTime(page).press('Space');
  await expect(page.getByLabel('Förnamn')).toHaveValue('Eva');
  await page.getByLabel('Förnamn').focus();
  expect(await tabThrough(page, 'Tab')).not.toContain('Efter');
  await sendLikeAHuman(page);
});

test('a dialog focuses the first time when it opens, and the form after a choice', async ({
  page,
  site,
  simulator,
}) => {
  await page.goto(
    homePage(
      site,
      prepare(
        site,
        simulator,
        `${recipe('html', 'commandfor')}<script type="module">${recipe('js', 'focusTimes')}</script>`,
      ),
    ),
  );
  await page.getByRole('button', {name: 'Boka visning'}).click();
  await expect(firstFreeTime(page)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  await sendLikeAHuman(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a policy with the hash of the inline script and strict-dynamic lets a visitor book', async ({
  page,
  site,
  simulator,
}) => {
  const script = recipe('html', 'viewingScript').replace('/mspecs/', '/cdn/');
  const code = /<script>([^]*)<\/script>/.exec(script)?.[1] ?? '';
  const hash = createHash('sha256').update(code).digest('base64');
  const policy = `default-src 'none'; script-src 'strict-dynamic' 'sha256-${hash}'; style-src 'self'; connect-src 'self'`;
  await page.goto(
    site.page(
      '/hem',
      `<!doctype html><html lang="sv"><title>Hem</title>${script}${element(site, simulator)}`,
      {
        headers: {'content-security-policy': policy},
      },
    ),
  );
  await firstFreeTime(page).check();
  await sendLikeAHuman(page);
});

test('a frame is as tall as its content, and opens the mail service', async ({page, site, simulator}) => {
  const inner = homePage(site, element(site, simulator), {head: recipe('html', 'ResizeObserver')});
  const outer = recipe('html', '<iframe').replace('https://www.example.se/visning', inner);
  await page.goto(site.page('/', `<!doctype html><title>Hem</title>${outer}`));
  const frame = page.frameLocator('iframe');
  await firstFreeTime(frame).check();
  await fillAsEva(frame);
  await frame.getByLabel('E-post').fill('eva@gmail.com');
  await waitLikeAHuman(page);
  const isWholeShown = () =>
    page.locator('iframe').evaluate((element) => {
      const {contentDocument, clientHeight} = element as HTMLIFrameElement;
      const height = contentDocument?.documentElement.offsetHeight ?? 0;
      return height > 300 && Math.abs(height - clientHeight) < 2;
    });
  await expect.poll(isWholeShown).toBe(true);
  await frame.getByRole('button', {name: 'Skicka förfrågan'}).click();
  await expect(frame.getByRole('heading', {name: /^Nästan klart/})).toBeVisible();
  await expect.poll(isWholeShown).toBe(true);
  await page.context().route('https://mail.google.com/**', (route) => route.fulfill({body: 'Gmail'}));
  const popup = page.waitForEvent('popup');
  await frame.getByRole('link', {name: /Gmail/}).click();
  await expect((await popup).getByText('Gmail')).toBeVisible();
});
