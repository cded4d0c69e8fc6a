import {isObject, parseJson} from '../../mspecs/json.js';
import type {ApplyEvent} from '../events/apply-event.js';
import type {Log} from '../log.js';
import type {Brokerage} from '../proxy.js';

/**
 * Creates a function that applies an event of the account to the tenants it concerns: those of its `subscriberId`, or all if it
 * names none.
 *
 * @param confirms true if publications are to be confirmed. If it is not certain whose deal it is, none confirms it.
 */
export function eventDispatcher(tenants: readonly Brokerage[], confirms: boolean, log: Log): ApplyEvent {
  return async (event, readContext) => {
    const {requestId} = readContext;
    const json = parseJson(event.text);
    if (!isObject(json)) {
      log({level: 'info', event: 'webhook-ignored', reason: 'malformed', requestId});
      return false;
    }
    const sender = json['subscriberId'] ?? undefined;
    const recipients = tenants.flatMap(({applyEvent, subscriberId}) => {
      const isSender = sender === undefined || subscriberId === undefined || subscriberId === sender;
      return applyEvent && isSender ? [{applyEvent, subscriberId}] : [];
    });
    if (recipients.length === 0) {
      log({level: 'info', event: 'webhook-ignored', reason: 'other-brokerage', requestId});
      return false;
    }
    const owner =
      recipients.length === 1
        ? recipients[0]
        : recipients.find(({subscriberId}) => subscriberId !== undefined && subscriberId === sender);
    if (!owner && confirms && json['eventType'] === 'PUBLISH')
      log({level: 'warn', event: 'publication-not-confirmed', reason: 'no-subscriber', requestId});
    const taken = await Promise.all(
      recipients.map((tenant) => tenant.applyEvent({...event, mayConfirm: tenant === owner}, readContext)),
    );
    return taken.some(Boolean);
  };
}
