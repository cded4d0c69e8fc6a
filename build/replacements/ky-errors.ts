// Stands in for `ky/distribution/errors/HTTPError.js` and `NonError.js` in the script-tag build: `src/mspecs/http.ts` takes the response
// out of an error, and ky tells a thrown value that is no error only from its own errors.

export class HTTPError extends Error {
  readonly response;

  constructor(response: Response) {
    super();
    this.response = response;
  }
}

export class NonError extends Error {}
