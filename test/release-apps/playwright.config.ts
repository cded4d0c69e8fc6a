import {fileURLToPath} from 'node:url';
import {defineConfig} from '@playwright/test';
import {launchOptions, pageTests} from '../e2e/playwright.config.js';

/** Tests with frameworks that render on the server, built and served by their own commands. */
export default defineConfig({
  ...pageTests,
  globalSetup: './global-setup.ts',
  outputDir: fileURLToPath(new URL('test-results', import.meta.url)),
  // A single build uses two cores.
  workers: 1,
  projects: [{name: 'chromium', use: {browserName: 'chromium', launchOptions}}],
});
