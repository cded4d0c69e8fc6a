import {readFileSync} from 'node:fs';
import {root} from '../support/package.js';
import {blocksIn} from '../support/e2e/code-blocks.js';
import {expect, test, type ServedProxy} from '../support/e2e/proxied-page.js';
import type {Site} from '../support/e2e/built-page.js';

/** Adds a page with a sample of docs/open-from-a-button.md for the demo's home. */
function samplePage(site: Site, {path}: ServedProxy, dealId: string, marker: string, before = ''): string {
  const sample = blocksIn('html').find(
    ({place, text}) => place.startsWith('docs/open-from-a-button') && text.includes(marker),
  );
  const html = sample!.text
    .replaceAll('MDAwNHwwMDAwMDAwMDc1NHw1OA..', dealId)
    .replaceAll('"/api/mspecs', `"${path}`);
  return site.page(
    '/hem',
    `<!doctype html><html lang="sv"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <script type="module" src="/cdn/mspecs-viewing-booker.js"></script>${before}${html}</html>`,
  );
}

test('the documented button opens the booker in a dialog, and gets the focus back', async ({
  page,
  site,
  ourProxy,
  simulator,
}) => {
  await page.goto(samplePage(site, ourProxy, simulator.demoDealId, 'commandfor'));
  const button = page.getByRole('button', {name: 'Boka visning'});
  await button.press('Enter');
  await expect(page.getByRole('dialog').getByRole('radio', {name: /11:00–11:15/})).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

for (const width of [320, 1280]) {
  test(`the documented dialog is as wide as there is room for, in a window of ${width} px`, async ({
    page,
    site,
    ourProxy,
    simulator,
  }) => {
    await page.setViewportSize({width, height: 800});
    await page.goto(samplePage(site, ourProxy, simulator.demoDealId, 'commandfor'));
    await page.getByRole('button', {name: 'Boka visning'}).click();
    const dialog = page.getByRole('dialog', {name: 'Råsundavägen 4'});
    await expect(dialog.getByRole('radio', {name: /11:00–11:15/})).toBeVisible();
    expect((await dialog.boundingBox())?.width).toBe(Math.min(width, 704));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    // On the backdrop.
    await page.mouse.click(width / 2, 4);
    await expect(dialog).toBeHidden();
  });
}

for (const example of ['dialog', 'sticky-button']) {
  test(`the live example has the code of the document: ${example}`, () => {
    const page = readFileSync(`${root}demo/examples/${example}.html`, 'utf8');
    const [, shown = ''] = /<!-- #region example -->([^]*)<!-- #endregion/.exec(page) ?? [];
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(blocksIn('html').map(({text}) => words(text))).toContain(words(shown));
  });
}

test('the documented button works in a browser without invoker commands', async ({
  page,
  site,
  ourProxy,
  simulator,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLButtonElement.prototype, 'commandForElement');
    addEventListener('command', (event) => event.preventDefault(), true);
  });
  await page.goto(samplePage(site, ourProxy, simulator.demoDealId, 'commandfor'));
  await page.getByRole('button', {name: 'Boka visning'}).click();
  await expect(page.getByRole('dialog').getByRole('radio', {name: /11:00–11:15/})).toBeVisible();
  await page.getByRole('button', {name: 'Stäng'}).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the documented sticky button hides while the booker is in view', async ({
  page,
  site,
  ourProxy,
  simulator,
}) => {
  await page.setViewportSize({width: 390, height: 700});
  const text = '<div style="height: 2000px">Beskrivning</div>';
  await page.goto(samplePage(site, ourProxy, simulator.demoDealId, 'IntersectionObserver', text));
  const link = page.getByRole('link', {name: 'Boka visning'});
  await expect(link).toBeVisible();
  expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await link.click();
  await expect(page.getByRole('radio', {name: /11:00–11:15/})).toBeInViewport();
  await expect(link).toBeHidden();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(link).toBeVisible();
});
