import {fileURLToPath} from 'node:url';
import {defineConfig} from '@playwright/test';
import {chromiumArgs, findBrowser, findHeadlessChromium} from '../support/browsers.mjs';
import {fontFamilies, type FontFamily} from '../support/e2e/font-families.js';

const outcome = process.env['TEST_OUTCOME'];
const launch = (executablePath: string | undefined) => ({
  ...(executablePath && {executablePath}),
  args: [
    ...chromiumArgs,
    // Glyph widths are unhinted, as in a browser window and on a phone.
    '--font-render-hinting=none',
    '--disable-background-networking',
    '--disable-component-update',
  ],
});

/** Options that start Chromium. */
export const launchOptions = launch(findHeadlessChromium());

/** Options that start a whole browser, which has a back/forward cache. */
export const browserLaunchOptions = launch(findBrowser('chromium')?.path);

/** Settings of every suite that opens pages. */
export const pageTests = defineConfig({
  testMatch: '*.spec.ts',
  outputDir: fileURLToPath(new URL('../../test-results', import.meta.url)),
  fullyParallel: true,
  workers: 2,
  // A wait ends when its condition holds. On a busy machine that can take long, which is not a failure of the element.
  timeout: 120_000,
  expect: {
    timeout: 30_000,
    // Text drawn without hinting differs in up to 0.23 % of the pixels, a button 12 px out of place in at least 0.84 %.
    toHaveScreenshot: {
      maxDiffPixelRatio: 0.005,
      threshold: 0.3,
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
    },
  },
  // No platform name, because the states look the same everywhere.
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  // A retry tells a flaky test, which the run names, from a broken one.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: outcome ? [['list'], ['json', {outputFile: outcome}]] : 'list',
  use: {locale: 'sv-SE', timezoneId: 'Europe/Stockholm'},
});

// Specs that measure, scroll or photograph a page, because only their result can depend on font metrics.
const geometry = [
  'demo',
  'prepared-form',
  'injection',
  'keyboard',
  'page-styles',
  'print',
  'layout-shift',
  'server-rendering',
  'states',
  'list-states',
  'through-proxy',
  'booking',
].map((name) => `${name}.spec.ts`);

const [first = {name: '', environment: {}}, ...others] = fontFamilies;
const chromium = ({name, environment}: FontFamily) => ({
  name: ['chromium', name].filter(Boolean).join(', '),
  use: {
    browserName: 'chromium' as const,
    launchOptions: {...launchOptions, env: {...process.env, ...environment} as Record<string, string>},
  },
});

/** Tests of whole pages, with the built file and a simulated Mspecs. */
export default defineConfig({
  ...pageTests,
  globalSetup: fileURLToPath(new URL('global-setup.ts', import.meta.url)),
  projects: [chromium(first), ...others.map((family) => ({...chromium(family), testMatch: geometry}))],
});
