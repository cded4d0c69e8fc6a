import type {Plugin} from 'vite';

/** Matches what tells other copies of Lit about this one: a list of versions and a hook for polyfills, both global. */
const globals = /\w\?\.\([^)]*\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/;

/** Drops the global variables of lit-html. Fails if a newer version no longer has them. */
export const dropGlobals: Plugin = {
  name: 'drop-globals',
  enforce: 'pre',
  transform(code, id) {
    if (!id.replaceAll('\\', '/').endsWith('/node_modules/lit-html/lit-html.js')) return undefined;
    if (!globals.test(code)) this.error('lit-html has no such globals any more: adapt build/drop-globals.ts');
    return {code: code.replace(globals, '0'), map: null};
  },
};
