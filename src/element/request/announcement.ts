import {takenState} from './slot-taken.js';
import type {RequestView} from './request-view.js';

/**
 * Returns the text of the live region after a time was picked: changes that the visitor did not cause and that no focused element
 * reads out.
 */
export function announcement(view: RequestView): string {
  const {booking, messages} = view;
  const {state} = booking;
  switch (state.step) {
    case 'sending':
      return messages.sending;
    case 'failed':
      return messages.requestFailed[state.reason];
    case 'requested':
      return state.choice ? messages.confirmStep(state.email) : messages.interestNext;
    case 'filling': {
      const taken = state.choice && takenState(view, state.choice);
      if (taken) return taken === 'full' ? messages.chosenFull : messages.chosenClosed;
      return state.alreadyRequested ? messages.askedBefore : '';
    }
    default:
      return '';
  }
}
