import {LRUCache} from 'lru-cache';
import type {CountingDriver} from '../options.js';

const mebibyte = 1024 * 1024;
/** Room for each kind of entry, so that no kind evicts another: without its record, a booking could be sent twice. */
const rooms = {
  idempotency: {max: 50_000, maxSize: 16 * mebibyte},
  limit: {max: 50_000, maxSize: 4 * mebibyte},
  other: {max: 20_000, maxSize: 12 * mebibyte},
} as const;

/**
 * Creates a storage driver in the memory of one instance: at most 32 MiB, with LRU eviction per kind of entry.
 *
 * @param now returns the current time, in milliseconds.
 */
export function memoryDriver(now: () => number = Date.now): CountingDriver {
  const create = (room: keyof typeof rooms) =>
    new LRUCache<string, string>({
      ...rooms[room],
      sizeCalculation: (value, key) => key.length + value.length,
      perf: {now},
      ttlResolution: 0,
    });
  const caches = {idempotency: create('idempotency'), limit: create('limit'), other: create('other')};
  const cacheOf = (key: string) => caches[roomOf(key)];
  const ttlOf = (seconds: number | undefined) => (seconds ? {ttl: seconds * 1000} : {});
  return {
    name: 'memory',
    hasItem: (key) => cacheOf(key).has(key),
    getItem: (key) => cacheOf(key).get(key) ?? null,
    getKeys: () => Object.values(caches).flatMap((cache) => [...cache.keys()]),
    removeItem: (key) => {
      cacheOf(key).delete(key);
    },
    setItem: (key, value, {ttl}: {readonly ttl?: number}) => {
      cacheOf(key).set(key, value, ttlOf(ttl));
    },
    count: (key, seconds) => {
      const cache = cacheOf(key);
      const count = Number(cache.get(key) ?? 0) + 1;
      cache.set(key, String(count), {...ttlOf(seconds), noUpdateTTL: true});
      return count;
    },
  };
}

/** A namespace may precede the kind. */
function roomOf(key: string): keyof typeof rooms {
  if (/(^|:)idempotency:/.test(key)) return 'idempotency';
  return /(^|:)limit:/.test(key) ? 'limit' : 'other';
}
