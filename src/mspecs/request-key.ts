import {hexOf} from './hex.js';

/** Creates an idempotency key: 32 random hexadecimal digits. Avoids `randomUUID`, which needs a secure context. */
export const newRequestKey = (): string => hexOf(crypto.getRandomValues(new Uint8Array(16)));
