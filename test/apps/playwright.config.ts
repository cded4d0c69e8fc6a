import {fileURLToPath} from 'node:url';
import {defineConfig} from '@playwright/test';
import {launchOptions, pageTests} from '../e2e/playwright.config.js';

/** Tests with real frameworks, bundlers and stylesheets. */
export default defineConfig({
  ...pageTests,
  globalSetup: './global-setup.ts',
  // Inside this folder, so that generated files resolve its packages.
  outputDir: fileURLToPath(new URL('test-results', import.meta.url)),
  projects: [{name: 'chromium', use: {browserName: 'chromium', launchOptions}}],
});
