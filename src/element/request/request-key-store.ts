/**
 * What the session storage holds of a wish that was sent: by ids alone, the key that its next request leaves with. A key says
 * nothing of anybody; by it the proxy knows a request again that was under way when the page was loaded anew.
 *
 * @param name what the wish is held by; empty where nothing is to be held.
 * @returns empty where that is nothing of use, or the browser keeps its storage to itself.
 */
export function getRequestKey(name: string): string {
  try {
    return /^\w{32}$/.exec(sessionStorage.getItem(name) ?? '')?.[0] ?? '';
  } catch {
    return '';
  }
}

/** Holds a key, or nothing more where it is empty. Where the browser does not let it, a visitor is told less. */
export function setRequestKey(name: string, key: string): void {
  try {
    if (name) sessionStorage.setItem(name, key);
  } catch {
    // Nothing else is missing.
  }
}
