import type {Range, SearchProfile} from '../booking/search-profile.js';
import type {FurtherMessages} from './messages.js';

type Format = (number: number) => string;

const million = 1_000_000;

/**
 * Describes a search profile: `Bostadsrätt · 3 rum · 3–4 miljoner kr · Solna`.
 *
 * @param language BCP 47 tag of the texts.
 */
export function searchProfileText(
  {kind, rooms, price, municipality}: SearchProfile,
  texts: FurtherMessages,
  language: string,
): string {
  const numbers = new Intl.NumberFormat(language);
  const format = (number: number) => numbers.format(number);
  return [
    texts.homeKinds[kind],
    rooms && roomsText(rooms, texts, language, format),
    price && pricesText(price, texts, format),
    municipality.name,
  ]
    .filter(Boolean)
    .join('\u00a0· ');
}

function roomsText({min, max}: Range, {rooms}: FurtherMessages, language: string, format: Format): string {
  // Missing if the page has polyfilled `Intl` with an older one.
  const {PluralRules} = Intl as Partial<typeof Intl>;
  const category = PluralRules ? new PluralRules(language).select(max) : 'other';
  const text = min === max ? format(max) : `${format(min)}–${format(max)}`;
  return (rooms[category] ?? rooms.other)(text);
}

const pricesText = (
  {min, max}: Range,
  {priceRange, priceRangeInMillions}: FurtherMessages,
  format: Format,
): string =>
  min < million
    ? priceRange(format(min), format(max))
    : priceRangeInMillions(format(min / million), format(max / million));
