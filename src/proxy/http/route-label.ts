import {LRUCache} from 'lru-cache';

const words =
  /^(v3|viewings|viewings\.ics|page|slot|status|externalViewer|deals|element|book|book\.ics|interest|matching|challenge|cache|webhook|health|ready|metrics|)$/;

/** Labels by URL, memoized: most requests are for the same few, and computing a label is 5% of the cost of a cached read. */
const labels = new LRUCache<string, string>({
  max: 100,
  memoMethod: (url) =>
    (/^[^/]*\/\/[^/]*([^?#]*)/.exec(url)?.[1] ?? '')
      .split('/')
      .map((word) => (words.test(word) ? word : ':'))
      .join('/'),
});

/** Replaces everything but route words in the path of a URL, so that no id or visitor input is logged. */
export const routeLabel = (url: string): string => labels.memo(url);
