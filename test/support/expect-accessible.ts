import {expect} from '@open-wc/testing';
import {finishTransitions} from './finish-transitions.js';

/** Expects axe to find nothing in an element, once its texts have faded in. */
export async function expectAccessible(element: HTMLElement): Promise<void> {
  if (element.shadowRoot) finishTransitions(element.shadowRoot);
  await expect(element).to.be.accessible();
}
