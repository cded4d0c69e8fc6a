import type Axe from 'axe-core';
// The package is a classic script: it exposes itself as a global.
import 'axe-core/axe.min.js';
import {fixture as render, html} from '@open-wc/testing';

const {axe} = globalThis as unknown as {axe: typeof Axe};

/** Color scheme of a page, and language of an element. */
export interface Setting {
  readonly scheme: 'light' | 'dark';
  readonly lang: 'sv' | 'ar';
}

/** Settings in which every state is checked. */
export const settings: readonly Setting[] = [
  {scheme: 'light', lang: 'sv'},
  {scheme: 'dark', lang: 'sv'},
  {scheme: 'light', lang: 'ar'},
  {scheme: 'dark', lang: 'ar'},
];

/** Accent colors that are hard to read on, or on some page. Empty for the default one. */
export const accents = ['', '#ffee00', '#0a0a0a', '#ff69b4', '#00ff88', '#7f7f7f', 'oklch(0.7 0.2 250)'];

/** Adds an element to a page with a color scheme. */
export async function showOn(scheme: Setting['scheme'], element: HTMLElement): Promise<void> {
  const page = scheme === 'dark' ? 'background: #121212; color: #eee' : 'background: #fff; color: #222';
  await render(html`<main style="color-scheme: ${scheme}; padding: 20px; ${page}">${element}</main>`);
}

/** Returns the violations of WCAG 2.2 AA in an element. */
export async function violationsIn(element: HTMLElement): Promise<readonly string[]> {
  const {violations} = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  return violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
