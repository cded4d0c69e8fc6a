import {listStates} from '../../demo/gallery/list-states.js';
import {expect, test} from '../support/e2e/built-demo.js';
import {openState} from '../support/e2e/gallery.js';
import {styleOf, whatMoves} from '../support/e2e/styles.js';

test.describe('in forced colors', () => {
  test.use({forcedColors: 'active'});

  test('buttons and filters of the list have a visible border', async ({demo, page}) => {
    const element = await openState(page, demo, 'list');
    const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    for (const control of [
      element.getByRole('button', {name: /^Välj tid/}).first(),
      element.getByRole('button', {name: 'Idag'}),
      element.getByRole('combobox').first(),
    ]) {
      await expect(control).toHaveCSS('border-top-style', 'solid');
      expect(await styleOf(control, 'border-top-color')).not.toBe(background);
    }
  });

  test('a pressed filter of the list looks different from the other', async ({demo, page}) => {
    const element = await openState(page, demo, 'list');
    const today = element.getByRole('button', {name: 'Idag'});
    const look = async () => [
      await styleOf(today, 'border-top-width'),
      await styleOf(today, 'border-top-color'),
      await styleOf(today, 'background-color'),
      await styleOf(today, 'color'),
    ];
    await page.mouse.move(0, 0);
    const before = await look();
    await today.press('Enter');
    await expect(today).toHaveAttribute('aria-pressed', 'true');
    await today.blur();
    expect(await look()).not.toEqual(before);
  });
});

test.describe('with more contrast', () => {
  test.use({contrast: 'more'});

  test('the borders of the list are thick and as dark as the text', async ({demo, page}) => {
    const element = await openState(page, demo, 'list');
    const select = element.getByRole('combobox').first();
    await expect(select).toHaveCSS('border-top-width', '2px');
    await expect(select).toHaveCSS('border-top-color', await styleOf(select, 'color'));
  });
});

test.describe('with reduced motion', () => {
  test.use({reducedMotion: 'reduce'});

  for (const [name, {heading}] of Object.entries(listStates)) {
    test(`nothing of the list is animated: ${heading}`, async ({demo, page}) => {
      const element = await openState(page, demo, name);
      expect(await element.evaluate(whatMoves)).toEqual([]);
    });
  }
});
