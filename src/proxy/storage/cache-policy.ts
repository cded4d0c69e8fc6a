import type {Instant} from '../../booking/viewing.js';
import type {CachedBody} from './cached-body.js';
import {isRecent} from './is-recent.js';
import type {Entry} from './shared-entries.js';

/** Cache lifetimes after RFC 5861, in milliseconds. */
export interface CachePolicy {
  /** Freshness lifetime. */
  readonly maxAge: number;
  /** Time after `maxAge` during which a stale entry is served at once while it is revalidated. */
  readonly staleWhileRevalidate: number;
  /** Time after `maxAge` during which a stale entry is served if revalidation fails. */
  readonly staleIfError: number;
  /** Lifetime of a cached `not-found`. */
  readonly negativeTtl: number;
  /** Lifetime of any other cached failure. */
  readonly errorTtl: number;
}

/** Reports whether an entry needs no refetch. */
export function isFresh({last, failure}: Entry, policy: CachePolicy, now: Instant): boolean {
  const {maxAge, negativeTtl, errorTtl} = policy;
  if (!failure) return last !== undefined && isRecent(last.at, maxAge, now);
  return isRecent(failure.at, failure.reason === 'not-found' ? negativeTtl : errorTtl, now);
}

/** Reports whether an entry can be served at once while it is refetched. */
export const isServedStale = ({last, failure}: Entry, policy: CachePolicy, now: Instant): boolean =>
  last !== undefined && !failure && isRecent(last.at, policy.maxAge + policy.staleWhileRevalidate, now);

/** Reports whether a body can be served if a refetch failed. */
export const isUsable = (
  last: CachedBody | undefined,
  {maxAge, staleIfError}: CachePolicy,
  now: Instant,
): last is CachedBody => last !== undefined && isRecent(last.at, maxAge + staleIfError, now);
