import {LRUCache} from 'lru-cache';

const words = /^(v3|viewings|slot|status|externalViewer|deals|interest|webhook|health|)$/;

/** Labels by URL. Most requests are for the same few, and making a label is a twentieth of what a cached read costs. */
const labels = new LRUCache<string, string>({
  max: 100,
  memoMethod: (url) =>
    (/^[^/]*\/\/[^/]*([^?#]*)/.exec(url)?.[1] ?? '')
      .split('/')
      .map((word) => (words.test(word) ? word : ':'))
      .join('/'),
});

/** The path of a URL as the routes are written: no id, and nothing else that a visitor may have put there, is logged. */
export const routeLabel = (url: string): string => labels.memo(url);
