import type {Plugin} from 'vite';

/** What is left out of a package's file, and what stands there instead. */
interface Cut {
  readonly file: string;
  readonly what: RegExp;
  readonly instead: string;
}

/**
 * What packages bring for browsers older than the script's syntax, and for uses that it has not: 0.45 kB of the entry and
 * 0.8 kB of what follows, with brotli. The package for npm has them whole.
 */
const cuts: readonly Cut[] = [
  // Every browser that reads this script has style sheets that can be constructed and shared.
  {
    file: '@lit/reactive-element/css-tag.js',
    what: /^.*$/s,
    instead: `
      export const supportsAdoptingStyleSheets = true;
      export class CSSResult {}
      export const css = () => new CSSResult();
      export const unsafeCSS = (text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return sheet;
      };
      export const getCompatibleStyle = (sheet) => sheet;
      export const adoptStyles = (root, sheets) => {
        root.adoptedStyleSheets = sheets;
      };
    `,
  },
  // Where polyfills of shadow roots and hydration hook in, which can know nothing of a lit that is bundled, and where lit counts its
  // versions for a warning that only its development build has.
  {
    file: '@lit/reactive-element/reactive-element.js',
    what: /,p=a\.reactiveElementPolyfillSupport|,p\?\.\(\{ReactiveElement:y\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/g,
    instead: '',
  },
  {
    file: 'lit-html/lit-html.js',
    what: /,B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\)/g,
    instead: '',
  },
  {
    file: 'lit-element/lit-element.js',
    what: /,s\.litElementHydrateSupport.*?(?=;const n=)|\(s\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/g,
    instead: '',
  },
  // Nobody watches the progress of an upload or a download.
  {
    file: 'ky/distribution/utils/body.js',
    what: /^.*$/s,
    instead: `
      export const streamRequest = (request) => request;
      export const streamResponse = (response) => response;
    `,
  },
  // Nor is anything sent as a stream, which Chromium alone can.
  {
    file: 'ky/distribution/core/constants.js',
    what: /(?<=export const supportsRequestStreams = )\(\(\) => \{.*?\n\}\)\(\)/s,
    instead: 'false',
  },
  // No call has options that only some runtimes know, nor a search beside its URL.
  {
    file: 'ky/distribution/utils/options.js',
    what: /^.*$/s,
    instead: `
      export const findUnknownOptions = () => ({});
      export const hasSearchParameters = () => false;
    `,
  },
];

/** Cuts them from what is bundled, and fails where a newer version of a package has not what is to be cut. */
export const leanPackages = (): Plugin => ({
  name: 'lean-packages',
  enforce: 'pre',
  transform(code, id) {
    const cut = cuts.find(({file}) =>
      id.replaceAll('\\', '/').split('?')[0]?.endsWith(`/node_modules/${file}`),
    );
    if (!cut) return undefined;
    const lean = code.replace(cut.what, cut.instead);
    if (lean === code) throw new Error(`${cut.file} has not what is to be cut from it`);
    return {code: lean, map: null};
  },
});
