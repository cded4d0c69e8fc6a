import type {Page} from '@playwright/test';
import {expect, test} from '../support/e2e/built-page.js';
import {elementsUnderTest, isThemed, placed} from '../support/e2e/elements.js';
import {fillAsEva} from '../support/e2e/listing-page.js';

/** The style that README recommends, with room for the demo's times on a phone. */
const place = (tag: string) => `<style>${tag} { display: block; min-block-size: 90rem }</style>`;

for (const {width, visitor, timezoneId} of [
  {width: 360, visitor: 'in Sweden', timezoneId: 'Europe/Stockholm'},
  {width: 1280, visitor: 'in Sweden', timezoneId: 'Europe/Stockholm'},
  // The note about the time zone takes two lines.
  {width: 320, visitor: 'in India', timezoneId: 'Asia/Kolkata'},
]) {
  test.describe(`for a visitor ${visitor}, ${width} px wide`, () => {
    test.use({timezoneId, viewport: {width, height: 2400}});

    for (const element of elementsUnderTest) {
      test(`${element.tag} causes no layout shift on the page`, async ({page, site, simulator}) => {
        await page.addInitScript(() => {
          const shifts: number[] = [];
          Object.assign(globalThis, {shifts});
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              shifts.push((entry as PerformanceEntry & {value: number}).value);
          }).observe({type: 'layout-shift', buffered: true});
        });
        // What stands there while the answer is on its way has been painted before it comes.
        await page.route(/\/status\/|\/viewings\?/, async (route) => {
          await untilPainted(page);
          await route.continue();
        });
        const attributes = 'refresh-interval="0"';
        await page.goto(placed(element, site, simulator, {head: place(element.tag), attributes}));
        await page.evaluate(() => {
          document.querySelector('main')?.append('Text efter elementet. '.repeat(50));
        });
        await expect(page.getByText(element.summary).first()).toBeVisible();
        await expect.poll(() => page.locator(element.tag).evaluate(isThemed)).toBe(true);
        await untilPainted(page);
        const shifts = await page.evaluate(() => (globalThis as unknown as {shifts: number[]}).shifts);
        expect(shifts).toEqual([]);
      });
    }
  });
}

/** Waits until a frame has been drawn: its animation callback has run twice. */
const untilPainted = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

for (const {name, width, css} of [
  {name: '320 px wide', width: 320, css: ''},
  {name: '360 px wide with 200 % text size', width: 360, css: 'html { font-size: 200% }'},
  {name: '240 px wide', width: 240, css: ''},
]) {
  for (const element of elementsUnderTest) {
    test(`${element.tag} does not overflow horizontally, ${name}`, async ({page, site, simulator}) => {
      await page.setViewportSize({width, height: 700});
      // The page's own heading is one long word, which some fonts draw wider than the page.
      const head = `<style>${css} h1 { overflow-wrap: anywhere }</style>`;
      const attributes = 'consent-required privacy-url="/integritet"';
      await page.goto(placed(element, site, simulator, {head, attributes}));
      const surplus = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await expect(page.getByText(element.summary).first()).toBeVisible();
      expect(await surplus(), 'the times').toBeLessThanOrEqual(0);
      const form = await element.choose(page);
      await fillAsEva(form);
      await form.getByRole('button', {name: 'Skicka förfrågan'}).click();
      await expect(form.getByText('Kryssa i rutan för att kunna skicka.')).toBeVisible();
      expect(await surplus(), 'the form').toBeLessThanOrEqual(0);
      await form.getByRole('checkbox').check();
      await form.getByRole('button', {name: 'Skicka förfrågan'}).click();
      await expect(form.getByRole('heading', {name: /^Nästan klart/})).toBeVisible();
      expect(await surplus(), 'the outcome').toBeLessThanOrEqual(0);
    });
  }
}
