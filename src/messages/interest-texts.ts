import type {FurtherMessages, Messages} from './messages.js';

/** Replaces the texts of a request for a viewing by those of an interest, where they are untrue for it. */
export const interestTexts = <Texts extends Messages & FurtherMessages>(texts: Texts): Texts => ({
  ...texts,
  formHeading: texts.interestHeading,
  emailHint: texts.interestEmailHint,
  changeTime: texts.backToOutcome,
  send: texts.sendInterest,
  askedBefore: texts.interestAskedBefore,
  requestFailed: {...texts.requestFailed, ...texts.interestFailed},
  almostDone: texts.interestRequested,
  requested: texts.interestNext,
});
