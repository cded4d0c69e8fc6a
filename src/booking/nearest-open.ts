import type {Option} from './availability.js';
import type {Choice} from './booking-state.js';

/**
 * Returns the open times nearest to a choice, in the order of the list; the first ones if its time is unknown.
 *
 * @param options all listed times.
 * @param count maximum number of times.
 */
export function nearestOpen(options: readonly Option[], choice: Choice, count: number): readonly Option[] {
  const target = instantOf(choice);
  const distance = (option: Option): number => Math.abs((instantOf(option) ?? Infinity) - (target ?? 0));
  const open = options.filter(({state}) => state === 'open');
  if (target === undefined) return open.slice(0, count);
  const nearest = new Set([...open].sort((a, b) => distance(a) - distance(b)).slice(0, count));
  return open.filter((option) => nearest.has(option));
}

/** Noon stands for a day without a time; the time zone hardly matters for a distance. */
const instantOf = ({start, date}: Choice): number | undefined =>
  start ?? (date === undefined ? undefined : Date.parse(`${date}T12:00Z`));
