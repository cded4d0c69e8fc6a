import {defineConfig} from '@playwright/test';
import {launchOptions, pageTests} from '../e2e/playwright.config.js';

const use = {browserName: 'chromium' as const, launchOptions};

/** Tests of the docs site, which the first one builds. */
export default defineConfig({
  ...pageTests,
  projects: [
    {name: 'build', testMatch: 'start.spec.ts', use, timeout: 300_000},
    {name: 'chromium', testIgnore: 'start.spec.ts', use, dependencies: ['build']},
  ],
});
