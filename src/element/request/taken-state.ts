import type {FailureReason} from '../../booking/booking-state.js';
import type {RequestView} from './request-view.js';

/** Failures after which retrying with the same time is pointless. */
const takenBy: Partial<Record<FailureReason, 'full' | 'closed'>> = {
  'slot-full': 'full',
  closed: 'closed',
  'not-found': 'closed',
};

/** Returns the state of the chosen time if it was taken meanwhile; undefined if it is still open. */
export function takenState({booking: {state}, find}: RequestView): 'full' | 'closed' | undefined {
  if ((state.step !== 'filling' && state.step !== 'failed') || !state.choice) return undefined;
  if (state.step === 'failed') return takenBy[state.reason];
  const found = find(state.choice)?.state ?? 'closed';
  return found === 'open' ? undefined : found;
}

/** Returns the text about a time that was taken while the visitor was typing, or before. */
export function takenText({messages, booking}: RequestView, taken: 'full' | 'closed'): string {
  const isFull = taken === 'full';
  if (!booking.validation.hasTyped) return messages.requestFailed[isFull ? 'slot-full' : 'closed'];
  return isFull ? messages.chosenFull : messages.chosenClosed;
}
