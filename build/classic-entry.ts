import type {Plugin, Rolldown} from 'vite';

/**
 * Loads a chunk. A module resolves the path itself. A classic script from another origin cannot, so its URL is captured while it
 * runs, unless an element of the page is named `currentScript`.
 */
const loader = `
const {currentScript} = document;
const scriptUrl = currentScript instanceof HTMLScriptElement ? currentScript.src : '';
const $chunk = async (file) => {
  try {
    return await import(scriptUrl ? new URL(file, scriptUrl) : file);
  } catch (error) {
    console.warn(\`<mspecs-viewing-booker> cannot load \${file}. Was the script combined, copied or inlined?\`, error);
    throw error;
  }
};`;

/** Matches the imports of chunks. The replacement has the same length, so the source map stays valid. */
const chunkImport = /\bimport(?=\(["'`]\.\/)/g;

/**
 * Matches the spaces that a template needs: before a tag or before an attribute with an expression. PHP minifiers take nested
 * templates for code and remove such spaces, but keep an escape sequence.
 */
const neededSpace = / (?=<\/?\w|[?.@]?[\w-]+="?[^"`>$]*\$\{)/g;

const ofEntry =
  (text: string) =>
  ({isEntry}: Rolldown.RenderedChunk): string =>
    isEntry ? text : '';

/**
 * Makes the entry a script that runs as a module and as a classic script, because optimizer plugins remove `type="module"`, combine
 * scripts and minify them again. It has no exports, no `import.meta` and no global variables.
 */
export const classicEntry: Plugin = {
  name: 'classic-entry',
  outputOptions: (options) => ({
    ...options,
    intro: ofEntry(loader),
    // The magic comment makes Chromium compile the script while it downloads, which saves a third of the time from its last byte to
    // the first requests. The semicolon ends the previous script of a combined file.
    postBanner: ofEntry('//# allFunctionsCalledOnLoad\n;(()=>{"use strict";'),
    postFooter: ofEntry('})();'),
  }),
  renderChunk: (code, {isEntry}) =>
    isEntry ? {code: code.replace(chunkImport, '$chunk').replace(neededSpace, '\\f'), map: null} : undefined,
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      // Otherwise the comment at the end would swallow the next script of a combined file.
      for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.isEntry) file.code += '\n';
    },
  },
};
