// Stands in for `libphonenumber-js/es6-modern/tools/semver-compare.js` in the script-tag build: the metadata is always of the
// installed version, which has the newest format.

const compareVersions = (): number => 0;
export {compareVersions as default};
