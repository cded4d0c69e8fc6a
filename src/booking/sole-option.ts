import type {Availability, Option} from './availability.js';

/** Returns the only listed time if it is open and there is nothing else to show. */
export function soleOption({days, notes}: Availability): Option | undefined {
  const [only, ...others] = days.flatMap(({options}) => options);
  return only?.state === 'open' && others.length + notes.length === 0 ? only : undefined;
}
