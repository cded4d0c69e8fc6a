/** Common email domains in the Nordic countries. */
const common = (
  'gmail.com hotmail.com hotmail.se hotmail.no hotmail.dk hotmail.fi outlook.com outlook.se outlook.dk ' +
  'live.com live.se live.no live.dk msn.com icloud.com me.com yahoo.com yahoo.se yahoo.no yahoo.dk telia.com ' +
  'comhem.se bredband.net spray.se online.no protonmail.com proton.me'
).split(' ');

/**
 * Corrects the domain of a normalized address if it is a typo of a common one.
 *
 * @returns undefined if the domain is common, resembles no common one, or the text is not an address.
 */
export function correctDomain(email: string): string | undefined {
  const [, local, name, ending] = /^([^\s@]{1,64}@)([^\s@]{2,30})\.([a-z]{2,5})$/.exec(email) ?? [];
  if (!local || !name || !ending || common.includes(`${name}.${ending}`)) return undefined;
  const suggested = common.find((domain) => isTypoOf(domain, name, ending));
  return suggested && local + suggested;
}

function isTypoOf(domain: string, name: string, ending: string): boolean {
  const [knownName = '', knownEnding = ''] = domain.split('.');
  // Too many real domains differ from me.com or live.se by one letter.
  const isLong = knownName.length > 4;
  // The first letter is seldom wrong, and mail.com, ymail.com and email.com are real.
  const nameFits =
    name === knownName || (isLong && name[0] === knownName[0] && isWithinOneEdit(name, knownName));
  // A two-letter ending is a country, where the domain may be real too, such as hotmail.es. The exception is gmail.co.
  const mayBeTypo = ending.length > 2 || (isLong && knownEnding.length > 2);
  return nameFits && (ending === knownEnding || (mayBeTypo && isWithinOneEdit(ending, knownEnding)));
}

/** Reports whether the Damerau–Levenshtein distance is at most one: a letter omitted, added, replaced or swapped. */
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
