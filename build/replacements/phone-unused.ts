// Stands in for modules of `libphonenumber-js/es6-modern` in the script-tag build that only serve what the element does not use:
// extensions, `getURI`, `isPossible` and `getPossibleCountries`.

const nothing = (): Readonly<Record<string, never>> => ({});
export {nothing as default, nothing as formatRFC3966, nothing as isPossibleNumber};
