import type {Page} from '@playwright/test';
import {expect, test} from './built-page.js';
import {elementsUnderTest, placed, postsTo} from './elements.js';
import {sendAsEva} from './listing-page.js';

/** Tests a request on a page with its own stylesheet. */
export function testWithStyles(name: string, css: string): void {
  for (const element of elementsUnderTest) {
    test(`${element.tag} is readable and usable on a page with ${name}`, async ({page, site, simulator}) => {
      await page.setViewportSize({width: 360, height: 800});
      await page.goto(placed(element, site, simulator, {head: `<style>${css}</style>`}));
      await expect(element.firstChoice(page)).toBeVisible();
      expect(await misdrawn(page)).toEqual([]);
      const form = await element.choose(page);
      await expect(form.getByLabel('Förnamn')).toBeFocused();
      expect(await misdrawn(page)).toEqual([]);
      await sendAsEva(form);
      expect(await misdrawn(page)).toEqual([]);
      expect(postsTo(simulator)).toHaveLength(1);
    });
  }
}

/** Elements drawn outside the window, or too small to read or press. */
const misdrawn = (page: Page): Promise<string[]> =>
  page.locator('mspecs-viewing-booker, mspecs-viewing-list').evaluateAll((elements) => {
    const isWrong = (part: HTMLElement) => {
      const {left, right, width, height} = part.getBoundingClientRect();
      const isOutside = left < -1 || (right > innerWidth + 1 && !part.closest('.day-picker'));
      const text = document.createRange();
      text.selectNodeContents(part);
      const isAway = [...text.getClientRects()].some((line) => line.left < left - 1);
      return isOutside || isAway || height < 12 || width < 12;
    };
    return elements
      .flatMap(({shadowRoot}) => [
        ...shadowRoot!.querySelectorAll<HTMLElement>(
          'h2, h3, legend, label, input, select, button, p, li, a',
        ),
      ])
      .filter((part) => part.checkVisibility({opacityProperty: true, visibilityProperty: true}))
      .filter((part) => !part.closest('.visually-hidden, .day-picker .options') && !part.matches('p:empty'))
      .filter(isWrong)
      .map((part) => part.outerHTML);
  });
