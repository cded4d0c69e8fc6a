const header = /^t=(\d{1,12}),s=([0-9a-f]{64})$/i;
/** Maximum age of a signature in either direction, in seconds: clock skew plus delivery time. */
export const maxAgeSeconds = 5 * 60;

/**
 * Verifies the signature of an event in constant time.
 *
 * @param signature header `x-mspecs-signature`: `t=<seconds>,s=<hex>`, an HMAC-SHA256 of `<seconds>.<body>`.
 * @param body raw bytes as received.
 * @param secret secret shared with Mspecs, or several during a rotation.
 * @param now current time, in milliseconds.
 * @returns signing time in seconds since 1970-01-01T00:00:00Z; undefined if the signature is missing, wrong, or more than five
 *   minutes off.
 */
export async function verifySignature(
  signature: string | undefined,
  body: Uint8Array,
  secret: string | readonly string[],
  now: number,
): Promise<number | undefined> {
  const [, seconds = '', hex = ''] = header.exec(signature ?? '') ?? [];
  if (!hex || Math.abs(now / 1000 - Number(seconds)) > maxAgeSeconds) return undefined;
  const encoder = new TextEncoder();
  const algorithm = {name: 'HMAC', hash: 'SHA-256'};
  const time = encoder.encode(`${seconds}.`);
  const signed = new Uint8Array(time.length + body.length);
  signed.set(time);
  signed.set(body, time.length);
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  for (const each of [secret].flat()) {
    const key = await crypto.subtle.importKey('raw', encoder.encode(each), algorithm, false, ['verify']);
    if (await crypto.subtle.verify('HMAC', key, bytes, signed)) return Number(seconds);
  }
  return undefined;
}
