/** Chunks that are lazy-loaded. None of them imports the entry chunk. */
export type RequestChunk = typeof import('./request/request.js');

export const loadRequestChunk = (): Promise<RequestChunk> => import('./request/request.js');

/** Recovers a failed read. */
export const loadSubmission = (): Promise<typeof import('./submission/submission.js')> =>
  import('./submission/submission.js');

export type DeferredChunk = typeof import('./deferred/deferred.js');

export const loadDeferred = (): Promise<DeferredChunk> => import('./deferred/deferred.js');

/** Loads the request chunk beside the deferred one, unless the visitor saves data. Never rejects: a tap loads it again. */
export const prefetchRequestChunk = (): void => {
  // Not all browsers know `saveData`.
  const {connection} = navigator as {connection?: {saveData?: boolean}};
  if (!connection?.saveData) loadRequestChunk().catch(() => undefined);
};
