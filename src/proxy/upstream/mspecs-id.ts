/**
 * Reports whether a value looks like an id of Mspecs: base64 with `=` replaced by `.`, at most 120 characters. No slash may precede
 * the dots, which base64 never has. Ids are opaque.
 */
export const isMspecsId = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^(?=.{4,120}$)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{3}(?<!\/)\.|[A-Za-z0-9+/]{2}(?<!\/)\.\.)?$/.test(
    value,
  );
