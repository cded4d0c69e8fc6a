import {MspecsError} from '../../mspecs/mspecs-error.js';
import type {CacheOptions} from '../storage/read-cache.js';
import {firstLine, type CallQueue} from './call-queue.js';
import type {UnknownIds} from './unknown-ids.js';

/**
 * Bounds the reads of a cache: they wait in a queue, where those for bookings go first.
 *
 * @param unknownIds limits the ids that give no deal; absent for reads of known ids.
 */
export const boundReads =
  (load: CacheOptions['load'], queue: CallQueue, unknownIds?: UnknownIds): CacheOptions['load'] =>
  async (id, context) => {
    const client = context.client?.();
    const limit = context.isNew ? unknownIds : undefined;
    await limit?.assertAllowed(id, client);
    return queue.run(context.requireFresh ? firstLine : (client ?? ''), async () => {
      // Others of its ids may have given no deal in the meantime.
      await limit?.assertAllowed(id, client);
      try {
        const text = await load(id, context);
        if (unknownIds) context.waitUntil(unknownIds.remember(id));
        return text;
      } catch (error) {
        if (saysUnknown(error)) limit?.count(client);
        throw error;
      }
    });
  };

/** Reports whether an error may be about the id. During a cooldown or with refused credentials, it is about the account. */
const saysUnknown = (error: unknown): boolean =>
  !(error instanceof MspecsError) || (error.retryAfter === undefined && error.reason !== 'misconfigured');
