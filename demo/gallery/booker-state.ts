import type {MspecsViewingBooker} from '../../src/mspecs-viewing-booker.js';
import {dealOf, evening, slots} from './deals.js';
import type {Driver} from './driver.js';

/** State shown on a card. */
export interface State {
  readonly heading: string;
  readonly text: string;
  /** Width in pixels; default the width of the card. */
  readonly width?: number;
  readonly dark?: true;
  /** Properties to set on the element. */
  readonly set?: Partial<MspecsViewingBooker>;
  /** Actions of the visitor to reach the state. */
  readonly act?: (visitor: Driver) => Promise<void>;
}

/** Home with slots on one evening and a viewing on another. */
export const usual = dealOf(slots(4, [2, 0, 4, 4, 1, 4]), evening(7));

/** Picks a time and fills in the form. */
export const filled = async (visitor: Driver) => {
  await visitor.pick();
  await visitor.fill();
};

/** Sends a request. */
export const sent = async (visitor: Driver) => {
  await filled(visitor);
  await visitor.send();
};
