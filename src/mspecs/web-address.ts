/** Returns an http(s) URL in its normal form; undefined for any other text. */
export function webAddress(address: string, base?: string): string | undefined {
  const url = URL.canParse(address, base) && new URL(address, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
