import cloudflareKv from 'unstorage/drivers/cloudflare-kv-binding';
import {durableObjectDriver, type DurableObjectNamespace} from '../storage/durable-object.js';
import {createProxyFromEnvironment, type Environment} from './environment.js';
import type {Log} from '../log.js';
import type {StorageDriver} from '../options.js';
import type {Proxy} from '../proxy.js';

export {ViewingState} from '../storage/durable-object.js';

/** Bindings of a worker: the variables, and where everything kept lies. */
interface Bindings extends Environment {
  /** Durable Objects of the class {@link ViewingState}: bookings once, wherever instances run. */
  readonly VIEWING_STATE?: DurableObjectNamespace;
  /** A KV namespace: enough for what is read, not for bookings once. */
  readonly VIEWING_KV?: object;
}

const log: Log = (entry) => console.log(JSON.stringify(entry));

let proxy: Proxy | undefined;

/** A worker as edge runtimes start it. */
export default {
  async fetch(request: Request, bindings: Bindings, context: unknown): Promise<Response> {
    try {
      // Cloudflare writes this header itself, whatever the visitor sends.
      proxy ??= createProxyFromEnvironment(bindings, {
        storage: storageOf(bindings),
        log,
        clientAddress: 'cf-connecting-ip',
      });
    } catch (error) {
      log({
        level: 'error',
        event: 'misconfigured',
        error: error instanceof Error ? error.message : 'unknown',
      });
      const problem = {status: 500, title: 'The proxy is not set up', reason: 'misconfigured'};
      return Response.json(problem, {status: 500, headers: {'content-type': 'application/problem+json'}});
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
