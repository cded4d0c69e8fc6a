import {bookingOutcomes} from './fault-matrix.js';
import {bookingEvents, expect, expectTyped, liveRegion, type Stage} from './faulty-page.js';
import {fillAsEva, firstFreeTime, listing} from './listing-page.js';

/** A broker's page with inline JSON. */
export const pageOf = ({site, simulator}: Stage, options = {}): string =>
  listing(site, simulator, {attributes: 'refresh-interval="0" no-session-storage', ...options});

/** Opens the page, picks a time and fills in the form. */
export async function fillIn(stage: Stage, options = {}): Promise<void> {
  await stage.page.goto(pageOf(stage, options));
  await firstFreeTime(stage.page).check();
  await fillAsEva(stage.page);
}

/** Expects a failed request: message, event, typed values, and focus on the button that resends. */
export async function expectFailed(
  {page}: Stage,
  reason: string,
  words = bookingOutcomes[reason]?.words ?? '',
): Promise<void> {
  const next = bookingOutcomes[reason]?.next ?? 'Skicka igen';
  await expect(page.getByRole('button', {name: next})).toBeFocused();
  await expect(page.getByText(words).first()).toBeVisible();
  await expect(liveRegion(page)).toHaveText(words);
  expect(await bookingEvents(page)).toEqual([reason]);
  await expectTyped(page);
}
