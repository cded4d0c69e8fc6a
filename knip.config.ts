import {join} from 'node:path';
import type {KnipConfig} from 'knip';

/** Pages of the demo load what they name; what else they name is the simulator's. */
const html = (text: string): string =>
  Array.from(
    text.matchAll(/(?:src|href)="\/(demo\/[^"]+\.\w+)"/g),
    ([, path = '']) => `import ${JSON.stringify(join(import.meta.dirname, path))};`,
  ).join('\n');

// Peer dependencies of the frameworks, which knip knows only where they are installed.
const peers = ['@angular/common', 'preact-render-to-string', 'rxjs', 'zone.js'];

const config: KnipConfig = {
  workspaces: {
    '.': {
      entry: [
        // What package.json exports, before it is built.
        'src/{index,mspecs-viewing-booker,viewing-client,list}.ts',
        'src/messages/*-{request,list}.ts',
        'src/proxy/{index,runtimes/*,storage/redis,tenants/index}.ts',
        'src/server/index.ts',
        'build/manifest.config.js',
        // Stand in for modules of packages.
        'build/replacements/*.ts',
        'wordpress/mspecs-viewing-booker/blocks/*/editor.js',
        '{,demo/**/}*.html',
        'demo/simulator/in-page.ts',
        // Started as processes of their own.
        'test/bench/{page-server,proxy-bare,proxy-served}.ts',
        // Compiled for their pages.
        'test/bench/baseline/*.ts',
        'test/booking/phone/*.generate.ts',
        'test/**/*.test.ts',
        'web-test-runner.config.mjs',
      ],
      project: ['{src,build,demo,test,wordpress}/**'],
      ignore: ['dist/**'],
      playwright: {
        config: 'test/{docs-site,e2e,proxy,test-runners}/playwright.config.ts',
        entry: 'test/{docs-site,e2e,proxy,test-runners}/**/*.spec.ts',
      },
      // Found by name when a test runs.
      ignoreDependencies: [
        '@fontsource-variable/vazirmatn',
        '@fontsource/noto-sans-symbols-2',
        // Imported by what build/framework-types.ts writes.
        '@lit/react',
        'zone.js',
        'parse-prometheus-text-format',
      ],
    },
    'test/apps': {
      entry: [
        '*/*.html',
        '*/{main.ts,main.tsx,vite.config.ts,next.config.ts}',
        'next/app/**/{layout,page}.tsx',
        'types/*',
        '*.spec.ts',
        '{playwright.config,global-setup}.ts',
      ],
      // Loading a configuration needs its packages, which are installed only when the tests run.
      next: false,
      playwright: false,
      svelte: false,
      vite: false,
      // Found by name when a test runs.
      ignoreDependencies: [
        'bootstrap',
        'milligram',
        '@lit-labs/ssr',
        'swiper',
        'tinykeys',
        'focus-trap',
        'micromodal',
        'svelte-check',
        'tailwindcss',
        'vue-tsc',
        ...peers,
      ],
    },
    'test/release-apps': {
      entry: [
        'nuxt/{nuxt.config.ts,app/app.vue,server/**/*.ts}',
        'astro/{astro.config.mjs,src/pages/**/*.{astro,ts}}',
        'shared/*.ts',
        'sveltekit/{vite.config.ts,src/app.html,src/routes/**/*.{svelte,ts}}',
        'angular/src/{index.html,main.ts,main.server.ts,server.ts}',
        '*.spec.ts',
        '{playwright.config,global-setup}.ts',
      ],
      // Loading a configuration needs its packages, which are installed only when the tests run.
      angular: false,
      astro: false,
      nuxt: false,
      playwright: false,
      svelte: false,
      vite: false,
      // Found by name when a test runs, or dependencies of this package and of the frameworks.
      ignoreDependencies: [/./],
      // SvelteKit writes it at build.
      ignoreUnresolved: [/\$types$/],
    },
    'build/docs': {
      vitepress: false,
      ignoreBinaries: ['vitepress'],
      entry: ['.vitepress/{config,theme/index}.js'],
    },
    'test/wordpress': {
      entry: ['*.spec.ts', '{playwright.config,global-setup}.ts'],
      playwright: false,
      ignoreDependencies: ['@wp-playground/wordpress-builds'],
    },
    // Imported by samples of the documents, and started by name.
    'test/servers': {ignoreDependencies: [/.*/]},
  },
  compilers: {html},
  cycles: {dynamicImports: true},
  ignoreBinaries: ['nginx', 'php', 'promtool', 'redis-server', 'systemd-analyze'],
};

export default config;
