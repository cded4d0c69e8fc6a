import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import type {Locator, Page} from '@playwright/test';
import {stateTexts} from '../state-texts.js';
import {expect} from './demo-server.js';

/** A Monday morning in summer: all that the gallery's deals offer lies in the days after it. */
const now = new Date('2031-06-09T06:00:00Z');

/** Opens a state of the gallery alone, on a day and in a font that are always the same, and returns the element. */
export async function openState(page: Page, demo: string, name: string): Promise<Locator> {
  const text = stateTexts[name];
  if (!text) throw new Error(`Nobody knows when the state ${name} is there`);
  await page.clock.setFixedTime(now);
  await page.goto(new URL(`/demo/gallery/state.html?state=${name}`, demo).href);
  await page.addStyleTag({content: fontStyle()});
  const element = page.locator('mspecs-viewing-booker');
  await expect(element.getByText(text).filter({visible: true}).first()).toBeVisible();
  // What colors and marks comes last, and not before it is known which times are free.
  if (name !== 'loading') await expect.poll(() => element.evaluate(hasItsLook)).toBe(true);
  // What is said only after a while is said now.
  await element.evaluate(({shadowRoot}) => shadowRoot?.getAnimations().forEach((each) => each.finish()));
  return element;
}

const hasItsLook = ({shadowRoot}: Element): boolean =>
  [...(shadowRoot?.adoptedStyleSheets ?? [])].some(({cssRules}) =>
    [...cssRules].some(({cssText}) => cssText.includes('--_accent:')),
  );

/** Fonts for Latin, Arabic and symbols, so that no glyph comes from the machine. */
function fontStyle(): string {
  const faces = ['@fontsource-variable/vazirmatn', '@fontsource/noto-sans-symbols-2'].map(facesOf).join('');
  return `${faces} :root { font-family: 'Vazirmatn Variable', 'Noto Sans Symbols 2' !important }`;
}

/** The `@font-face` rules of a package, with the fonts inside. */
function facesOf(name: string): string {
  const path = createRequire(import.meta.url).resolve(`${name}/index.css`);
  return readFileSync(path, 'utf8').replaceAll(/url\((\.[^)]+)\)/g, (_, file: string) => {
    const font = readFileSync(join(dirname(path), file)).toString('base64');
    return `url(data:font/woff2;base64,${font})`;
  });
}
