// Stands in for the errors of ky in the script-tag build: `src/mspecs/http.ts` takes the response
// out of an error, and ky only tells its own errors from others.

export class HTTPError extends Error {
  readonly response;

  constructor(response: Response) {
    super();
    this.response = response;
  }
}

export class NonError extends Error {}

export class TimeoutError extends Error {}
