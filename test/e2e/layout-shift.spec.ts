import {expect, test} from '../support/e2e/built-page.js';
import {fillAsEva, firstFreeTime, listing} from '../support/e2e/listing-page.js';

/** The style that README recommends, with room for the demo's times on a phone. */
const place = '<style>mspecs-viewing-booker { display: block; min-block-size: 90rem }</style>';

for (const width of [360, 1280]) {
  test(`the times cause no layout shift on the page, ${width} px wide`, async ({page, site, simulator}) => {
    await page.setViewportSize({width, height: 2400});
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, {shifts});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & {value: number}).value);
      }).observe({type: 'layout-shift', buffered: true});
    });
    simulator.faults.add({route: 'status', delay: 200, times: 1});
    await page.goto(listing(site, simulator, {head: place, attributes: 'refresh-interval="0"'}));
    await page.evaluate(() => {
      document.querySelector('main')?.append('Text efter elementet. '.repeat(50));
    });
    await expect(page.getByText('11 lediga tider').first()).toBeVisible();
    // A frame has been drawn once its animation callback has run twice.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const shifts = await page.evaluate(() => (globalThis as unknown as {shifts: number[]}).shifts);
    expect(shifts).toEqual([]);
  });
}

for (const {name, width, css} of [
  {name: '320 px wide', width: 320, css: ''},
  {name: '360 px wide with 200 % text size', width: 360, css: 'html { font-size: 200% }'},
  {name: '240 px wide', width: 240, css: ''},
]) {
  test(`the element does not overflow horizontally, ${name}`, async ({page, site, simulator}) => {
    await page.setViewportSize({width, height: 700});
    // The page's own heading is one long word, which some fonts draw wider than the page.
    const head = `<style>${css} h1 { overflow-wrap: anywhere }</style>`;
    await page.goto(
      listing(site, simulator, {head, attributes: 'consent-required privacy-url="/integritet"'}),
    );
    const surplus = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect(page.getByText('11 lediga tider').first()).toBeVisible();
    expect(await surplus(), 'the times').toBeLessThanOrEqual(0);
    await firstFreeTime(page).check();
    await fillAsEva(page);
    await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await expect(page.getByText('Kryssa i rutan för att kunna skicka.')).toBeVisible();
    expect(await surplus(), 'the form').toBeLessThanOrEqual(0);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', {name: 'Skicka förfrågan'}).click();
    await expect(page.getByRole('heading', {name: /mottagen/})).toBeVisible();
    expect(await surplus(), 'the outcome').toBeLessThanOrEqual(0);
  });
}
