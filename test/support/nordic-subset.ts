import type {CountryCode, MetadataJson} from 'libphonenumber-js/core';

// Åland and Svalbard share the codes of Finland and Norway, which cannot be read without them.
const nordic: readonly CountryCode[] = ['SE', 'NO', 'SJ', 'DK', 'FI', 'AX'];

/** The part of libphonenumber-js' metadata that `src/booking/phone/nordic-metadata.ts` holds. */
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
