/** Keeps an instance alive until a promise settles, although its response was sent. */
export type WaitUntil = (promise: Promise<unknown>) => void;

/**
 * Finds a `waitUntil` among whatever a platform passes to a fetch handler beside the request: workers pass `env` and `ctx`, Node
 * servers `{incoming, outgoing}`, Next `{params}`, others nothing. Where there is none, promises go on by themselves.
 */
export const waitUntilOf =
  (platform: readonly unknown[]): WaitUntil =>
  (promise) => {
    for (const given of platform) {
      try {
        const context = given as {readonly waitUntil?: unknown};
        if (typeof context.waitUntil !== 'function') continue;
        // As a method: a platform's own function needs its `this`.
        (context as {waitUntil: WaitUntil}).waitUntil(promise);
        return;
      } catch {
        // The next one may have it. What fails here must not fail the request.
      }
    }
  };
