/**
 * Whether a value looks like an id of Mspecs: base64 with its equals signs written as dots, before which base64 never has a
 * slash. What it says inside is nobody's business.
 */
export const isMspecsId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9+/_-]{1,120}(?<!\/)\.{1,2}$|^[A-Za-z0-9+/_-]{1,120}$/.test(value);
