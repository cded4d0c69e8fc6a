import {fileURLToPath} from 'node:url';
import {defineConfig} from '@playwright/test';
import {launchOptions, pageTests} from '../e2e/playwright.config.js';

/** Tests with frameworks that render on the server, as their own commands build and serve them. */
export default defineConfig({
  ...pageTests,
  globalSetup: './global-setup.ts',
  outputDir: fileURLToPath(new URL('test-results', import.meta.url)),
  // A build alone keeps two cores busy.
  workers: 1,
  projects: [{name: 'chromium', use: {browserName: 'chromium', launchOptions}}],
});
