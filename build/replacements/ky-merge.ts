// Stands in for `ky/distribution/utils/merge.js` in the script-tag build: options are merged one level deep, because nothing here
// extends an instance of ky or passes hooks.

export const validateAndMerge = (...sources: readonly (object | undefined)[]): object =>
  Object.assign({}, ...sources) as object;

export const mergeHeaders = (_defaults: HeadersInit | undefined, headers?: HeadersInit): Headers =>
  new Headers(headers);

export const mergeHooks = <Hooks extends object>(hooks: Hooks): Hooks => hooks;
