import type {Page} from '@playwright/test';
import {expect, test} from './built-page.js';
import {firstFreeTime, listing, sendAsEva} from './listing-page.js';

/** Tests a booking on a page with its own stylesheet. */
export function testWithStyles(name: string, css: string): void {
  test(`is readable and usable on a page with ${name}`, async ({page, site, simulator}) => {
    await page.setViewportSize({width: 360, height: 800});
    await page.goto(listing(site, simulator, {head: `<style>${css}</style>`}));
    await expect(firstFreeTime(page)).toBeVisible();
    expect(await misdrawn(page)).toEqual([]);
    await firstFreeTime(page).check();
    await expect(page.getByLabel('Förnamn')).toBeFocused();
    expect(await misdrawn(page)).toEqual([]);
    await sendAsEva(page);
    expect(await misdrawn(page)).toEqual([]);
    expect(simulator.requests.filter(({method}) => method === 'POST')).toHaveLength(1);
  });
}

/** Elements drawn outside the window, or too small to read or press. */
const misdrawn = (page: Page): Promise<string[]> =>
  page.locator('mspecs-viewing-booker').evaluate((element) => {
    const shown = [
      ...element.shadowRoot!.querySelectorAll<HTMLElement>('h2, legend, label, input, button, p'),
    ]
      .filter((part) => part.checkVisibility({opacityProperty: true, visibilityProperty: true}))
      .filter((part) => !part.closest('.visually-hidden, .day-picker .options'));
    const isWrong = (part: HTMLElement) => {
      const {left, right, width, height} = part.getBoundingClientRect();
      const isOutside = left < -1 || (right > innerWidth + 1 && !part.closest('.day-picker'));
      const text = document.createRange();
      text.selectNodeContents(part);
      const isAway = [...text.getClientRects()].some((line) => line.left < left - 1);
      return isOutside || isAway || height < 12 || width < 12;
    };
    return shown.filter(isWrong).map((part) => part.outerHTML);
  });
