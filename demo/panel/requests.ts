import type {Lead, Mail, ProspectiveBuyer} from '../simulator/store/records.js';

/** Booking that waits for the broker. Instants are ISO 8601. */
export interface WaitingBooking {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  /** Message of the visitor and their source; absent if there is neither. */
  readonly description?: string;
}

/** Person in the quarantine, with their bookings. */
export interface WaitingPerson extends ProspectiveBuyer {
  readonly bookings: readonly WaitingBooking[];
}

/** Content of the panel. */
export interface PanelContent {
  /** Emails, oldest first. */
  readonly outbox: readonly Mail[];
  readonly quarantine: readonly WaitingPerson[];
  /** People who want tips about similar homes. */
  readonly leads: readonly Lead[];
}

/** Decision of the broker about a booking. */
export type Decision = 'approve' | 'reject';

/** Reads the outbox, the quarantine and the leads. Rejects if the simulator does not answer or the signal aborts. */
export async function readContent(signal: AbortSignal): Promise<PanelContent> {
  const [outbox, quarantine, leads] = await Promise.all([
    ask('/outbox', {signal}).then((response) => response.json() as Promise<readonly Mail[]>),
    ask('/quarantine', {signal}).then((response) => response.json() as Promise<readonly WaitingPerson[]>),
    ask('/leads', {signal}).then((response) => response.json() as Promise<readonly Lead[]>),
  ]);
  return {outbox, quarantine, leads};
}

/** Approves or rejects a booking in the quarantine. Rejects if it was already decided or does not exist. */
export async function decide(bookingId: string, decision: Decision): Promise<void> {
  await ask(`/quarantine/${encodeURIComponent(bookingId)}/${decision}`, {method: 'POST'});
}

/** Resets the simulator. */
export async function startOver(): Promise<void> {
  await ask('/reset', {method: 'POST'});
}

async function ask(path: string, {signal, ...init}: RequestInit): Promise<Response> {
  const timeout = AbortSignal.timeout(5000);
  const response = await fetch(`/mspecs/simulator${path}`, {
    ...init,
    cache: 'no-store',
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  });
  if (!response.ok) throw new Error(`The simulator answered ${response.status} for ${path}`);
  return response;
}
