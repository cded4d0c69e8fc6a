/** Formats bytes as lowercase hexadecimal digits. */
export const hexOf = (bytes: Uint8Array): string =>
  // Old libraries on some pages replace `Array.from`.
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
