// Stands in for `src/mspecs/never-sent.ts` in the script-tag build, because a browser does not report why a request failed.

export const provesNothingSent = (): boolean => false;
