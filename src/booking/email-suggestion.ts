/** Domains that many in the Nordic countries have their mail at. */
const common = (
  'gmail.com hotmail.com hotmail.se hotmail.no hotmail.dk hotmail.fi outlook.com outlook.se outlook.dk ' +
  'live.com live.se live.no live.dk msn.com icloud.com me.com yahoo.com yahoo.se yahoo.no yahoo.dk telia.com ' +
  'comhem.se bredband.net spray.se online.no protonmail.com proton.me'
).split(' ');

/**
 * The address that was probably meant, where its domain is a slip away from a common one: `Eva@gmail.com` for
 * `Eva@gmial.com` and `Eva@gmail.con`. What stands before the domain stays as typed.
 *
 * @returns undefined where the domain is a common one, is like none of them, or the text is no address.
 */
export function suggestEmail(email: string): string | undefined {
  const [, local, name, ending] =
    /^\s*([^\s@]{1,64}@)([^\s@]{2,30})\.([a-z]{2,5})\s*$/.exec(lowerDomain(email)) ?? [];
  if (!local || !name || !ending || common.includes(`${name}.${ending}`)) return undefined;
  const suggested = common.find((domain) => isTypoOf(domain, name, ending));
  return suggested && local + suggested;
}

const lowerDomain = (email: string): string =>
  email.slice(0, 200).replace(/@[^@]*$/, (domain) => domain.toLowerCase());

function isTypoOf(domain: string, name: string, ending: string): boolean {
  const [knownName = '', knownEnding = ''] = domain.split('.');
  // Too many real domains are a letter away from me.com or live.se.
  const isLong = knownName.length > 4;
  // First letters are seldom mistaken, and mail.com, ymail.com and email.com are real.
  const nameFits =
    name === knownName || (isLong && name[0] === knownName[0] && isWithinOneEdit(name, knownName));
  // Two letters are a country's, where such a domain may be real too: hotmail.es. Not so gmail.co.
  const mayBeTypo = ending.length > 2 || (isLong && knownEnding.length > 2);
  return nameFits && (ending === knownEnding || (mayBeTypo && isWithinOneEdit(ending, knownEnding)));
}

/** Whether at most one letter was left out, added or mistaken, or two swapped: Damerau and Levenshtein's distance of one. */
function isWithinOneEdit(typed: string, known: string): boolean {
  const shorter = Math.min(typed.length, known.length);
  let start = 0;
  while (start < shorter && typed[start] === known[start]) start++;
  let end = 0;
  while (end < shorter - start && typed.at(-1 - end) === known.at(-1 - end)) end++;
  const wrong = typed.slice(start, typed.length - end);
  const right = known.slice(start, known.length - end);
  const areSwapped = right.length === 2 && wrong === right.charAt(1) + right.charAt(0);
  return areSwapped || (wrong.length < 2 && right.length < 2);
}
