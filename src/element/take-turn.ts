/**
 * Lets one window of this browser at a time do something, or any where the browser cannot tell: only secure contexts have
 * locks, and some frames may not ask for one.
 *
 * @param name what the windows know it by.
 * @returns what lets the next one in; undefined while another one is at it.
 */
export const takeTurn = (name: string): Promise<(() => void) | undefined> =>
  new Promise<(() => void) | undefined>((resolve, reject) => {
    const isAtIt = (lock: Lock | null) => (lock ? new Promise<void>(resolve) : resolve(undefined));
    navigator.locks.request(name, {ifAvailable: true}, isAtIt).catch(reject);
  }).catch(() => () => undefined);
