import type {Plugin} from 'vite';

/** Expressions that tell other copies of Lit, or its polyfills, about this one. A bundle's own copy has neither. */
const globals = /\w+\.\w+(PolyfillSupport|HydrateSupport)\b|\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g;

/** Replaces Lit's version counters and polyfill hooks by `undefined`, which the minifier then drops. */
export const dropLitGlobals = (): Plugin => ({
  name: 'drop-lit-globals',
  transform: {
    filter: {id: /\/node_modules\/(@lit\/|lit-)/},
    handler: (code) => ({code: code.replace(globals, 'undefined'), map: null}),
  },
});
