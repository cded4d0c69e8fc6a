/** Chunks that are lazy-loaded. None of them imports the entry chunk. */
export type RequestChunk = typeof import('./request/request.js');

let requestChunk: Promise<RequestChunk> | undefined;

/**
 * Loads the chunk once, because a second `import()` resolves only in a later task. Rejects if loading fails, after which the next
 * call loads it again.
 */
export const loadRequestChunk = (): Promise<RequestChunk> =>
  (requestChunk ??= import('./request/request.js').catch((error: unknown) => {
    requestChunk = undefined;
    throw error;
  }));

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
