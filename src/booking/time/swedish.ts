/** Reports whether a language (BCP 47) is formatted without `Intl`, whose first object takes 12 ms. Most pages need no other. */
export const isSwedish = (language: string): boolean => language === 'sv';

const weekdays = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'];
const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/**
 * Formats a day like `Intl` in Swedish: `lördag 14 november`.
 *
 * @param date ISO date, such as `2026-11-14`.
 */
export function swedishDay(date: string): string {
  const day = new Date(date);
  return `${weekdays[day.getUTCDay()]} ${day.getUTCDate()} ${months[day.getUTCMonth()]}`;
}

/**
 * Formats a time of day like `Intl` in Swedish: `12:00`.
 *
 * @param sinceMidnight milliseconds.
 */
export const swedishTime = (sinceMidnight: number): string =>
  new Date(sinceMidnight).toISOString().slice(11, 16);
