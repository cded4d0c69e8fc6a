// Stands in for `ky/distribution/utils/normalize.js` in the script-tag build: every call passes all retry options that differ from
// these, in lower case.

interface RetryOptions {
  readonly limit: number;
  readonly statusCodes?: readonly number[];
  readonly afterStatusCodes?: readonly number[];
}

export const normalizeRequestMethod = (method: string): string => method.toUpperCase();

export const normalizeRetryOptions = (retry: RetryOptions | number): object => ({
  methods: ['get'],
  maxRetryAfter: Infinity,
  backoffLimit: Infinity,
  delay: (attempt: number) => 300 * 2 ** (attempt - 1),
  ...(typeof retry === 'number' ? {limit: retry} : retry),
});
