import {fileURLToPath} from 'node:url';
import {defineConfig} from '@playwright/test';

const outcome = process.env['TEST_OUTCOME'];

/** Runs the samples of docs/testing.md in their test runners. */
export default defineConfig({
  testMatch: '*.spec.ts',
  testIgnore: 'project/**',
  outputDir: fileURLToPath(new URL('../../test-results/test-runners', import.meta.url)),
  workers: 1,
  timeout: 180_000,
  // A retry tells a flaky test, which the run names, from a broken one.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: outcome ? [['list'], ['json', {outputFile: outcome}]] : 'list',
});
