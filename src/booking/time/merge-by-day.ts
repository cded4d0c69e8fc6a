import type {Time} from '../viewing.js';

/** Times put together to one a day, from the first start to the last end: how slots nobody can pick here are told. */
export function mergeByDay(times: readonly Time[]): readonly Time[] {
  const spans = new Map<string, Time>();
  for (const time of [...times].sort((a, b) => a.start - b.start)) {
    const span = spans.get(time.date) ?? time;
    const end = Math.max(span.end ?? span.start, time.end ?? time.start);
    spans.set(time.date, {...span, ...(end > span.start && {end})});
  }
  return [...spans.values()];
}
