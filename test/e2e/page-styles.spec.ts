import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {expect, test} from './built-page.js';
import {firstFreeTime, listing, sendAsEva} from './listing.js';

const fileOf = (path: string) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');

/** Styles of a page that reach further than they were meant to. */
const sheets: Readonly<Record<string, string>> = {
  Bootstrap: fileOf('bootstrap/dist/css/bootstrap.css'),
  "Tailwind's preflight": fileOf('tailwindcss/preflight.css'),
  'a reset of everything': '* { all: unset !important; }',
  'a reset to what the browser began with': '* { all: initial !important; }',
  'labels and fields that are hidden': `
    label, input, button, fieldset, form, legend, [hidden], [inert] { display: none !important; }
    form * { opacity: 0 !important; position: absolute !important; inset-inline-start: -9999px !important; }`,
  'texts on one line, and replaced by pictures': `
    main { white-space: nowrap; text-indent: -9999px; }`,
  'everything in the middle, in capitals and far apart': `
    * { text-align: center !important; text-transform: uppercase !important; letter-spacing: 0.1em !important;
        word-spacing: 0.3em !important; line-height: 2 !important; }`,
  'boxes that float and are positioned': `
    * { float: inline-start !important; position: relative !important; z-index: 1 !important; }`,
  'boxes in a row': 'main { display: flex; gap: 1rem; } h1 { flex: none; inline-size: 6rem; }',
  'boxes as narrow as what is in them': 'main { display: inline-block; }',
  'a column that is as wide as what cannot be broken': 'main { display: grid; grid-template-columns: 1fr; }',
};

/** What of the element is drawn outside the window, or too small to be read or pressed. */
const misdrawn = (page: Page): Promise<string[]> =>
  page.locator('mspecs-viewing-booker').evaluate((element) => {
    const shown = [
      ...element.shadowRoot!.querySelectorAll<HTMLElement>('h2, legend, label, input, button, p'),
    ]
      .filter((part) => part.checkVisibility({opacityProperty: true, visibilityProperty: true}))
      .filter((part) => !part.closest('.unseen, .strip .options'));
    const isWrong = (part: HTMLElement) => {
      const {left, right, width, height} = part.getBoundingClientRect();
      const isOutside = left < -1 || (right > innerWidth + 1 && !part.closest('.strip'));
      const text = document.createRange();
      text.selectNodeContents(part);
      const isAway = [...text.getClientRects()].some((line) => line.left < left - 1);
      return isOutside || isAway || height < 12 || width < 12;
    };
    return shown.filter(isWrong).map((part) => part.outerHTML);
  });

for (const [name, css] of Object.entries(sheets)) {
  test(`can be read and used on a page with ${name}`, async ({page, site, simulator}) => {
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
