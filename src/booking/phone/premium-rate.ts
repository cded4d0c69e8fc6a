import {premiumNumbers} from './premium-numbers.js';

/** Reports whether a number in E.164 is a premium-rate number, in any country. */
export const isPremiumRate = (e164: string): boolean =>
  [2, 3, 4].some((end) => {
    const pattern = premiumNumbers[e164.slice(1, end)];
    return pattern !== undefined && new RegExp(`^(?:${pattern})$`).test(e164.slice(end));
  });
