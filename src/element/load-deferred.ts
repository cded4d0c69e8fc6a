/** Chunks that are lazy-loaded. None of them imports the entry chunk. */
export type RequestChunk = typeof import('./request/request.js');

export const loadRequestChunk = (): Promise<RequestChunk> => import('./request/request.js');

export type DeferredChunk = typeof import('./deferred/deferred.js');

/** Resolves after the next paint, so that loading a chunk does not delay the times on a slow device. */
const nextPaint = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export const loadDeferred = async (): Promise<DeferredChunk> => {
  await nextPaint();
  return import('./deferred/deferred.js');
};

/** Loads the request chunk beside the deferred one, unless the visitor saves data. Never rejects: a tap loads it again. */
export const prefetchRequestChunk = async (): Promise<void> => {
  await nextPaint();
  // Not all browsers know `saveData`.
  const {connection} = navigator as {connection?: {saveData?: boolean}};
  if (!connection?.saveData) loadRequestChunk().catch(() => undefined);
};
