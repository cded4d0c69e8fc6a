import type {CountryCode, MetadataJson} from 'libphonenumber-js/core';

// Åland and Svalbard share the calling codes of Finland and Norway, whose metadata refers to them.
const nordic: readonly CountryCode[] = ['SE', 'NO', 'SJ', 'DK', 'FI', 'AX'];

/** The subset of libphonenumber-js' metadata in `src/booking/phone/nordic-metadata.ts`. */
export function nordicSubset(world: MetadataJson): MetadataJson {
  const codes = Object.entries(world.country_calling_codes).filter(([, countries]) =>
    countries.some((country) => nordic.includes(country)),
  );
  return {
    version: world.version,
    country_calling_codes: Object.fromEntries(codes),
    countries: Object.fromEntries(nordic.map((country) => [country, world.countries[country]])),
    nonGeographic: {},
  };
}
