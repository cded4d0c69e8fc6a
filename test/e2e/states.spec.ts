import {states} from '../../demo/gallery/states.js';
import {expect, test} from '../support/e2e/built-demo.js';
import {stateTexts} from '../support/state-texts.js';
import {openState} from '../support/e2e/gallery.js';

/** States that differ for screen readers; the others differ from them only visually. */
const audible = Object.keys(stateTexts).filter((name) => !['dark', 'dark-form', 'narrow'].includes(name));

const photographed = [
  'times',
  'days',
  'full',
  'broker',
  'old',
  'unavailable',
  'form',
  'problems',
  'consent',
  'captcha-missing',
  'captcha-refused',
  'taken',
  'requested',
  'link-full',
  'link-copied',
  'calendar',
  'interest',
  'tips',
  'untipped',
  'message',
  'message-too-long',
  'second-person',
  'both-requested',
  'no-seat',
  'dark',
  'dark-form',
  'rtl',
  'rtl-form',
];

for (const name of audible) {
  test(`the accessibility tree matches its snapshot: ${states[name]?.heading}`, async ({demo, page}) => {
    const element = await openState(page, demo, name);
    // Compares word for word. `toMatchAriaSnapshot` would match any digits for a time and ignore additional content.
    await expect(async () => {
      const tree = await element.ariaSnapshot();
      expect(tree.replaceAll(new URL(demo).origin, '')).toMatchSnapshot(`${name}.txt`);
    }).toPass();
  });
}

for (const name of photographed) {
  test(`the screenshot matches on a phone and on a desktop: ${states[name]?.heading}`, async ({
    demo,
    page,
  }) => {
    const element = await openState(page, demo, name);
    for (const width of [320, 768]) {
      await page.setViewportSize({width, height: 900});
      await expect(element).toHaveScreenshot(`${name}-${width}.png`);
    }
  });
}
