// Stands in for `ky/distribution/core/constants.js` in the script-tag build: the features of every browser that runs the build, and of
// ky what src/mspecs/http.ts calls. Nothing here streams a request, sends a form or retries from a hook.

export const supportsAbortController = true;
// AbortSignal.any() joins the signal of a call, and no call has one.
export const supportsAbortSignal = true;
export const supportsFormData = false;
export const supportsRequestStreams = false;
export const supportsResponseStreams = false;

export const requestMethods = ['get', 'post'] as const;
export const responseTypes = {text: 'text/*'} as const;

/** Largest delay of a timer, in milliseconds. */
export const maxSafeTimeout = 2_147_483_647;

export const stop = undefined;
export const retry = undefined;
export class RetryMarker {
  readonly options = undefined;
}
