/** The place that a time zone (IANA) is named after: `Stockholm` of `Europe/Stockholm`. */
export const zoneCity = (timeZone: string): string => timeZone.replace(/.*\//, '').replaceAll('_', ' ');
