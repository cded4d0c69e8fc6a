import {fileURLToPath} from 'node:url';
import {defineConfig} from '@playwright/test';
import {chromiumArgs, findBrowser, findHeadlessChromium} from '../support/browsers.mjs';
import {fontFamilies, type FontFamily} from '../support/e2e/font-families.js';

const counts = process.env['TEST_COUNTS'];
const launch = (executablePath: string | undefined) => ({
  ...(executablePath && {executablePath}),
  args: [
    ...chromiumArgs,
    // Letters keep their own widths, as in a window and on a phone.
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
  // A wait ends when what it waits for is there. On a busy machine that may take long, and says nothing about the element.
  timeout: 120_000,
  expect: {
    timeout: 30_000,
    // Letters drawn without hinting differ in up to 0.23 % of the pixels; a button 12 px off its place in 0.84 % and more.
    toHaveScreenshot: {
      maxDiffPixelRatio: 0.005,
      threshold: 0.3,
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
    },
  },
  // Without the platform's name: the states look the same everywhere.
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  // A retry tells a flaky test from a broken one; either fails the run.
  retries: process.env['CI'] ? 1 : 0,
  failOnFlakyTests: true,
  forbidOnly: Boolean(process.env['CI']),
  reporter: counts ? [['list'], ['json', {outputFile: counts}]] : 'list',
  use: {locale: 'sv-SE', timezoneId: 'Europe/Stockholm'},
});

// Specs that measure, scroll or photograph a page: only their verdict can depend on how wide and high letters are.
const geometry = [
  'demo',
  'form-ahead',
  'injection',
  'keyboard',
  'page-styles',
  'paper',
  'place',
  'server-rendering',
  'states',
  'through-proxy',
  'whole-way',
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
  projects: [chromium(first), ...others.map((family) => ({...chromium(family), testMatch: geometry}))],
});
