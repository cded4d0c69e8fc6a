/** What is loaded when it is needed, or a little before. None of it imports the element. */
export type Steps = typeof import('./request-steps.js');

export const loadSteps = (): Promise<Steps> => import('./request-steps.js');

export const loadHttp = (): Promise<typeof import('../mspecs/http.js')> => import('../mspecs/http.js');

export const loadAfterwards = (): Promise<typeof import('./afterwards.js')> => import('./afterwards.js');
