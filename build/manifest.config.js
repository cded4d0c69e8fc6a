/** How the analyzer reads the sources. By itself it would write into package.json. */
export default {
  globs: ['src/{mspecs-viewing-booker,events}.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
};
