import type {Instant} from '../../booking/viewing.js';

/** Cached text with its ETag. */
export interface CachedBody {
  readonly text: string;
  /** ETag header value, with quotes. */
  readonly etag: string;
  /** Time at which Mspecs sent it. */
  readonly at: Instant;
}

/** Creates a cached body from a text received at an instant. */
export async function toCachedBody(text: string, at: Instant): Promise<CachedBody> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return {text, at, etag: `"${btoa(String.fromCharCode(...hash.subarray(0, 15)))}"`};
}
