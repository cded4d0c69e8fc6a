// Stands in for modules of `libphonenumber-js/es6-modern` in the script-tag build that only serve what the element does not use:
// extensions and `isPossible`.

const nothing = (): Readonly<Record<string, never>> => ({});
export {nothing as default, nothing as isPossibleNumber};
