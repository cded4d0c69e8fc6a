import type {Instant} from '../../booking/viewing.js';

/** A text that is kept, with what names this version of it. */
export interface CachedBody {
  readonly text: string;
  /** With its quotes, as the header wants it. */
  readonly etag: string;
  /** When Mspecs said it. */
  readonly at: Instant;
}

/** Takes a text as said now. */
export async function toCachedBody(text: string, at: Instant): Promise<CachedBody> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return {text, at, etag: `"${btoa(String.fromCharCode(...hash.subarray(0, 15)))}"`};
}
