const header = /^t=(\d{1,12}),s=([0-9a-f]{64})$/i;
/** Maximum age of a signature in either direction, in seconds: clock skew plus delivery time. */
export const maxAgeSeconds = 5 * 60;

/** Time and hash of a signature. */
interface Signature {
  /** Time of signing, in seconds since 1970-01-01T00:00:00Z, as written. */
  readonly seconds: string;
  readonly hex: string;
}

/**
 * Parses the header `x-mspecs-signature`: `t=<seconds>,s=<hex>`.
 *
 * @param now current time, in milliseconds.
 * @returns undefined if it is missing, malformed, or more than five minutes off. The body need not be read then.
 */
export function parseSignature(signature: string | undefined, now: number): Signature | undefined {
  const [, seconds = '', hex = ''] = header.exec(signature ?? '') ?? [];
  if (!hex || Math.abs(now / 1000 - Number(seconds)) > maxAgeSeconds) return undefined;
  return {seconds, hex};
}

/**
 * Verifies a signature, an HMAC-SHA256 of `<seconds>.<body>`, in constant time.
 *
 * @param secret secret shared with Mspecs, or several during a rotation.
 * @param body raw bytes as received. Copied once and as a whole, because an event can be large.
 */
export async function verifySignature(
  {seconds, hex}: Signature,
  body: Uint8Array,
  secret: string | readonly string[],
): Promise<boolean> {
  const encoder = new TextEncoder();
  const algorithm = {name: 'HMAC', hash: 'SHA-256'};
  const time = encoder.encode(`${seconds}.`);
  const signed = new Uint8Array(time.length + body.length);
  signed.set(time);
  signed.set(body, time.length);
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  for (const each of [secret].flat()) {
    const key = await crypto.subtle.importKey('raw', encoder.encode(each), algorithm, false, ['verify']);
    if (await crypto.subtle.verify('HMAC', key, bytes, signed)) return true;
  }
  return false;
}
