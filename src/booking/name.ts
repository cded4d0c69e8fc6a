import {withoutInvisible} from './invisible.js';

/**
 * Normalizes a name. Brokers read, search and copy it: bidirectional marks would reverse the text around them, and invisible
 * characters would make two people of one.
 */
export const normalizeName = (text: string): string =>
  withoutInvisible(text)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\u200c\u200d]+|[\s\u200c\u200d]+$/g, '');

// Email addresses, markup, links and five digits. A period may follow an initial or an abbreviation: J.R.Ewing, St. John, Md.Ali.
const notInNames =
  /[@<>]|&#?\w+;|\/\/|www\.|\.\S*\/|\.(?:com|net|org)(?!\p{L})|[\p{L}\p{M}\p{N}]{3}[.。]\p{L}[\p{L}\p{M}\p{N}-]|(?:\p{Nd}\P{Nd}*){5}/iu;

/**
 * Reports whether a normalized text is a name: it has a letter, but no link, email address, markup or long number. Mspecs may repeat
 * it in an email to any address that was typed.
 */
export function isName(name: string): boolean {
  // As mail programs read it, which turn text into links.
  const shown = name.normalize('NFKC').replace(/[\u200c\u200d]/g, '');
  return /\p{L}/u.test(shown) && !notInNames.test(shown);
}
