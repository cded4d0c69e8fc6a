import type {Clock} from '../../src/element/clock.js';

/** A clock that goes when it is told to. */
export interface FakeClock extends Clock {
  /** Lets so many milliseconds pass, and what is due by then happen. */
  advance(milliseconds: number): void;
  /** How many timers are set. */
  pendingTimers(): number;
}

/** @param now what it shows at first. */
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
