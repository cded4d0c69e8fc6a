import {hexOf} from '../../mspecs/hex.js';
import type {ProxyOptions} from '../options.js';

/**
 * Returns the prefix of all keys of a proxy: readable, and different for each Mspecs, API, brokerage and tenant, so that they never
 * share an entry of one storage. Contains no secret, because the account is hashed.
 */
export async function namespaceOf({
  upstream,
  tenant = '',
}: Pick<ProxyOptions, 'upstream' | 'tenant'>): Promise<string> {
  const {host, pathname} = new URL(upstream.url);
  const {login} = upstream;
  const subscriberId = 'subscriberId' in upstream ? upstream.subscriberId : undefined;
  // Without a subscriber, the account determines the brokerage.
  const account = subscriberId || ('token' in login ? login.token : login.user);
  const identity = JSON.stringify([host, pathname.replace(/\/+$/, ''), upstream.dialect, account, tenant]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(identity)));
  return `${tenant || host.replace(/[^\w.-]/g, '-')}-${hexOf(hash.subarray(0, 8))}`;
}
