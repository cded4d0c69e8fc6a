/** Keeps an instance alive until a promise settles, even after its response was sent. */
export type WaitUntil = (promise: Promise<unknown>) => void;

/**
 * Finds a `waitUntil` among the further arguments of a fetch handler: workers pass `env` and `ctx`, Node servers `{incoming,
 * outgoing}`, Next `{params}`, others nothing. Without one, promises simply continue.
 */
export const waitUntilOf =
  (platform: readonly unknown[]): WaitUntil =>
  (promise) => {
    for (const given of platform) {
      try {
        const context = given as {readonly waitUntil?: unknown};
        if (typeof context.waitUntil !== 'function') continue;
        // Called as a method, because platform functions need their `this`.
        (context as {waitUntil: WaitUntil}).waitUntil(promise);
        return;
      } catch {
        // Try the next one: a failure here must not fail the request.
      }
    }
  };
