/**
 * Returns the milliseconds to add to the local clock, which may be wrong, to get the time of the server that sent a response.
 *
 * A cache on the way reports its `Age`. Some caches keep the `Date` of the origin and some write their own, so a local time between
 * the two is right.
 *
 * @returns NaN if the page may not read `Date`, as on another origin that does not expose it.
 */
export function clockSkew({headers}: Response): number {
  const ahead = Date.parse(headers.get('date') ?? '') - Date.now();
  return Math.max(ahead, Math.min(0, ahead + 1000 * Number(headers.get('age'))));
}
