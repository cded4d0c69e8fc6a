import type {Day, Option} from './availability.js';
import type {Choice} from './booking-state.js';

/**
 * The free times nearest to one that can no longer be had, in the order of the list. Where nobody knows when that one was,
 * the first ones.
 *
 * @param count how many at most.
 */
export function nearestOpen(days: readonly Day[], choice: Choice, count: number): readonly Option[] {
  const target = instantOf(choice);
  const distance = (option: Option): number => Math.abs((instantOf(option) ?? Infinity) - (target ?? 0));
  const open = days.flatMap(({options}) => options).filter(({state}) => state === 'open');
  if (target === undefined) return open.slice(0, count);
  const nearest = new Set([...open].sort((a, b) => distance(a) - distance(b)).slice(0, count));
  return open.filter((option) => nearest.has(option));
}

/** Of a day whose time is not known, noon: which noon matters little here. */
const instantOf = ({start, date}: Choice): number | undefined =>
  start ?? (date === undefined ? undefined : Date.parse(`${date}T12:00Z`));
