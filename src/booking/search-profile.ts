/**
 * Kind of a home: `apartment` is a tenant-owned one (`bostadsrätt`), `condominium` an owned one (`ägarlägenhet`). Land, farms and premises
 * have none.
 */
export type HomeKind = 'apartment' | 'condominium' | 'house' | 'holiday-home';

/** Swedish municipality. */
interface Municipality {
  /** Four digits (`kommunkod`), such as `0184`. */
  readonly code: string;
  readonly name: string;
}

/** Facts of a home that others must share to be similar. */
export interface HomeFacts {
  readonly kind: HomeKind;
  /** May be a half number, such as 2.5; undefined if unknown. */
  readonly rooms: number | undefined;
  /** SEK; undefined if there is none. */
  readonly price: number | undefined;
  readonly municipality: Municipality;
}

/** Smallest and largest value, both included. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Search for homes that are similar to one, as a broker stores it. */
export interface SearchProfile {
  readonly kind: HomeKind;
  /** Whole numbers. */
  readonly rooms?: Range;
  /** SEK. */
  readonly price?: Range;
  readonly municipality: Municipality;
}

/** More rooms than any home has. */
const maxRooms = 50;
/** Plausible prices in SEK: less is a placeholder such as 1 kr. */
const plausiblePrice: Range = {min: 10_000, max: 10_000_000_000};
/** Prices of similar homes, in percent of a price. Whole numbers, because fractions would round the wrong way. */
const percents: Range = {min: 85, max: 115};

/**
 * Returns the search profile for homes similar to one: of the same kind, in the same municipality, with its rooms, and prices about 15%
 * around its own. Leaves out rooms and prices that are implausible.
 */
export function similarHomes({kind, rooms, price, municipality}: HomeFacts): SearchProfile {
  const rangeOfRooms = rooms === undefined ? undefined : roomsAround(rooms);
  const rangeOfPrices = price === undefined ? undefined : pricesAround(price);
  return {
    kind,
    ...(rangeOfRooms && {rooms: rangeOfRooms}),
    ...(rangeOfPrices && {price: rangeOfPrices}),
    municipality,
  };
}

/** Returns whole rooms, such as 2 to 3 for 2.5. */
const roomsAround = (rooms: number): Range | undefined =>
  rooms >= 1 && rooms <= maxRooms ? {min: Math.floor(rooms), max: Math.ceil(rooms)} : undefined;

/** Returns round prices, such as 3 to 4 million for 3.5 million. */
function pricesAround(price: number): Range | undefined {
  if (!(price >= plausiblePrice.min && price <= plausiblePrice.max)) return undefined;
  const magnitude = 10 ** Math.floor(Math.log10(price));
  const leading = price / magnitude;
  // At most 12.5% of the price, so that rounding does not exclude it.
  const step = magnitude / (leading < 2 ? 10 : leading < 5 ? 4 : 2);
  const round = (percent: number) => Math.round((price * percent) / 100 / step) * step;
  return {min: round(percents.min), max: round(percents.max)};
}
