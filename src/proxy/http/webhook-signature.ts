const header = /^t=(\d{1,12}),s=([0-9a-f]{64})$/i;
/** How far the clocks may be apart, and an event on its way, in seconds. */
const maxAgeSeconds = 5 * 60;

/**
 * When Mspecs signed an event, in seconds since 1970-01-01T00:00:00Z; undefined where the signature is missing, another's, of
 * another body, or older or younger than five minutes. Compared in constant time.
 *
 * @param signature the header `x-mspecs-signature`: `t=<seconds>,s=<hex>`, a HMAC-SHA256 of `<seconds>.<body>`.
 * @param body as it came, byte for byte.
 * @param now in milliseconds.
 */
export async function verifySignature(
  signature: string | undefined,
  body: Uint8Array,
  secret: string,
  now: number,
): Promise<number | undefined> {
  const [, seconds = '', hex = ''] = header.exec(signature ?? '') ?? [];
  if (!hex || Math.abs(now / 1000 - Number(seconds)) > maxAgeSeconds) return undefined;
  const encoder = new TextEncoder();
  const algorithm = {name: 'HMAC', hash: 'SHA-256'};
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['verify']);
  const signed = new Uint8Array([...encoder.encode(`${seconds}.`), ...body]);
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return (await crypto.subtle.verify('HMAC', key, bytes, signed)) ? Number(seconds) : undefined;
}
