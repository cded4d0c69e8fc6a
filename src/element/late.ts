/** What a visitor who comes near will need: the form, the phone rules and ky. None of it imports the element. */
export type Steps = typeof import('./request-steps.js');

export const loadSteps = (): Promise<Steps> => import('./request-steps.js');

export const loadHttp = (): Promise<typeof import('../mspecs/http.js')> => import('../mspecs/http.js');

export const loadAside = (): Promise<typeof import('./aside.js')> => import('./aside.js');

export const loadWatch = (): Promise<typeof import('./watch.js')> => import('./watch.js');

/** Gives the times their finishing touch. Where it does not come, the next call tries again. */
export async function adoptLook({adoptedStyleSheets}: ShadowRoot): Promise<void> {
  const {lookSheet} = (await import('./look.js').catch(() => undefined)) ?? {};
  if (lookSheet && !adoptedStyleSheets.includes(lookSheet)) adoptedStyleSheets.push(lookSheet);
}

/** Starts loading all of it. What fails here is loaded again when it is needed. */
export function prefetch(): void {
  for (const load of [loadSteps(), loadHttp(), import('../booking/phone.js')]) load.catch(() => undefined);
}
