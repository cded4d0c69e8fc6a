import {fileURLToPath} from 'node:url';
import {defineConfig} from '@playwright/test';
import {launchOptions, pageTests} from '../e2e/playwright.config.js';
import type {ConformanceOptions} from '../support/proxy/over-http.js';
import {proxyOnly} from '../support/proxy/proxy-only.js';
import {makeRunFolder} from '../support/proxy/run-folder.js';

makeRunFolder();

/** Tests of the plugin in WordPress on PHP's own server: the suite of the proxy's routes, and pages. */
export default defineConfig<object, ConformanceOptions>({
  ...pageTests,
  globalSetup: './global-setup.ts',
  outputDir: fileURLToPath(new URL('../../test-results/wordpress', import.meta.url)),
  fullyParallel: false,
  projects: [
    {
      name: 'conformance',
      testDir: '../proxy/conformance',
      testIgnore: ['**/*.v3.spec.ts', ...proxyOnly],
      // Caches, reads of Mspecs and routes of the operator are the proxy's alone. Hundreds of requests take minutes in PHP's own server.
      grepInvert: /@proxy|@load/,
      use: {engine: 'wordpress', dialect: 'integration'},
    },
    {name: 'pages', use: {browserName: 'chromium', launchOptions}},
  ],
});
