import {withoutInvisible} from './invisible.js';

/**
 * Normalizes an email address as typed or pasted: `eva@example.com` for `Eva <mailto:eva@Example.com>;`. The domain becomes ASCII,
 * because Mspecs identifies people by the address, and the email fields of some browsers convert it. The local part keeps its case,
 * which may matter.
 */
export function normalizeEmail(text: string): string {
  const pasted = withoutInvisible(text).normalize('NFKC').trim().slice(0, 500);
  return (/^[^<>]*<([^<>]+)>[^<>@]*$/.exec(pasted)?.[1] ?? pasted)
    .replace(/^mailto:([^?]*).*/i, '$1')
    .replace(/^[\s\p{Ps}\p{Pi}"']*(?:[\p{L}-]{1,15}:\s*)?/u, '')
    .replace(/(?:(?!@)[\s\p{P}])+$/u, '')
    .replace(/\s*@\s*/, '@')
    .replace(/[^@]*$/, toAscii);
}

/** Converts an international domain to the ASCII form that DNS and mail servers use, in lower case. Keeps anything else. */
function toAscii(domain: string): string {
  const lower = domain.toLowerCase();
  // A URL would drop a port or a path.
  if (!/^[^\0-,/:-`{-\x7f]+$/.test(lower)) return lower;
  try {
    return new URL(`https://${lower}`).hostname;
  } catch {
    return lower;
  }
}

const localPart = /^[^\s.,:;<>()[\]\\"]+$/;
const domainPart = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?!\d+$)[a-z\d][a-z\d-]*[a-z\d]$/;

/** Reports whether mail could be delivered to a normalized address. The link that Mspecs emails is the real test. */
export function isEmail(email: string): boolean {
  const [local, domain, ...rest] = email.split('@');
  if (!local || !domain || rest.length > 0) return false;
  return local.split('.').every((part) => localPart.test(part)) && domainPart.test(domain);
}
