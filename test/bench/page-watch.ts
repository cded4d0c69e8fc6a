// Runs in a page before its own scripts, and records what a visitor sees and does, with times.
{
  interface Shift extends PerformanceEntry {
    readonly value: number;
    readonly sources: readonly {readonly node: Node | null}[];
  }

  /** Binding of the benchmark. The page pushes its observations, because polling would take its time. */
  interface Bench {
    readonly tellBench: (seen: string) => void;
    /** True for a visitor who taps the first free time the moment it is painted. */
    readonly tapsAtOnce?: boolean;
  }
  const bench = globalThis as unknown as Bench;

  const seen: Record<string, number> = {};
  let blocking = 0;
  let shift = 0;
  Object.assign(globalThis, {
    watched: {
      seen,
      get blocking() {
        return blocking;
      },
      get shift() {
        return shift;
      },
    },
  });

  const booker = () => document.querySelector('mspecs-viewing-booker, mspecs-viewing-list, #viewings');

  /** Records when an element matching a selector is painted: in the task after its animation frame. */
  const noteDrawn = (name: string, selector: string): void => {
    requestAnimationFrame(() => {
      const root = booker()?.shadowRoot ?? document;
      if (!root.querySelector(selector)?.checkVisibility({visibilityProperty: true})) {
        noteDrawn(name, selector);
        return;
      }
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => {
        seen[name] = performance.now();
        bench.tellBench(name);
        if (name === 'firstFree' && bench.tapsAtOnce) tap(root.querySelector<HTMLElement>(selector));
      };
      port2.postMessage(undefined);
    });
  };

  const tap = (time: HTMLElement | null): void => {
    seen['tap'] = performance.now();
    noteDrawn('form', '[autocomplete=given-name]');
    time?.click();
  };

  // Times of a server have the name `slot`, rows of a list `viewing`.
  noteDrawn('firstFree', ':is([name=time], [name=slot], [name=viewing]):enabled:not([aria-busy=true] *)');
  addEventListener(
    'pointerup',
    ({timeStamp}) => {
      seen['tap'] = timeStamp;
      noteDrawn('form', '[autocomplete=given-name]');
    },
    {capture: true, once: true},
  );
  addEventListener(
    'keydown',
    ({key, timeStamp}) => {
      if (key === 'Enter') seen['lastKey'] = timeStamp;
    },
    true,
  );

  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({type, buffered: true});
  observe('longtask', ({duration}) => {
    blocking += duration - 50;
  });
  observe('layout-shift', (entry) => {
    const {value, sources} = entry as Shift;
    // Shifts inside the element do not count.
    if (sources.some(({node}) => node && !booker()?.contains(node))) shift += value;
  });
}
