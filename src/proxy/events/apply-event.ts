import type {Log} from '../log.js';
import type {ReadContext} from '../storage/read-cache.js';
import type {Upstream} from '../upstream/upstream.js';
import {parseEvent} from './parse-event.js';

/** Event with a valid signature. */
export interface SignedEvent {
  readonly text: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly sentAt: number;
  /** False if another tenant has to confirm the publication. */
  readonly mayConfirm: boolean;
}

/**
 * Applies an event to a brokerage.
 *
 * @returns false if the event changes nothing. Rejects if the storage failed.
 */
export type ApplyEvent = (event: SignedEvent, readContext: ReadContext) => Promise<boolean>;

/** Creates a function that applies events to a brokerage, and logs the reason of an event that is ignored. */
export function eventApplier({
  upstream,
  subscriberId,
  confirmPublication,
  rememberEvent,
  log,
}: {
  readonly upstream: Upstream;
  readonly subscriberId: string | undefined;
  readonly confirmPublication: boolean;
  /** Remembers the time of an event with a valid signature. Never rejects. */
  readonly rememberEvent: () => Promise<void>;
  readonly log: Log;
}): ApplyEvent {
  return async ({text, sentAt, mayConfirm}, readContext) => {
    const {waitUntil, requestId} = readContext;
    waitUntil(rememberEvent());
    const event = parseEvent(text, sentAt, subscriberId);
    if (typeof event === 'string') {
      log({level: 'info', event: 'webhook-ignored', reason: event, requestId});
      return false;
    }
    const {type, dealId} = event;
    await upstream.handleEvent?.(event, readContext);
    log({level: 'debug', event: 'webhook-taken', type: typeOf(type), dealId, requestId});
    if (confirmPublication && mayConfirm && type === 'PUBLISH') {
      const logFailure = () => log({level: 'error', event: 'publication-not-confirmed', dealId, requestId});
      const confirmed = upstream.confirmPublication?.(dealId, readContext) ?? Promise.resolve();
      waitUntil(confirmed.catch(logFailure));
    }
    return true;
  };
}

/** Returns the documented type of an event; `other` for any other text. */
const typeOf = (type: string | undefined): string =>
  type !== undefined && /^(VIEWING|PUBLISH|UN_PUBLISH)$/.test(type) ? type : 'other';
