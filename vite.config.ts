import {createHash} from 'node:crypto';
import {fileURLToPath} from 'node:url';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import {leanPackages} from './build/lean-packages.js';
import {mspecsSimulator, simulatorInPage} from './demo/simulator/vite-plugin.js';

const entry = fileURLToPath(new URL('src/index.ts', import.meta.url));

/** Modules of packages that the script-tag build replaces, by what imports call them. */
const replacements = Object.entries({
  './css-tag.js': 'css-tag.ts',
  '../utils/body.js': 'ky-body.ts',
  '../utils/options.js': 'ky-options.ts',
}).map(([find, file]) => ({
  find,
  replacement: fileURLToPath(new URL(`build/replacements/${file}`, import.meta.url)),
}));

/** Lists what each file is, for pages that let nothing else run (subresource integrity). */
const integrity: Plugin = {
  name: 'integrity',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const hashes = Object.values(bundle)
        .filter((file) => file.type === 'chunk')
        .map(({fileName, code}) => [
          fileName,
          `sha384-${createHash('sha384').update(code).digest('base64')}`,
        ]);
      const source = JSON.stringify(Object.fromEntries(hashes.sort()), null, 2);
      this.emitFile({type: 'asset', fileName: 'integrity.json', source});
    },
  },
};

/** One file with everything in it, for a server that has nothing installed. */
const standalone = (source: string, target: 'node' | 'webworker', fileName: string): UserConfig => ({
  build: {
    ssr: fileURLToPath(new URL(`src/proxy/${source}`, import.meta.url)),
    outDir: 'dist/proxy',
    emptyOutDir: false,
    copyPublicDir: false,
    license: {fileName: fileName.replace(/js$/, 'licenses.md')},
    target: 'es2022',
    rolldownOptions: {output: {entryFileNames: fileName, codeSplitting: false}},
  },
  ssr: {noExternal: true, target},
});

/** The page names the script as a broker's page does. */
const resolve = {alias: {'/mspecs-viewing-booker.js': entry}};

/** The demo for any host of files, below any path. */
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
        'demo/gallery/index.html',
        'demo/gallery/state.html',
        'demo/configurator/index.html',
      ],
      // Mspecs is there before the element asks for it.
      output: {strictExecutionOrder: true},
    },
  },
};

const others: Readonly<Record<string, UserConfig>> = {
  demo: demoSite,
  node: standalone('runtimes/node.ts', 'node', 'mspecs-viewing-proxy.js'),
  edge: standalone('runtimes/worker.ts', 'webworker', 'worker.js'),
};

/** `vite` serves the demo page with a simulated Mspecs and the proxy before it, `--mode direct` without the proxy; `vite build`
 * makes the file that a script tag loads; `vite build --mode node` and `--mode edge` the proxy, `--mode demo` the demo without a
 * server. */
export default defineConfig(
  ({command, mode}) =>
    others[mode] ??
    (command === 'serve'
      ? {
          plugins: [mspecsSimulator({direct: mode === 'direct'})],
          resolve,
          server: {host: '127.0.0.1'},
          // Packages found only while a page loads would load it a second time.
          optimizeDeps: {
            entries: [
              'index.html',
              'demo/*/*.html',
              'src/{booking,element,messages,mspecs}/**/*.ts',
              'demo/{configurator,gallery,panel}/*.ts',
            ],
          },
        }
      : {
          resolve: {alias: replacements},
          plugins: [leanPackages(), minifyTemplateLiterals(), integrity],
          build: {
            outDir: 'dist/cdn',
            copyPublicDir: false,
            sourcemap: true,
            license: {fileName: 'licenses.md'},
            // Takes 0.7 kB less of a whole booking than the minifier that Vite has built in.
            minify: 'terser',
            terserOptions: {
              module: true,
              ecma: 2020,
              // The last three take 0.1 kB less of a whole booking.
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
            lib: {entry, formats: ['es'], fileName: 'mspecs-viewing-booker'},
            // A library keeps its spaces, for bundlers to come. This file goes straight to a browser.
            rolldownOptions: {
              output: {
                minify: {codegen: true},
                comments: false,
                // Chromium then compiles it while it comes, beside the page's own work: from its last byte to the requests for the
                // times it is a third less.
                postBanner: ({isEntry}) => (isEntry ? '//# allFunctionsCalledOnLoad' : ''),
                hashCharacters: 'base36',
                chunkFileNames: '[name]-[hash:6].js',
              },
            },
          },
        }),
);
