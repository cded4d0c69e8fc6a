import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {expect, test, type ServedSimulator, type Site} from '../support/e2e/built-page.js';
import {firstFreeTime, listing} from '../support/e2e/listing-page.js';

const fileOf = (path: string) => readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8');

/** Opens a listing whose page loads a library, and runs a script once the page is parsed. */
async function open(page: Page, site: Site, simulator: ServedSimulator, library: string, script: () => void) {
  const onParsed = `addEventListener('DOMContentLoaded', ${script.toString()})`;
  await page.goto(
    listing(site, simulator, {head: `<script>${library}</script><script>${onParsed}</script>`}),
  );
  await expect(firstFreeTime(page)).toBeVisible();
  // The deferred chunk is loaded once the form is prepared.
  await expect(page.getByLabel('Förnamn')).toBeAttached();
}

interface Slides {
  readonly activeIndex: number;
}

test.describe('on a page with a Swiper gallery that is moved by keyboard', () => {
  const activeSlide = (page: Page) =>
    page.evaluate(() => (window as unknown as {gallery: Slides}).gallery.activeIndex);

  test.beforeEach(async ({page, site, simulator}) => {
    await open(page, site, simulator, fileOf('swiper/swiper-bundle.js'), () => {
      document.body.insertAdjacentHTML(
        'afterbegin',
        `<div class="swiper" style="block-size: 100px; overflow: hidden"><div class="swiper-wrapper" style="display: flex">
          <div class="swiper-slide">1</div><div class="swiper-slide">2</div><div class="swiper-slide">3</div>
        </div></div>`,
      );
      const {Swiper} = window as unknown as {Swiper: new (target: string, options: object) => Slides};
      const gallery = new Swiper('.swiper', {keyboard: true, speed: 0});
      Object.assign(window, {gallery});
    });
  });

  test('arrow keys move among the times, and the gallery stays', async ({page}) => {
    await firstFreeTime(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', {checked: true})).toBeFocused();
    await page.keyboard.press('ArrowDown');
    expect(await activeSlide(page)).toBe(0);
  });

  test('arrow keys move the caret in a field, and the gallery stays', async ({page}) => {
    await firstFreeTime(page).check();
    await expect(page.getByLabel('Förnamn')).toBeFocused();
    await page.keyboard.type('Åsa');
    for (const key of ['ArrowLeft', 'ArrowLeft', 'X', 'ArrowRight', 'PageDown', 'Home'])
      await page.keyboard.press(key);
    await expect(page.getByLabel('Förnamn')).toHaveValue('ÅXsa');
    expect(await activeSlide(page)).toBe(0);
  });

  test('arrow keys outside the element move the gallery', async ({page}) => {
    await page.getByRole('heading', {level: 1}).click();
    await page.keyboard.press('ArrowRight');
    expect(await activeSlide(page)).toBe(1);
  });
});

test('tinykeys on window hears combinations and Escape, but no typing', async ({page, site, simulator}) => {
  await open(page, site, simulator, fileOf('tinykeys/dist/tinykeys.umd.js'), () => {
    type Bindings = Record<string, (event: Event) => void>;
    const {tinykeys} = window as unknown as {tinykeys: {tinykeys: (target: Window, keys: Bindings) => void}};
    const pressed: string[] = [];
    const bindings: Bindings = {};
    for (const keys of ['s', '/', 'ArrowLeft', 'Enter', 'Control+k', 'Escape']) {
      bindings[keys] = (event) => {
        event.preventDefault();
        pressed.push(keys);
      };
    }
    tinykeys.tinykeys(window, bindings);
    Object.assign(window, {pressed});
  });
  await firstFreeTime(page).check();
  await expect(page.getByLabel('Förnamn')).toBeFocused();
  await page.keyboard.type('s/a');
  for (const key of ['ArrowLeft', 's', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByLabel('Förnamn')).toHaveValue('s/sa');
  await expect(page.getByLabel('Efternamn')).toBeFocused();
  for (const key of ['Control+k', 'Escape']) await page.keyboard.press(key);
  await page.getByRole('heading', {level: 1}).click();
  await page.keyboard.press('s');
  const pressed = await page.evaluate(() => (window as unknown as {pressed: string[]}).pressed);
  expect(pressed).toEqual(['Control+k', 'Escape', 's']);
});
