import {timeFormat} from '../booking/time-format.js';
import type {TimesMessages} from '../messages/messages.js';
import {plural} from '../messages/plural.js';
import {clock} from './clock.js';

/**
 * Makes what times are written with while they are on their way, in a task of its own: 15 ms, of which the page's first `Intl`
 * object takes 12.
 */
export function warmUp({language, timesLoaded}: TimesMessages, timeZone: string): void {
  clock.after(0, () => {
    const format = timeFormat(language, timeZone);
    format.day(0);
    format.time(0);
    plural(language, timesLoaded, 0);
  });
}
