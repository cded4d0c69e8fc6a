import {interestTexts} from '../../messages/interest-texts.js';
import {FurtherTexts} from '../further-texts.js';
import type {Sender} from '../matching/profile-offer.js';
import type {LazyParts} from '../request/lazy-parts.js';

/**
 * Loads what only the form of an interest needs: its texts, and the offer of tips if the proxy orders them. A chunk of its own. Rejects
 * if the texts cannot be loaded.
 */
export const prepare = async (parts: LazyParts, sender: Sender): Promise<void> => {
  await Promise.all([addTexts(parts), openOffer(parts, sender)]);
};

async function addTexts(parts: LazyParts): Promise<void> {
  const {booking, host} = parts;
  const texts = new FurtherTexts(() => host.requestUpdate());
  await texts.load(booking.view?.messages.language ?? '');
  parts.interest = (view) => {
    const {state} = booking;
    if (!('choice' in state) || state.choice) return undefined;
    const messages = texts.of(view.messages);
    return messages && {...view, messages: interestTexts(messages)};
  };
}

/** Never rejects: the form works without the offer. */
async function openOffer({booking, host, services}: LazyParts, sender: Sender): Promise<void> {
  const published = booking.view?.published as {readonly matching?: unknown} | undefined;
  if (published?.matching !== true) return;
  try {
    const {openOffer: open} = await import('../matching/profile-offer.js');
    booking.profileOffer = await open(booking, host, services, sender);
  } catch {
    // A later interest loads it again.
  }
}
