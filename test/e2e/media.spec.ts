import type {Locator} from '@playwright/test';
import {states} from '../../demo/gallery/states.js';
import {expect, test} from '../support/e2e/built-demo.js';
import {stateTexts} from '../support/state-texts.js';
import {openState} from '../support/e2e/gallery.js';
import {styleOf, whatMoves} from '../support/e2e/styles.js';

/** Box around a time or a day. */
const boxOf = (element: Locator, text: string): Locator => element.getByText(text).locator('..');

test.describe('in forced colors', () => {
  test.use({forcedColors: 'active'});

  test('the selected time has a thicker border than free ones, and a full one another color', async ({
    demo,
    page,
  }) => {
    const element = await openState(page, demo, 'times');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    const marked = boxOf(element, '14:30–14:45');
    const free = boxOf(element, '14:45–15:00');
    const full = boxOf(element, '14:15–14:30');
    await expect(marked.getByRole('radio')).toBeChecked();
    await expect(marked).toHaveCSS('border-top-width', '3px');
    await expect(free).toHaveCSS('border-top-width', '1px');
    expect(await styleOf(marked, 'border-top-color')).not.toBe(await styleOf(free, 'border-top-color'));
    expect(await styleOf(full, 'color')).not.toBe(await styleOf(free, 'color'));
  });

  test('the selected day has a thicker border than the others', async ({demo, page}) => {
    const element = await openState(page, demo, 'days');
    await expect(element.locator('label:has(:text-is("11"))')).toHaveCSS('border-top-width', '3px');
    await expect(element.locator('label:has(:text-is("12"))')).toHaveCSS('border-top-width', '1px');
  });

  test('buttons and fields have a visible border', async ({demo, page}) => {
    const element = await openState(page, demo, 'problems');
    const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    for (const control of [
      element.getByRole('button', {name: 'Skicka förfrågan'}),
      element.getByLabel('Förnamn'),
      element.getByLabel('Efternamn'),
    ]) {
      await expect(control).toHaveCSS('border-top-style', 'solid');
      expect(await styleOf(control, 'border-top-color')).not.toBe(background);
    }
  });

  test('an invalid field has a thicker border than a valid one', async ({demo, page}) => {
    const element = await openState(page, demo, 'problems');
    await expect(element.getByLabel('Förnamn')).toHaveCSS('border-top-width', '1px');
    await expect(element.getByLabel('Efternamn')).toHaveCSS('border-top-width', '3px');
  });

  test('a text-only button has no border', async ({demo, page}) => {
    const element = await openState(page, demo, 'form');
    await expect(element.getByRole('button', {name: 'Byt tid'})).toHaveCSS('border-top-style', 'none');
  });
});

test.describe('with more contrast', () => {
  test.use({contrast: 'more'});

  for (const [name, text] of [
    ['times', '14:00–14:15'],
    ['form', undefined],
  ] as const) {
    test(`borders are thick and as dark as the text: ${states[name]?.heading}`, async ({demo, page}) => {
      const element = await openState(page, demo, name);
      const framed = text ? boxOf(element, text) : element.getByLabel('Förnamn');
      await expect(framed).toHaveCSS('border-top-width', '2px');
      await expect(framed).toHaveCSS('border-top-color', await styleOf(framed, 'color'));
    });
  }
});

test.describe('with reduced motion', () => {
  test.use({reducedMotion: 'reduce'});

  for (const name of ['times', 'days', 'problems', 'sending', 'requested']) {
    test(`nothing is animated: ${states[name]?.heading}`, async ({demo, page}) => {
      const element = await openState(page, demo, name);
      expect(await element.evaluate(whatMoves)).toEqual([]);
    });
  }
});

test.describe('in print', () => {
  // Except while the times are loading, because the print styles load with the deferred chunk.
  for (const name of Object.keys(stateTexts).filter((name) => name !== 'loading')) {
    test(`there are no controls: ${states[name]?.heading}`, async ({demo, page}) => {
      const element = await openState(page, demo, name);
      await page.emulateMedia({media: 'print'});
      for (const role of ['button', 'radio', 'textbox', 'checkbox'] as const) {
        await expect(element.getByRole(role)).toHaveCount(0);
      }
    });
  }

  test('the times of all days appear, including those hidden on the screen', async ({demo, page}) => {
    const element = await openState(page, demo, 'days');
    await expect(element.getByRole('group', {name: /dag \d+ juni/})).toHaveCount(1);
    await page.emulateMedia({media: 'print'});
    await expect(element.getByRole('group', {name: /dag \d+ juni/})).toHaveCount(8);
    await expect(element.getByText('14:00–14:15').filter({visible: true})).toHaveCount(8);
  });

  test('the times have their heading', async ({demo, page}) => {
    const element = await openState(page, demo, 'times');
    await page.emulateMedia({media: 'print'});
    await expect(element.getByRole('heading', {name: 'Välj visningstid'})).toBeVisible();
  });

  for (const name of ['times', 'days', 'full', 'broker', 'old', 'form', 'failed', 'requested']) {
    test(`the agent's contact details appear: ${states[name]?.heading}`, async ({demo, page}) => {
      const element = await openState(page, demo, name);
      await page.emulateMedia({media: 'print'});
      for (const text of ['Anna Mäklare', '070-174 06 05', 'anna@example.se']) {
        await expect(element.getByText(text).filter({visible: true})).toHaveCount(1);
      }
    });
  }

  for (const name of ['form', 'failed', 'requested']) {
    test(`only the chosen time appears: ${states[name]?.heading}`, async ({demo, page}) => {
      const element = await openState(page, demo, name);
      await page.emulateMedia({media: 'print'});
      // The live region is for screen readers only, and empties itself.
      const times = element.getByText(/\d\d:\d\d–\d\d:\d\d/).and(page.locator(':not([role=status])'));
      await expect(times.filter({visible: true})).toHaveText(/14:00–14:15/);
    });
  }

  test('the confirmation shows the request and the remaining steps', async ({demo, page}) => {
    const element = await openState(page, demo, 'requested');
    await page.emulateMedia({media: 'print'});
    await expect(element.getByRole('heading', {name: 'Nästan klart: bekräfta i mejlet'})).toBeVisible();
    await expect(
      element
        .getByText(/Öppna mejlet/)
        .filter({visible: true})
        .first(),
    ).toBeVisible();
  });
});
