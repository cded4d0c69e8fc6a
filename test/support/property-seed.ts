declare global {
  /** Seed of every property, which `FUZZ_SEED` sets through the page of the test runner. */
  var fuzzSeed: number | undefined;
}

/**
 * Returns the seed of a property-based test: the fixed one, so that a run fails because of what was changed and not by chance, unless
 * `FUZZ_SEED` sets another. `npm run fuzz` does that with a random one.
 */
export const propertySeed = (fixed: number): number => globalThis.fuzzSeed ?? fixed;
