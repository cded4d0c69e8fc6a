import type {LRUCache} from 'lru-cache';
import type {Driver} from 'unstorage';
import lruCacheDriver from 'unstorage/drivers/lru-cache';
import type {CountingDriver} from '../options.js';

const maxBytes = 32 * 1024 * 1024;

/**
 * Creates a storage driver in the memory of one instance: at most 32 MiB, with LRU eviction.
 *
 * @param now returns the current time, in milliseconds.
 */
export function memoryDriver(now: () => number = Date.now): CountingDriver {
  const driver = lruCacheDriver({
    max: 100_000,
    maxSize: maxBytes,
    perf: {now},
    ttlResolution: 0,
  }) as Driver<unknown, LRUCache<string, string>>;
  const cache = driver.getInstance?.();
  if (!cache) throw new TypeError('The lru-cache driver of unstorage exposes no cache');
  const ttlOf = (seconds: number | undefined) => (seconds ? {ttl: seconds * 1000} : {});
  return {
    ...driver,
    setItem: (key, value, {ttl}: {readonly ttl?: number}) => {
      cache.set(key, value, ttlOf(ttl));
    },
    count: (key, seconds) => {
      const count = Number(cache.get(key) ?? 0) + 1;
      cache.set(key, String(count), {...ttlOf(seconds), noUpdateTTL: true});
      return count;
    },
  };
}
