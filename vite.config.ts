import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import {classicEntry} from './build/classic-entry.js';
import {dropGlobals} from './build/drop-globals.js';
import {replaceModules} from './build/replace-modules.js';
import {docsSite} from './demo/docs-site.js';
import {mspecsSimulator, simulatorInPage} from './demo/simulator/vite-plugin.js';

const sourceFile = (file: string): string => fileURLToPath(new URL(`src/${file}`, import.meta.url));

/** Has the templates of the entry use lit, which is there anyway, so that they share no chunk with the deferred ones. */
const litTemplates = {find: /^\.\.?\/template-html\.js$/, replacement: 'lit'};

/** Leaves out what only Node needs. */
const neverSent = {
  find: /^\.\/never-sent\.js$/,
  replacement: fileURLToPath(new URL('build/replacements/never-sent.ts', import.meta.url)),
};

/** Has the list load the script-tag file of the booker, so that both share its late chunks. */
const bookerScript: Plugin = {
  name: 'booker-script',
  enforce: 'pre',
  resolveId: (source) =>
    source.endsWith('/define.js') ? {id: './mspecs-viewing-booker.js', external: true} : undefined,
};

const integrityFile = 'integrity.json';

/** Writes the hash of each file, for subresource integrity. Keeps those of a former build into the same folder. */
const integrity = (isFirst: boolean): Plugin => ({
  name: 'integrity',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const hashes: Record<string, string> = isFirst
        ? {}
        : (JSON.parse(readFileSync(`dist/cdn/${integrityFile}`, 'utf8')) as Record<string, string>);
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const hash = createHash('sha384').update(file.code).digest('base64');
        hashes[file.fileName] = `sha384-${hash}`;
      }
      const all = Object.entries(hashes).sort();
      const source = JSON.stringify(Object.fromEntries(all), null, 2);
      this.emitFile({type: 'asset', fileName: integrityFile, source});
    },
  },
});

/** Bundles an entry of the proxy with its dependencies into one file. */
const standalone = (source: string, target: 'node' | 'webworker', fileName: string): UserConfig => ({
  build: {
    ssr: sourceFile(`proxy/${source}`),
    outDir: 'dist/proxy',
    emptyOutDir: false,
    copyPublicDir: false,
    license: {fileName: fileName.replace(/js$/, 'licenses.md')},
    target: 'es2022',
    rolldownOptions: {output: {entryFileNames: fileName, codeSplitting: false}},
  },
  ssr: {noExternal: true, target},
});

/** Serves the source as the script URLs of the demo pages. */
const resolve = {
  alias: {
    '/mspecs-viewing-booker.js': sourceFile('index.ts'),
    '/mspecs-viewing-list.js': sourceFile('list.ts'),
  },
};

/** Builds an entry for a script tag. It exports nothing, because a classic script cannot. */
const scriptTag = (fileName: string, source: string, plugins: readonly Plugin[]): UserConfig => ({
  resolve: {alias: [litTemplates, neverSent]},
  plugins: [
    ...plugins,
    replaceModules(),
    dropGlobals,
    minifyTemplateLiterals(),
    classicEntry,
    integrity(plugins.length === 0),
  ],
  build: {
    outDir: 'dist/cdn',
    // The list is built into the folder of the booker.
    emptyOutDir: plugins.length === 0,
    copyPublicDir: false,
    sourcemap: true,
    license: plugins.length === 0 && {fileName: 'licenses.md'},
    // Saves 0.7 kB of a whole booking compared with Vite's own minifier.
    minify: 'terser',
    terserOptions: {
      module: true,
      ecma: 2020,
      // `sequences`, `keep_fargs` and `join_vars` save 0.1 kB of a whole booking.
      compress: {
        passes: 3,
        sequences: false,
        unsafe_arrows: true,
        keep_fargs: false,
        join_vars: false,
      },
      format: {comments: false},
    },
    target: 'es2022',
    lib: {
      entry: sourceFile(source),
      formats: ['es'],
      fileName,
    },
    // Vite keeps the whitespace of a library for later bundlers. Browsers load these files directly.
    rolldownOptions: {
      output: {
        minify: {codegen: true},
        comments: false,
        hashCharacters: 'base36',
        chunkFileNames: `${plugins.length === 0 ? '' : 'list-'}[name]-[hash:6].js`,
      },
    },
  },
});

/** Builds the demo as static files that work below any path. */
const demoSite: UserConfig = {
  plugins: [simulatorInPage()],
  base: './',
  resolve,
  build: {
    outDir: 'dist/demo',
    copyPublicDir: false,
    target: 'es2022',
    rolldownOptions: {
      input: [
        'index.html',
        'demo/listing/viewings.html',
        'demo/gallery/index.html',
        'demo/gallery/state.html',
        'demo/configurator/index.html',
        'demo/examples/booker.html',
        'demo/examples/list.html',
        'demo/examples/dialog.html',
        'demo/examples/sticky-button.html',
        'demo/examples/themes.html',
      ],
      // The simulated Mspecs runs before the element reads from it.
      output: {strictExecutionOrder: true},
    },
  },
};

const others: Readonly<Record<string, UserConfig>> = {
  demo: demoSite,
  node: standalone('runtimes/node.ts', 'node', 'mspecs-viewing-proxy.js'),
  list: scriptTag('mspecs-viewing-list', 'define-list.ts', [bookerScript]),
  edge: standalone('runtimes/worker.ts', 'webworker', 'worker.js'),
};

/**
 * `vite` serves the demo page with a simulated Mspecs behind the proxy, `--mode direct` without the proxy, `--mode challenge` with a
 * proof of work. `vite build` builds
 * the script-tag files, `--mode node` and `--mode edge` the proxy, `--mode demo` the demo as static files.
 */
export default defineConfig(
  ({command, mode}) =>
    others[mode] ??
    (command === 'serve'
      ? {
          plugins: [
            mspecsSimulator({direct: mode === 'direct', challenge: mode === 'challenge'}),
            docsSite(),
          ],
          resolve,
          server: {host: '127.0.0.1'},
          // Packages discovered while a page loads would reload it.
          optimizeDeps: {
            entries: [
              'index.html',
              'demo/*/*.html',
              'src/{booking,element,messages,mspecs}/**/*.ts',
              'demo/{configurator,gallery,panel}/*.ts',
            ],
          },
        }
      : scriptTag('mspecs-viewing-booker', 'define.ts', [])),
);
