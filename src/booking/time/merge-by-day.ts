import type {Time} from '../viewing.js';

/** Merges times into one span per day, from the first start to the last end. */
export function mergeByDay(times: readonly Time[]): readonly Time[] {
  const spans = new Map<string, Time>();
  for (const time of [...times].sort((a, b) => a.start - b.start)) {
    const span = spans.get(time.date) ?? time;
    const end = Math.max(span.end ?? span.start, time.end ?? time.start);
    spans.set(time.date, {...span, ...(end > span.start && {end})});
  }
  return [...spans.values()];
}
