import type {Redis} from 'ioredis';
import type {Driver} from 'unstorage';
import unstorageDriver from 'unstorage/drivers/redis';
import type {Log} from '../log.js';
import type {CountingDriver} from '../options.js';

/** Prefix of all keys. */
const base = 'mspecs-viewing';

/**
 * Creates a storage driver on Redis, for several instances. Calls time out after two seconds.
 *
 * @param url Redis URL, such as `redis://localhost:6379/0`.
 * @param log receives connection failures.
 */
export function redisDriver(url: string, log: Log): CountingDriver {
  const driver = unstorageDriver({
    url,
    base,
    commandTimeout: 2000,
    connectTimeout: 2000,
    maxRetriesPerRequest: 1,
  }) as Driver<unknown, Redis>;
  const client = driver.getInstance?.();
  if (!client) throw new TypeError('The redis driver of unstorage exposes no client');
  client.on('error', (error: Error & {readonly code?: string}) =>
    log({level: 'error', event: 'storage-failed', error: error.code ?? error.name, message: error.message}),
  );
  return {
    ...driver,
    count: async (key, seconds) => {
      const name = `${base}:${key}`;
      // One transaction, so that no counter is left without an expiry.
      const [, counted] = (await client.multi().set(name, 0, 'EX', seconds, 'NX').incr(name).exec()) ?? [];
      if (!counted || counted[0]) throw new Error('Redis did not count', {cause: counted?.[0]});
      return Number(counted[1]);
    },
  };
}
