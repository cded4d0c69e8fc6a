import {httpError} from './http-error.js';

/** Parses a body that must be a JSON object. Throws an HTTP error (400) otherwise. */
export function parseObject(body: string): object {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw httpError(400, 'The body is not JSON');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw httpError(400, 'The body is not a JSON object');
  }
  return json;
}
