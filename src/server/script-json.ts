/**
 * Serializes a value for the content of a `<script>`, such as one of type `application/ld+json`. The result is JSON, and no text in
 * it can end the script or start a comment.
 */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    // Line ends in JavaScript, which older engines reject in a script.
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
