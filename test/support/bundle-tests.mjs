import {readdirSync} from 'node:fs';
import {relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Folders of tests that run in Node, some of which have packages of their own. */
const otherSuites = [
  'apps',
  'docs-site',
  'e2e',
  'proxy',
  'release-apps',
  'servers',
  'test-runners',
  'wordpress',
];

/**
 * Bundles the component tests, which share chunks. A page with one test loads 300 modules otherwise, and each engine opens 120 pages.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function bundleTests() {
  /** @type {Map<string, string>} */
  const files = new Map();
  return {
    name: 'bundle-tests',
    async serverStart() {
      const entries = readdirSync(`${root}test`, {withFileTypes: true});
      const tests = entries.flatMap((entry) => {
        if (!entry.isDirectory()) return entry.name;
        if (otherSuites.includes(entry.name)) return [];
        const files = readdirSync(`${root}test/${entry.name}`, {encoding: 'utf8', recursive: true});
        return files.map((file) => `${entry.name}/${file}`);
      });
      const {outputFiles} = await build({
        absWorkingDir: root,
        entryPoints: tests.filter((file) => file.endsWith('.test.ts')).map((file) => `test/${file}`),
        outdir: root,
        outbase: root,
        write: false,
        bundle: true,
        // Modules that register an element are imported for nothing else.
        ignoreAnnotations: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        conditions: ['development'],
        sourcemap: 'inline',
        sourcesContent: false,
        // A folder for each module that is loaded on demand, so that a content security policy can name it.
        chunkNames: 'bundled/[name]/[hash]',
        external: ['/__web-dev-server__*'],
        logLevel: 'warning',
      });
      for (const {path, text} of outputFiles) {
        files.set(
          `/${relative(root, path)
            .replaceAll('\\', '/')
            .replace(/\.test\.js$/, '.test.ts')}`,
          text,
        );
      }
    },
    serve: ({path}) => {
      const body = files.get(path);
      return body === undefined ? undefined : {body, type: 'js'};
    },
  };
}
