import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';
import {plainEnglish} from './build/lint/plain-english.js';

// Import rules between folders. Each folder has one list, because a later one would replace it.
const element = {
  regex: '/mspecs-viewing-(booker|list)\\.js$',
  message: 'Only define.ts, index.ts and those of the list may import the element.',
};
const ky = {regex: '^ky$', message: 'Only src/mspecs may call the network.'};
const outside = (parent) => ({
  regex: `^${parent}|^lit|^ky$`,
  message: 'src/booking must not import other folders.',
});
const entry = {
  regex: '^lit|/(times|availability)/|/(language|booking)-controller\\.js$',
  allowTypeImports: true,
  message: 'A folder is a chunk: lazy chunks may only import types from the entry chunk.',
};
const elementParts = {
  regex: '^lit|/(element|messages)/',
  message: 'Only the element may import lit and messages.',
};
const onlyElement = {
  regex: '^lit|/element/',
  message: 'The proxy must not load Lit. Its pages share src/messages with the element.',
};
const proxy = {regex: '/proxy/', message: 'Browser code must not import the proxy.'};
const litCode = {
  regex: '^lit',
  allowTypeImports: true,
  message: 'A worker resolves lit to its browser build, which needs a document.',
};
const platform = {regex: '^node:|^@hono/node', message: 'Only src/proxy/{runtimes,command} may use Node.'};
const bookingCode = {
  regex: '/booking/(?!time/)',
  allowTypeImports: true,
  message: 'src/mspecs may only import types and time/ from src/booking.',
};
/** Folders of the proxy, from the bottom up. */
const floors = [
  'storage',
  'upstream',
  'http',
  'bookings|events|verification|viewings',
  'page',
  'tenants|runtimes|command',
];
const above = (floor) => ({
  regex: `^(\\.\\./)+(${floors.slice(floors.indexOf(floor) + 1).join('|')})/`,
  message: 'The folders of the proxy may only import those below them, in the order of eslint.config.js.',
});

const mayNotImport = (folder, ...patterns) => ({
  files: [`src/${folder}`],
  rules: {'@typescript-eslint/no-restricted-imports': ['error', {patterns}]},
});

const defaultExport = {selector: 'ExportDefaultDeclaration', message: 'Export by name.'};

const chaiEqual = {from: 'package', package: '@types/chai', name: 'Equal'};

export default defineConfig(
  globalIgnores([
    'dist/',
    // Its types are installed only when the docs are built.
    'build/docs/.vitepress/',
    '**/test-results/',
    'playwright-report/',
    'test/apps/*/',
    'test/release-apps/*/',
    'test/.apps-*/',
    'test/servers/.site-*/',
    'test/test-runners/project/',
  ]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  lit['flat/recommended'],
  wc['flat/recommended'],
  {plugins: {'lit-a11y': litA11y}, rules: litA11y.configs.recommended.rules},
  {
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      'no-restricted-syntax': ['error', defaultExport],
      'max-lines': ['error', 300],
      '@typescript-eslint/consistent-type-imports': ['error', {disallowTypeAnnotations: false}],
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true, allowNever: true}],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      // Methods of Hono return a Hono of another generic type.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['{src,build,demo,test}/**'],
    plugins: {'plain-english': plainEnglish},
    rules: {'plain-english/comments': 'error'},
  },
  mayNotImport('*.ts', element, ky, proxy),
  mayNotImport('{index,define,list,define-list}.ts', ky, proxy),
  mayNotImport('viewing-client.ts', element, elementParts, ky, proxy),
  mayNotImport('{element,messages}/**', element, ky, proxy),
  mayNotImport(
    'element/{companion,deferred,interest,link,list-dialog,matching,message,request,submission,verification}/**',
    element,
    ky,
    proxy,
    entry,
  ),
  mayNotImport('booking/*/**', outside('\\.\\./\\.\\./')),
  mayNotImport('booking/*.ts', outside('\\.\\./')),
  {
    files: ['src/booking/**'],
    rules: {'no-restricted-globals': ['error', 'document', 'fetch', 'navigator', 'window']},
  },
  mayNotImport('mspecs/**', element, elementParts, bookingCode, proxy),
  mayNotImport('server/**', element, ky, proxy, litCode, platform),
  mayNotImport('proxy/**', element, elementParts, ky, platform),
  ...floors
    .slice(0, -2)
    .map((floor) => mayNotImport(`proxy/@(${floor})/**`, element, elementParts, ky, platform, above(floor))),
  mayNotImport('proxy/page/**', element, onlyElement, ky, platform, above('page')),
  mayNotImport('proxy/{runtimes/{node,listener},command/*}.ts', element, elementParts, ky),
  {
    files: ['src/**'],
    ignores: ['src/proxy/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Array',
          property: 'from',
          message: 'Prototype.js and MooTools replace it on some pages: use a spread.',
        },
      ],
    },
  },
  {
    // build/replacements/lit.ts has no decorators, and does not tell directives that the element was disconnected.
    files: ['src/*.ts', 'src/element/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        defaultExport,
        {
          selector:
            'ImportDeclaration[source.value=/^lit.(decorators|async-directive|directives.(async|until))/]',
          message: 'The script-tag build has Lit without it.',
        },
      ],
    },
  },
  {
    files: ['src/proxy/**'],
    ignores: ['src/proxy/runtimes/{node,listener}.ts', 'src/proxy/command/*'],
    rules: {'no-restricted-globals': ['error', 'process', 'Buffer', '__dirname']},
  },
  {
    files: ['test/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {property: 'displayed', message: 'Never fails inside a shadow root: use isVisible.'},
      ],
    },
  },
  {
    files: ['test/**', 'demo/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // The types of @open-wc/semantic-dom-diff wrongly declare that Chai's equal returns a promise.
      '@typescript-eslint/no-floating-promises': ['error', {allowForKnownSafeCalls: [chaiEqual]}],
    },
  },
  {
    // Tools and workers require a default export.
    files: [
      '{,build/}*.config.*',
      'test/**/{playwright.config,global-setup}.ts',
      'src/proxy/runtimes/worker.ts',
    ],
    rules: {'no-restricted-syntax': 'off'},
  },
  {
    // Their packages are installed, and their types checked, only when they run.
    files: ['test/apps/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {process: 'readonly', console: 'readonly', fetch: 'readonly', URL: 'readonly'},
    },
  },
);
