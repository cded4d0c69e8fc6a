/** Chunks that are lazy-loaded. None of them imports the entry chunk. */
export type RequestChunk = typeof import('./request/request.js');

export const loadRequestChunk = (): Promise<RequestChunk> => import('./request/request.js');

export type DeferredChunk = typeof import('./deferred/deferred.js');

/** Loads the deferred chunk after the next paint, so that it does not delay the times on a slow device. */
export const loadDeferred = async (): Promise<DeferredChunk> => {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return import('./deferred/deferred.js');
};
