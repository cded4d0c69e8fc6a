import {takenState} from './slot-taken.js';
import type {RequestView} from './request.js';

/** What the live region says after a time was picked: what changed without the visitor, and nothing the focus reads anyway. */
export function announcement({booking: {state}, messages, availability}: RequestView): string {
  switch (state.step) {
    case 'sending':
      return messages.sending;
    case 'failed':
      return messages.requestFailed[state.reason];
    case 'requested':
      return state.choice ? messages.confirmStep(state.email) : messages.interestNext;
    case 'filling': {
      const taken = state.choice && takenState(availability, state.choice);
      if (taken) return taken === 'full' ? messages.chosenFull : messages.chosenClosed;
      return state.alreadyRequested ? messages.askedBefore : '';
    }
    default:
      return '';
  }
}
