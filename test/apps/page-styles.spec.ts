import {readFileSync} from 'node:fs';
import {expect, test} from '../support/e2e/built-page.js';
import {firstFreeTime, listing} from '../support/e2e/listing-page.js';
import {testWithStyles} from '../support/e2e/test-with-styles.js';

const fileOf = (path: string) => readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8');

testWithStyles('Bootstrap', fileOf('bootstrap/dist/css/bootstrap.css'));
testWithStyles("Tailwind's preflight", fileOf('tailwindcss/preflight.css'));
testWithStyles('Milligram, where a rem is 10 px', fileOf('milligram/dist/milligram.css'));

/** Rules of WordPress' block themes: Twenty Twenty-Four's focus style on any element, and its text. */
const twentyTwentyFour = `
  :where(main *:focus) { outline-width: 2px; outline-style: solid; }
  body { font: 400 1.05rem/1.55 sans-serif; }
  :where(.is-layout-constrained) > * { max-width: 620px; margin-inline: auto !important; }`;
testWithStyles('Twenty Twenty-Four', twentyTwentyFour);

test('only the focused field has a focus ring in Twenty Twenty-Four', async ({page, site, simulator}) => {
  await page.goto(listing(site, simulator, {head: `<style>${twentyTwentyFour}</style>`}));
  await firstFreeTime(page).check();
  const field = page.getByLabel('Förnamn');
  await expect(field).toBeFocused();
  await expect(page.locator('mspecs-viewing-booker')).toHaveCSS('outline-style', 'none');
  await expect(field).toHaveCSS('outline-style', 'solid');
});

test('targets are 44 px high and text is 16 px in Milligram', async ({page, site, simulator}) => {
  await page.setViewportSize({width: 390, height: 800});
  await page.goto(
    listing(site, simulator, {head: `<style>${fileOf('milligram/dist/milligram.css')}</style>`}),
  );
  await firstFreeTime(page).check();
  const field = page.getByLabel('Förnamn');
  await expect(field).toBeFocused();
  await expect(field).toHaveCSS('font-size', '16px');
  const heights = await page
    .locator('mspecs-viewing-booker :is(.field input, .next):visible')
    .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
  expect(heights).toHaveLength(5);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  const left = await page.getByLabel('Efternamn').evaluate((input) => input.getBoundingClientRect().left);
  expect(left).toBe(await field.evaluate((input) => input.getBoundingClientRect().left));
});
