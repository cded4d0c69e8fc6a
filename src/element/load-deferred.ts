/** What is loaded when it is needed, or a little before. None of it imports the element. */
export type RequestChunk = typeof import('./request/request.js');

export const loadRequestChunk = (): Promise<RequestChunk> => import('./request/request.js');

export const loadHttp = (): Promise<typeof import('../mspecs/http.js')> => import('../mspecs/http.js');

export type DeferredChunk = typeof import('./deferred/deferred.js');

/** Not before what is shown by now has been drawn: on a slow line and a slow phone the times must not wait for this. */
export const loadDeferred = async (): Promise<DeferredChunk> => {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return import('./deferred/deferred.js');
};
