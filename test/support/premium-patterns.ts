import type {MetadataJson} from 'libphonenumber-js/core';

const premiumRate = 3;

/** Premium-rate patterns of libphonenumber-js' *max* metadata by calling code, as in `src/booking/phone/premium-numbers.ts`. */
export const premiumPatterns = (world: MetadataJson): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(world.country_calling_codes).flatMap(([code, countries]) => {
      const patterns = countries.map((country) => patternOf(world.countries[country]));
      const distinct = [...new Set(patterns.filter(Boolean))];
      return distinct.length > 0 ? [[code, distinct.join('|')]] : [];
    }),
  );

/** Types of a numbering plan are at index 11; each begins with its pattern. */
function patternOf(plan: readonly unknown[] | undefined): string | undefined {
  const types = plan?.[11] as readonly (readonly [pattern: string] | 0)[] | undefined;
  const type = types?.[premiumRate];
  return type ? type[0] : undefined;
}
