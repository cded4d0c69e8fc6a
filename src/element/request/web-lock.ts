/**
 * Lets one window of this browser at a time do something, or any where the browser cannot tell: only secure contexts have
 * locks, and some frames may not ask for one.
 *
 * @param name what the windows know it by.
 * @param callback never rejects.
 * @returns what came of it, once the next one may; undefined where another window is at it.
 */
export async function withLock<Result>(
  name: string,
  callback: () => Promise<Result>,
): Promise<Result | undefined> {
  let result: Promise<Result> | undefined;
  try {
    await navigator.locks.request(name, {ifAvailable: true}, (lock) => lock && (result = callback()));
  } catch {
    result ??= callback();
  }
  return result;
}
