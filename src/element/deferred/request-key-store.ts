/**
 * Reads the idempotency key of a sent request from session storage. The key is random, and lets the proxy recognize a request
 * that was in flight when the page was reloaded.
 *
 * @param name storage key, made of ids only; empty if nothing is stored.
 * @returns empty if there is no valid key or storage is blocked.
 */
export function getRequestKey(name: string): string {
  try {
    return /^\w{32}$/.exec(sessionStorage.getItem(name) ?? '')?.[0] ?? '';
  } catch {
    return '';
  }
}

/** Stores a key; an empty one clears it. Without storage, only the warning about repeated requests is lost. */
export function setRequestKey(name: string, key: string): void {
  try {
    if (name) sessionStorage.setItem(name, key);
  } catch {
    // Storage is optional.
  }
}
