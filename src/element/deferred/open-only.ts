import type {Availability, Option} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import {soleOption} from '../../booking/sole-option.js';

/** Selects the only time there is and opens its form. */
export function openOnly(
  availability: Availability,
  {select}: {readonly select: (option: Option) => Choice},
  booking: {readonly choose: (choice: Choice, moveFocus: boolean) => Promise<void>},
): void {
  const only = soleOption(availability);
  if (only) void booking.choose(select(only), false);
}
