import type {Redis} from 'ioredis';
import type {Driver} from 'unstorage';
import unstorageDriver from 'unstorage/drivers/redis';
import type {Log} from '../log.js';
import type {CountingDriver} from '../options.js';

/** What all keys begin with. */
const base = 'mspecs-viewing';

/**
 * Keeps everything in Redis, for several instances. Nothing waits longer than two seconds for it.
 *
 * @param url such as `redis://localhost:6379/0`.
 * @param log is told when the connection fails.
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
  if (!client) throw new TypeError('unstorage does not give its client');
  client.on('error', ({name}: Error) => log({level: 'error', event: 'storage-failed', error: name}));
  return {
    ...driver,
    count: async (key, seconds) => {
      const name = `${base}:${key}`;
      // Both in one step, so that no number stays for ever.
      const [, counted] = (await client.multi().set(name, 0, 'EX', seconds, 'NX').incr(name).exec()) ?? [];
      if (!counted || counted[0]) throw new Error('Redis did not count', {cause: counted?.[0]});
      return Number(counted[1]);
    },
  };
}
