/** Removes control, format and lone surrogate characters. Keeps whitespace, and the joiners that spell Persian names. */
export const withoutInvisible = (text: string): string =>
  text.replace(/(?![\t-\r\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
