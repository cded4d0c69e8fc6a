/** Creates an idempotency key: 32 random hexadecimal digits. */
export const newRequestKey = (): string =>
  // Avoids `randomUUID`, which needs a secure context, and `Array.from`, which old libraries replace.
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
