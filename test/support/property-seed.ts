declare global {
  /** Seed of every property, which `FUZZ_SEED` sets through the page of the test runner. */
  var fuzzSeed: number | undefined;
}

/**
 * Returns the seed of a property-based test. It is fixed, so that only changes can make a run fail, unless `FUZZ_SEED`
 * overrides it, as `npm run fuzz` does with a random one.
 */
export const propertySeed = (fixed: number): number => globalThis.fuzzSeed ?? fixed;
