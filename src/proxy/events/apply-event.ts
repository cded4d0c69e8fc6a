import type {Log} from '../log.js';
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
export type ApplyEvent = (
  event: SignedEvent,
  waitUntil: (promise: Promise<unknown>) => void,
) => Promise<boolean>;

/** Creates a function that applies events to a brokerage, and logs the reason of an event that is ignored. */
export function eventApplier({
  upstream,
  subscriberId,
  confirmPublication,
  log,
}: {
  readonly upstream: Upstream;
  readonly subscriberId: string | undefined;
  readonly confirmPublication: boolean;
  readonly log: Log;
}): ApplyEvent {
  return async ({text, sentAt, mayConfirm}, waitUntil) => {
    const event = parseEvent(text, sentAt, subscriberId);
    if (typeof event === 'string') {
      log({level: 'info', event: 'webhook-ignored', reason: event});
      return false;
    }
    await upstream.handleEvent?.(event);
    if (confirmPublication && mayConfirm && event.type === 'PUBLISH') {
      const logFailure = () => log({level: 'error', event: 'publication-not-confirmed'});
      waitUntil((upstream.confirmPublication?.(event.dealId) ?? Promise.resolve()).catch(logFailure));
    }
    return true;
  };
}
