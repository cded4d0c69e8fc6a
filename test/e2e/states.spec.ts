import {states} from '../../demo/gallery/states.js';
import {expect, test} from '../support/e2e/demo-server.js';
import {stateTexts} from '../support/state-texts.js';
import {openState} from '../support/e2e/gallery.js';

/** Those that differ for the ear; the others differ from them for the eye alone. */
const heard = Object.keys(stateTexts).filter((name) => !['dark', 'dark-form', 'narrow'].includes(name));

const seen = [
  'times',
  'days',
  'full',
  'broker',
  'old',
  'unavailable',
  'form',
  'problems',
  'consent',
  'taken',
  'requested',
  'dark',
  'dark-form',
  'rtl',
  'rtl-form',
];

for (const name of heard) {
  test(`tells a screen reader what it should: ${states[name]?.heading}`, async ({demo, page}) => {
    const element = await openState(page, demo, name);
    // Word for word, which toMatchAriaSnapshot is not: it takes any digits for a time, and does not mind what else is there.
    await expect(async () => {
      const told = await element.ariaSnapshot();
      expect(told.replaceAll(new URL(demo).origin, '')).toMatchSnapshot(`${name}.txt`);
    }).toPass();
  });
}

for (const name of seen) {
  test(`looks as it should on a phone and beside a picture: ${states[name]?.heading}`, async ({
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
