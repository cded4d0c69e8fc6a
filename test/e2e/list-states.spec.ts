import {listStates} from '../../demo/gallery/list-states.js';
import {expect, test} from '../support/e2e/built-demo.js';
import {openState} from '../support/e2e/gallery.js';

/** States that differ for screen readers, without the dialog, whose content is that of the booker. */
const audible = [
  'list-loading',
  'list',
  'list-empty',
  'list-failed',
  'list-filtered',
  'list-no-match',
  'list-rtl',
];
/** States that are higher than a window, or cover it. */
const inWindow = ['list-many', 'list-dialog', 'list-rtl-dialog'];

for (const name of audible) {
  test(`the accessibility tree matches its snapshot: ${listStates[name]?.heading}`, async ({demo, page}) => {
    const element = await openState(page, demo, name);
    await expect(async () => {
      expect(await element.ariaSnapshot()).toMatchSnapshot(`${name}.txt`);
    }).toPass();
  });
}

for (const [name, {heading}] of Object.entries(listStates)) {
  test(`the screenshot matches on a phone and on a desktop: ${heading}`, async ({demo, page}) => {
    const element = await openState(page, demo, name);
    for (const width of [320, 768]) {
      await page.setViewportSize({width, height: 900});
      await expect(inWindow.includes(name) ? page : element).toHaveScreenshot(`${name}-${width}.png`);
    }
  });
}
