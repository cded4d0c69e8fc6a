import {expect, type Page} from '@playwright/test';
import type {ServedSimulator, Site} from './built-page.js';

/** Texts that must neither run, nor break the page, nor hide anything. */
export const hostile: Readonly<Record<string, string>> = {
  'an image with an event handler': '<img src="https://evil.example/x" onerror="hacked()">',
  'a script': '</script><script>hacked()</script>',
  'an attribute breakout': '"\'><svg onload=hacked()><a href="//evil.example" autofocus onfocus=hacked() x="',
  'template syntax': '${hacked()} {{hacked()}} <!--?lit$1$--> </template><slot name="x">',
  'a javascript: URL': 'javascript:hacked()//',
  'a data: URL with a script': 'data:text/html,<script>hacked()</script>',
  'bidirectional control characters': 'abc \u202e \u202b \u2067 \u2066 \u200f efternamn \u061c',
  '10,000 characters without a space': 'W'.repeat(10_000),
  '10,000 characters with spaces': 'Wide words '.repeat(1000),
  'emoji and letters with many combining marks': `👩🏽‍🚀🏳️‍🌈 ${`a${'\u0301'.repeat(50)}`.repeat(40)}`,
  'lone surrogates': '\ud800 and \udfff',
  'control characters': 'a\u0000\u0007\u001b[31m\u2028b\u2029\r\nc',
};

/** Records every side effect that a text must not have on a page. */
export async function watch(page: Page, site: Site, simulator: ServedSimulator): Promise<string[]> {
  const sideEffects: string[] = [];
  await page.exposeFunction('hacked', () => sideEffects.push('a script ran'));
  page.on('dialog', () => sideEffects.push('a dialog opened'));
  page.on('popup', (popup) => sideEffects.push(`a window opened: ${popup.url()}`));
  page.on(
    'framenavigated',
    (frame) =>
      frame.url().replace(/#.*/s, '') !== `${site.url}/hem` &&
      sideEffects.push(`navigated to ${frame.url()}`),
  );
  page.on('pageerror', (error) => sideEffects.push(error.stack ?? error.message));
  page.on('request', (request) => {
    const isOurs = [site.url, simulator.url].some((url) => request.url().startsWith(`${url}/`));
    if (!isOurs) sideEffects.push(`requested ${request.url()}`);
  });
  return sideEffects;
}

/** Expects safe link targets and no horizontal overflow. */
export async function expectHarmless(page: Page): Promise<void> {
  const harmless = /^(https?:|mailto:|tel:|data:text\/calendar;)/;
  const links = page
    .locator('mspecs-viewing-booker, mspecs-viewing-list')
    .evaluateAll((elements) =>
      elements.flatMap(({shadowRoot}) => [...shadowRoot!.querySelectorAll('a')].map(({href}) => href)),
    );
  expect((await links).filter((href) => !harmless.test(href))).toEqual([]);
  const excess = () => document.documentElement.scrollWidth - innerWidth;
  expect(await page.evaluate(excess)).toBeLessThanOrEqual(0);
}
