// Stands in for `ky/distribution/errors/ForceRetryError.js` in the script-tag build: only a hook can force a retry, and there are none.

export class ForceRetryError extends Error {}
