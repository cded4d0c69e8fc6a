import {fileURLToPath} from 'node:url';
import {defineConfig} from '@playwright/test';
import {onPath} from '../support/browsers.mjs';
import {otherNodes} from '../servers/node-versions.js';
import type {ConformanceOptions} from '../support/proxy/over-http.js';
import {proxyOnly} from '../support/proxy/proxy-only.js';
import {makeRunFolder} from '../support/proxy/run-folder.js';

makeRunFolder();

const outcome = process.env['TEST_OUTCOME'];
const engines = [
  'node',
  ...otherNodes,
  'tenants',
  'workerd',
  ...(onPath('redis-server') ? (['redis'] as const) : []),
  ...(onPath('nginx') ? (['nginx'] as const) : []),
] as const;

const combinations = engines
  .flatMap((engine) => (['v3', 'integration'] as const).map((dialect) => ({engine, dialect})))
  // The dispatcher of tenants is the same for both.
  .filter(({engine, dialect}) => engine !== 'tenants' || dialect === 'integration');

/** Tests of the proxy, without a browser. */
export default defineConfig<object, ConformanceOptions>({
  globalSetup: fileURLToPath(new URL('global-setup.ts', import.meta.url)),
  outputDir: fileURLToPath(new URL('../../test-results/proxy', import.meta.url)),
  workers: 2,
  // A wait ends when its condition holds. On a busy machine that can take long, which is not a failure of the proxy.
  timeout: 60_000,
  expect: {timeout: 30_000},
  // A retry tells a flaky test, which the run names, from a broken one.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: outcome ? [['list'], ['json', {outputFile: outcome}]] : 'list',
  projects: [
    {
      name: 'proxy',
      testMatch: '*.spec.ts',
      testIgnore: [
        'conformance/*',
        'samples/*',
        'log.spec.ts',
        ...(onPath('redis-server') ? [] : ['redis.spec.ts']),
      ],
    },
    // The samples of docs/proxy/ and docs/api.md, unmodified, on their platforms.
    {name: 'samples', testMatch: 'samples/*.spec.ts'},
    // The same tests over HTTP on every runtime and dialect.
    ...combinations.map(({engine, dialect}) => ({
      name: `${engine}, ${dialect}`,
      testMatch: 'conformance/*.spec.ts',
      testIgnore: [
        dialect === 'v3' ? '*.integration.spec.ts' : '*.v3.spec.ts',
        // nginx writes the request ids, and hides what is meant for the operator.
        ...(engine === 'nginx' ? ['operation.*'] : []),
      ],
      use: {engine, dialect},
    })),
    // Any server with these routes: see CONTRIBUTING.md.
    ...(process.env['CONFORMANCE_URL']
      ? [
          {
            name: 'url',
            testMatch: 'conformance/*.spec.ts',
            testIgnore: ['**/*.v3.spec.ts', ...proxyOnly],
            grepInvert: /@proxy/,
            workers: 1,
            use: {engine: 'url', dialect: 'integration'} as const,
          },
        ]
      : []),
    {
      name: 'log',
      testMatch: 'log.spec.ts',
      dependencies: ['proxy', 'samples', ...combinations.map(({engine, dialect}) => `${engine}, ${dialect}`)],
    },
  ],
});
