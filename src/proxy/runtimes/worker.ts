import cloudflareKv from 'unstorage/drivers/cloudflare-kv-binding';
import {durableObjectDriver, type DurableObjectNamespace} from '../storage/durable-object.js';
import {createProxyFromEnvironment, type Environment} from './environment.js';
import type {Log} from '../log.js';
import type {StorageDriver} from '../options.js';
import type {Proxy} from '../proxy.js';

export {ViewingState} from '../storage/durable-object.js';

/** Bindings of a worker: the variables and the storage. */
interface Bindings extends Environment {
  /** Durable Objects of the class {@link ViewingState}: prevent duplicate bookings across all instances. */
  readonly VIEWING_STATE?: DurableObjectNamespace;
  /** KV namespace: sufficient for cached reads, but cannot prevent duplicate bookings. */
  readonly VIEWING_KV?: object;
}

const log: Log = (entry) => {
  // Entries for metrics, which only the Node command serves.
  if (entry.level !== 'debug') console.log(JSON.stringify(entry));
};

let proxy: Proxy | undefined;
/** Latest failure to create it. Mspecs, which may be asked for the brokerage, is asked once a minute. */
let failure: {readonly error: unknown; readonly until: number} | undefined;

/** Module worker for edge runtimes. */
export default {
  async fetch(request: Request, bindings: Bindings, context: unknown): Promise<Response> {
    try {
      if (!proxy && failure && Date.now() < failure.until) throw failure.error;
      // Cloudflare overwrites this header, so visitors cannot forge it.
      proxy ??= await createProxyFromEnvironment(bindings, {
        storage: storageOf(bindings),
        log,
        clientAddress: 'cf-connecting-ip',
      });
    } catch (error) {
      if (error !== failure?.error) failure = {error, until: Date.now() + 60_000};
      log({
        level: 'error',
        event: 'misconfigured',
        error: error instanceof Error ? error.message : 'unknown',
      });
      const problem = {status: 500, title: 'The proxy is misconfigured', reason: 'misconfigured'};
      const headers = {'content-type': 'application/problem+json', 'x-content-type-options': 'nosniff'};
      return Response.json(problem, {status: 500, headers});
    }
    return proxy(request, context);
  },
};

const storageOf = ({VIEWING_STATE: objects, VIEWING_KV: kv}: Bindings) =>
  objects
    ? durableObjectDriver(objects)
    : kv
      ? (cloudflareKv({binding: kv as never}) as StorageDriver)
      : undefined;
