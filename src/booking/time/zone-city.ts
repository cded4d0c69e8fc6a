/** Returns the city of an IANA time zone: `Stockholm` for `Europe/Stockholm`. */
export const zoneCity = (timeZone: string): string => timeZone.replace(/.*\//, '').replaceAll('_', ' ');
