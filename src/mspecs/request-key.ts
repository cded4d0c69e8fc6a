/** A name for a request, by which the proxy knows its repeat: 32 digits that say nothing of anybody. */
export const newRequestKey = (): string =>
  // Not randomUUID, which only secure contexts have, nor Array.from, which old libraries replace.
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
