/** Matches UUIDs, trace ids and nginx's `$request_id`, and no name, email address or phone number. */
const wellFormed = /^[\da-f-]{16,64}$/i;

/** Returns the `x-request-id` that a server in front gave a request, or a new one if it is missing or malformed. */
export function requestIdOf({headers}: Request): string {
  const given = headers.get('x-request-id');
  return given !== null && wellFormed.test(given) ? given : crypto.randomUUID();
}
