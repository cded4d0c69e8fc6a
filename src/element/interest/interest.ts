import {interestTexts} from '../../messages/interest-texts.js';
import {FurtherTexts} from '../further-texts.js';
import type {LazyParts} from '../request/lazy-parts.js';

/** Adds the texts of an interest. A chunk of its own, loaded before the form of an interest. Rejects if they cannot be loaded. */
export const add = async (parts: LazyParts): Promise<void> => {
  const {booking, host} = parts;
  const texts = new FurtherTexts(() => host.requestUpdate());
  await texts.load(booking.view?.messages.language ?? '');
  parts.interest = (view) => {
    const {state} = booking;
    if (!('choice' in state) || state.choice) return undefined;
    const messages = texts.of(view.messages);
    return messages && {...view, messages: interestTexts(messages)};
  };
};
