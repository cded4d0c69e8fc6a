/**
 * Whether a value looks like an id of Mspecs: base64 with its equals signs written as dots. What it says inside is nobody's
 * business.
 */
export const isMspecsId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9+/_-]{1,120}\.{0,2}$/.test(value);
