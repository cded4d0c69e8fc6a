/**
 * Reports whether a value looks like an id of Mspecs: base64 with `=` replaced by `.`. No slash may precede the dots, which
 * base64 never has. Ids are opaque.
 */
export const isMspecsId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9+/_-]{1,120}(?<!\/)\.{1,2}$|^[A-Za-z0-9+/_-]{1,120}$/.test(value);
