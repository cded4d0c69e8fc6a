import type {Instant} from '../booking/viewing.js';

/** The one place where the element reads the clock. */
export const clock = {now: (): Instant => Date.now()};
