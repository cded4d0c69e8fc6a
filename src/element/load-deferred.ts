/** What is loaded when it is needed, or a little before. None of it imports the element. */
export type Steps = typeof import('./request/request.js');

export const loadSteps = (): Promise<Steps> => import('./request/request.js');

export const loadHttp = (): Promise<typeof import('../mspecs/http.js')> => import('../mspecs/http.js');

export type Afterwards = typeof import('./deferred/deferred.js');

/** Not before what is shown by now has been drawn: on a slow line and a slow phone the times must not wait for this. */
export const loadAfterwards = async (): Promise<Afterwards> => {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return import('./deferred/deferred.js');
};
