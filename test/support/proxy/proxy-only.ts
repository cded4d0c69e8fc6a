/** Files of the conformance suite about routes and caches of the proxy alone. */
export const proxyOnly: readonly string[] = [
  'booking-page.spec.ts',
  'challenge.spec.ts',
  'drop.spec.ts',
  'element.spec.ts',
  'matching.*',
  'operation.*',
  'unknown-ids.spec.ts',
  'viewings.spec.ts',
  'webhook.*',
].map((file) => `**/${file}`);
