/** Options of the analyzer. Does not write into package.json, which is its default. */
export default {
  globs: ['src/{mspecs-viewing-booker,events,mspecs-viewing-list,list-events}.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
};
