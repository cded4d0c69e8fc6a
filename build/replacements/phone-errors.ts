// Stands in for `libphonenumber-js/es6-modern/ParseError.js` in the script-tag build: only libphonenumber-js itself catches it.

class ParseError extends Error {}
export {ParseError as default};
