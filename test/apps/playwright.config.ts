import {fileURLToPath} from 'node:url';
import {defineConfig} from '@playwright/test';
import {launchOptions, pageTests} from '../e2e/playwright.config.js';

/** Tests with real frameworks, bundlers and stylesheets. */
export default defineConfig({
  ...pageTests,
  globalSetup: './global-setup.ts',
  // Within this folder: what a test writes there finds the packages that are installed here.
  outputDir: fileURLToPath(new URL('test-results', import.meta.url)),
  projects: [{name: 'chromium', use: {browserName: 'chromium', launchOptions}}],
});
