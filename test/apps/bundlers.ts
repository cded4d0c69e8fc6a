import {join} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {build as esbuild} from 'esbuild';
import {rollup} from 'rollup';
import {build as vite} from 'vite';
import webpack from 'webpack';

/** Bundles an app whose entry is `app.js` into a folder, as the bundler's documentation recommends. */
type Bundle = (folder: string, outDir: string) => Promise<unknown>;

/** Common bundlers for apps. */
export const bundlers: Readonly<Record<string, Bundle>> = {
  vite: (folder, outDir) =>
    vite({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir,
        rolldownOptions: {input: join(folder, 'app.js'), output: {entryFileNames: 'app.js'}},
      },
      // Chunk URLs are relative to the entry.
      base: './',
    }),

  esbuild: (folder, outDir) =>
    esbuild({
      entryPoints: [join(folder, 'app.js')],
      outdir: outDir,
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      logLevel: 'error',
    }),

  rollup: async (folder, outDir) => {
    const bundle = await rollup({input: join(folder, 'app.js'), plugins: [nodeResolve({browser: true})]});
    await bundle.write({dir: outDir, format: 'es'});
    await bundle.close();
  },

  webpack: (folder, outDir) =>
    new Promise<void>((resolve, reject) => {
      const compiler = webpack({
        context: folder,
        mode: 'production',
        entry: './app.js',
        experiments: {outputModule: true},
        output: {path: outDir, filename: 'app.js', module: true},
        performance: false,
      });
      compiler.run((error, stats) => {
        if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
        else compiler.close(() => resolve());
      });
    }),
};
