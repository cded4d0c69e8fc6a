/**
 * Runs a callback in one window of this browser at a time. Runs it unlocked if locks are unavailable, as in insecure contexts and
 * some frames.
 *
 * @param name name of the lock.
 * @param callback never rejects.
 * @returns the result of the callback, after the lock is released; undefined if another window holds the lock.
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
