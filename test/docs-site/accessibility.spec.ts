import axe from 'axe-core';
import {expect, test} from './site.js';

/** One page of each kind. */
const kinds = [
  'index',
  'embedding',
  'api',
  'side-by-side',
  'open-from-a-button',
  'examples',
  'gallery',
  'configurator',
  'changelog',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({colorScheme});

    for (const kind of kinds) {
      test(`axe finds nothing on ${kind}`, async ({docs, page}) => {
        await page.goto(docs.url(`${kind}.html`));
        await expect(page.locator('main')).toBeVisible();
        // The frames of the gallery load when they are scrolled into view, and are tested with the element.
        const frames = page.frames().filter((frame) => !frame.parentFrame()?.parentFrame());
        for (const frame of frames) {
          await frame.waitForLoadState();
          const elements = frame.locator(
            'mspecs-viewing-booker:not(dialog *), mspecs-viewing-list:not([hidden])',
          );
          for (const element of await elements.all()) {
            const choice = element.getByRole('radio').or(element.getByRole('button', {name: /^Välj tid/}));
            await expect(choice.first()).toBeVisible();
          }
          await frame.evaluate(axe.source);
        }
        // Each frame is checked as a page.
        for (const frame of frames) {
          const violations = await frame.evaluate(async () => {
            const {axe: checker} = window as unknown as {axe: typeof axe};
            const found = (await checker.run({exclude: ['iframe']})).violations;
            return found.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
          });
          expect(violations).toEqual([]);
        }
      });
    }
  });
}

test('nothing scrolls sideways at 320 px', async ({docs, page}) => {
  await page.setViewportSize({width: 320, height: 700});
  for (const kind of kinds) {
    await page.goto(docs.url(`${kind}.html`));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([kind, width]).toEqual([kind, 320]);
  }
});
