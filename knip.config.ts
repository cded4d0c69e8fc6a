import {join} from 'node:path';
import type {KnipConfig} from 'knip';

/** Pages of the demo load what they name; what else they name is the simulator's. */
const html = (text: string): string =>
  Array.from(
    text.matchAll(/(?:src|href)="\/(demo\/[^"]+\.\w+)"/g),
    ([, path = '']) => `import ${JSON.stringify(join(import.meta.dirname, path))};`,
  ).join('\n');

const config: KnipConfig = {
  entry: [
    // What package.json exports, before it is built.
    'src/{index,mspecs-viewing-booker,client}.ts',
    'src/messages/*-request.ts',
    'src/proxy/{index,edge,node/main,drivers/redis}.ts',
    'build/manifest.config.js',
    '{,demo/**/,test/apps/*/}*.html',
    'demo/simulator/in-page.ts',
    // Started as processes of their own.
    'test/bench/{page-server,proxy-bare,proxy-served}.ts',
    'test/booking/nordic-numbers.generate.ts',
    'test/**/*.test.ts',
    'test/frameworks/*',
    'test/apps/*/{main.ts,main.tsx,vite.config.ts,next.config.ts}',
    'test/apps/next/app/**/{layout,page}.tsx',
    'web-test-runner.config.mjs',
  ],
  project: ['{src,build,demo,test}/**'],
  compilers: {html},
  playwright: {config: 'test/{e2e,proxy}/playwright.config.ts', entry: 'test/**/*.spec.ts'},
  // Found by name when a test runs: files of theirs, for the project that a test makes, or for what the documents show.
  ignoreDependencies: [
    '@fontsource-variable/vazirmatn',
    '@lit-labs/ssr',
    'bootstrap',
    'svelte-check',
    'tailwindcss',
    'vue-tsc',
    'workerd',
  ],
  ignoreBinaries: ['php', 'redis-server'],
};

export default config;
