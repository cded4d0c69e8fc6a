// Stands in for `ky/distribution/utils/body.js` in the script-tag build: nothing here reports the progress of an upload or a download.

export const streamRequest = (request: Request): Request => request;

export const streamResponse = (response: Response): Response => response;
