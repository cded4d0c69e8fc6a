import {normalizeEmail} from './email.js';

/** Most addresses, which need no correction. */
const isWellKnown = /@(gmail|hotmail|outlook|live|icloud)\.com$/;

/**
 * Suggests a correction if the domain is a typo of a common one: `Eva@gmail.com` for `Eva@gmial.com` and `Eva@gmail.con`. Keeps
 * the local part as typed. Never rejects.
 *
 * @returns undefined if the domain is common, resembles no common one, or the text is not an address.
 */
export async function suggestEmail(email: string): Promise<string | undefined> {
  const normalized = normalizeEmail(email);
  if (isWellKnown.test(normalized)) return undefined;
  const loaded = await import('./email-domains.js').catch(() => undefined);
  return loaded?.correctDomain(normalized);
}
