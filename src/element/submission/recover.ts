import type {Connection} from '../../mspecs/connection.js';
import {recover as recoverText} from '../../mspecs/http.js';
import type {MspecsError} from '../../mspecs/mspecs-error.js';

/** Recovers a failed read of the times, and warns in the console if something else than Mspecs or the proxy responded. */
export const recover = (
  failure: unknown,
  url: URL,
  connection: Connection,
  retry: Parameters<typeof recoverText>[2],
): Promise<string> =>
  recoverText(failure, url, retry).catch((error: unknown) => {
    warnOfPage(error as MspecsError, url, connection);
    throw error;
  });

/** Lazy-loads the warning, which few pages need. */
export function warnOfPage(
  {reason, cause}: Pick<MspecsError, 'reason' | 'cause'>,
  url: URL,
  connection: Connection,
): void {
  if (reason !== 'unavailable' || cause instanceof Error) return;
  // A warning that does not load helps the site's owner next time.
  import('./page-warning.js').then(
    ({warn}) => warn(cause, url, connection),
    () => undefined,
  );
}
