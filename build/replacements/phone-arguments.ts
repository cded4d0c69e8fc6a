// Stands in for `libphonenumber-js/es6-modern/normalizeArguments.js` in the script-tag build: every call passes a text, options and
// metadata.

const nameArguments = ([text, options, metadata]: Iterable<unknown>): object => ({text, options, metadata});
export {nameArguments as default};
