import type {Clock} from '../../src/element/clock.js';

/** A clock that advances on demand. */
export interface FakeClock extends Clock {
  /** Advances the clock and runs timers that are due. */
  advance(milliseconds: number): void;
  /** Number of pending timers. */
  pendingTimers(): number;
}

/** @param now initial time. */
export function fakeClock(now = 1_000_000): FakeClock {
  const timers = new Set<{readonly at: number; readonly run: () => void}>();
  return {
    now: () => now,
    after: (milliseconds, run) => {
      const timer = {at: now + milliseconds, run};
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance: (milliseconds) => {
      now += milliseconds;
      const due = [...timers].filter(({at}) => at <= now).sort((a, b) => a.at - b.at);
      for (const timer of due) if (timers.delete(timer)) timer.run();
    },
    pendingTimers: () => timers.size,
  };
}
