import type {Locator} from '@playwright/test';
import {states} from '../../demo/gallery/states.js';
import {expect, test} from '../support/e2e/demo-server.js';
import {stateTexts} from '../support/state-texts.js';
import {openState} from '../support/e2e/gallery.js';

const styleOf = (element: Locator, property: string): Promise<string> =>
  element.evaluate((found, name) => getComputedStyle(found).getPropertyValue(name), property);

/** The box that a time or a day stands in. */
const boxOf = (element: Locator, text: string): Locator => element.getByText(text).locator('..');

test.describe('in forced colors', () => {
  test.use({forcedColors: 'active'});

  test('the time that is marked has another frame than the free ones, and the full one another color', async ({
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

  test('the day whose times are shown has another frame than the others', async ({demo, page}) => {
    const element = await openState(page, demo, 'days');
    await expect(boxOf(element, 'ons 11 juni')).toHaveCSS('border-top-width', '3px');
    await expect(boxOf(element, 'tors 12 juni')).toHaveCSS('border-top-width', '1px');
  });

  test('buttons and fields keep a frame that can be seen', async ({demo, page}) => {
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

  test('a wrong field has a thicker frame than a right one', async ({demo, page}) => {
    const element = await openState(page, demo, 'problems');
    await expect(element.getByLabel('Förnamn')).toHaveCSS('border-top-width', '1px');
    await expect(element.getByLabel('Efternamn')).toHaveCSS('border-top-width', '3px');
  });

  test('a button that is but words has no frame that its words would touch', async ({demo, page}) => {
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
    test(`frames are thick and as dark as the text: ${states[name]?.heading}`, async ({demo, page}) => {
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
    test(`nothing moves: ${states[name]?.heading}`, async ({demo, page}) => {
      const element = await openState(page, demo, name);
      expect(await element.evaluate(whatMoves)).toEqual([]);
    });
  }
});

test.describe('on paper', () => {
  // Except while the times are on their way, when what makes them fit for paper is so too.
  for (const name of Object.keys(stateTexts).filter((name) => name !== 'loading')) {
    test(`there is nothing to press or to fill in: ${states[name]?.heading}`, async ({demo, page}) => {
      const element = await openState(page, demo, name);
      await page.emulateMedia({media: 'print'});
      for (const role of ['button', 'radio', 'textbox', 'checkbox'] as const) {
        await expect(element.getByRole(role)).toHaveCount(0);
      }
    });
  }

  test('the times of every day are there, also of those that the screen hides', async ({demo, page}) => {
    const element = await openState(page, demo, 'days');
    await expect(element.getByRole('group', {name: /dag \d+ juni/})).toHaveCount(1);
    await page.emulateMedia({media: 'print'});
    await expect(element.getByRole('group', {name: /dag \d+ juni/})).toHaveCount(8);
    await expect(element.getByText('14:00–14:15').filter({visible: true})).toHaveCount(8);
  });

  test('the times keep their heading', async ({demo, page}) => {
    const element = await openState(page, demo, 'times');
    await page.emulateMedia({media: 'print'});
    await expect(element.getByRole('heading', {name: 'Välj en tid för visning'})).toBeVisible();
  });

  for (const name of ['times', 'days', 'full', 'broker', 'old', 'form', 'failed', 'requested']) {
    test(`the broker can be called and written to: ${states[name]?.heading}`, async ({demo, page}) => {
      const element = await openState(page, demo, name);
      await page.emulateMedia({media: 'print'});
      for (const text of ['Anna Mäklare', '070-123 45 01', 'anna@example.se']) {
        await expect(element.getByText(text).filter({visible: true})).toHaveCount(1);
      }
    });
  }

  for (const name of ['form', 'failed', 'requested']) {
    test(`of all times only the chosen one is there: ${states[name]?.heading}`, async ({demo, page}) => {
      const element = await openState(page, demo, name);
      await page.emulateMedia({media: 'print'});
      await expect(element.getByText(/\d\d:\d\d–\d\d:\d\d/).filter({visible: true})).toHaveText(
        /14:00–14:15/,
      );
    });
  }

  test('what was asked for and what is left to do is there', async ({demo, page}) => {
    const element = await openState(page, demo, 'requested');
    await page.emulateMedia({media: 'print'});
    await expect(element.getByRole('heading', {name: 'Tack! Din förfrågan är mottagen.'})).toBeVisible();
    await expect(
      element
        .getByText(/Öppna mejlet/)
        .filter({visible: true})
        .first(),
    ).toBeVisible();
  });
});

/** What in the element moves: animations and transitions that take time, and scrolling that does. */
function whatMoves({shadowRoot}: Element): readonly string[] {
  const takesTime = (duration: string): boolean => duration.split(', ').some((text) => parseFloat(text) > 0);
  return [...(shadowRoot?.querySelectorAll('*') ?? [])]
    .filter((part) => {
      const {animationDuration, transitionDuration, scrollBehavior} = getComputedStyle(part);
      return takesTime(animationDuration) || takesTime(transitionDuration) || scrollBehavior === 'smooth';
    })
    .map(({outerHTML}) => outerHTML);
}
