import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import type {Locator, Page} from '@playwright/test';
import {listStateTexts, stateTexts} from '../state-texts.js';
import {expect} from './built-demo.js';
import {isThemed} from './elements.js';

/** A Monday morning in summer, before all times of the gallery's deals. */
const now = new Date('2031-06-09T06:00:00Z');

/** Opens a single state of the gallery with a fixed date and font, and returns the element. */
export async function openState(page: Page, demo: string, name: string): Promise<Locator> {
  const text = stateTexts[name] ?? listStateTexts[name];
  if (!text) throw new Error(`no text is defined for the state ${name}`);
  await page.clock.setFixedTime(now);
  await page.goto(new URL(`demo/gallery/state.html?state=${name}`, demo).href);
  await page.addStyleTag({content: fontStyle()});
  const element = page.locator('body > :is(mspecs-viewing-booker, mspecs-viewing-list)');
  await expect(element.getByText(text).filter({visible: true}).first()).toBeVisible();
  // Theme styles load last, after the status.
  if (!name.endsWith('loading')) await expect.poll(() => element.evaluate(isThemed)).toBe(true);
  // Delayed messages appear immediately.
  await element.evaluate(({shadowRoot}) => shadowRoot?.getAnimations().forEach((each) => each.finish()));
  return element;
}

/** Fonts for Latin, Arabic and symbols, and widths without hinting, so that no glyph and no line depends on the machine. */
function fontStyle(): string {
  const faces = ['@fontsource-variable/vazirmatn', '@fontsource/noto-sans-symbols-2'].map(facesOf).join('');
  return `${faces} :root { font-family: 'Vazirmatn Variable', 'Noto Sans Symbols 2' !important; text-rendering: geometricPrecision }`;
}

/** `@font-face` rules of a package with embedded fonts. */
function facesOf(name: string): string {
  const path = createRequire(import.meta.url).resolve(`${name}/index.css`);
  return readFileSync(path, 'utf8').replaceAll(/url\((\.[^)]+)\)/g, (_, file: string) => {
    const font = readFileSync(join(dirname(path), file)).toString('base64');
    return `url(data:font/woff2;base64,${font})`;
  });
}
