/** Whether a language (BCP 47) is written by what is here: the first `Intl` object of a page takes 12 ms, and most pages need none. */
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
 * A day as `Intl` writes it in Swedish: `lördag 14 november`.
 *
 * @param date `2026-11-14`.
 */
export function swedishDay(date: string): string {
  const day = new Date(date);
  return `${weekdays[day.getUTCDay()]} ${day.getUTCDate()} ${months[day.getUTCMonth()]}`;
}

/**
 * A time of day as `Intl` writes it in Swedish: `12:00`.
 *
 * @param sinceMidnight in milliseconds.
 */
export const swedishTime = (sinceMidnight: number): string =>
  new Date(sinceMidnight).toISOString().slice(11, 16);
