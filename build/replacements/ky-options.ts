// Stands in for `ky/distribution/utils/options.js` in the script-tag build: no call passes options of a single runtime, or search
// parameters beside its URL.

export const findUnknownOptions = (): Record<string, unknown> => ({});

export const hasSearchParameters = (): boolean => false;
