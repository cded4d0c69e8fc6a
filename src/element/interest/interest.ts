import {interestTexts} from '../../messages/interest-texts.js';
import {FurtherTexts} from '../further-texts.js';
import type {LazyParts} from '../request/lazy-parts.js';

/**
 * Loads what only the form of an interest needs: its texts, and the offer of tips if the proxy orders them. A chunk of its own. Rejects
 * if the texts cannot be loaded.
 */
export const prepare = async (parts: LazyParts): Promise<void> => {
  await Promise.all([addTexts(parts), openOffer(parts)]);
};

async function addTexts(parts: LazyParts): Promise<void> {
  const {booking, host} = parts;
  const texts = new FurtherTexts(() => host.requestUpdate());
  await texts.require(booking.view?.messages);
  parts.interest = (view) => {
    const {state} = booking;
    if (!('choice' in state) || state.choice) return undefined;
    const messages = texts.of(view.messages);
    return messages && {...view, messages: interestTexts(messages)};
  };
}

/** Never rejects: the form works without the offer. */
async function openOffer(parts: LazyParts): Promise<void> {
  const {view} = parts.booking;
  const published = Object(view?.published) as {readonly matching?: unknown};
  if (!view || published.matching !== true) return;
  try {
    const {add} = await import('../matching/profile-offer.js');
    if (!parts.profileOffer) add(parts);
    await parts.profileOffer?.open(view);
  } catch {
    // A later interest loads it again.
  }
}
