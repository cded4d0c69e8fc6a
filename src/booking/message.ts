import {withoutInvisible} from './invisible.js';

/** Texts of a request for the broker, besides the contact details. */
export interface Remark {
  /** Message of the visitor, normalized; empty for none. */
  readonly message: string;
  /** Page or campaign that the visitor came from, normalized; empty for none. */
  readonly source: string;
}

/** Maximum length of a message in code points, which are the same in every browser and on every server. */
export const messageLimit = 500;
/** Maximum length of a source in code points. */
export const sourceLimit = 100;

/**
 * Normalizes a message: plain text in several lines, without control and invisible characters, and without blank space at its ends.
 *
 * @param text anything but a string is no message.
 */
export const normalizeMessage = (text: unknown): string =>
  typeof text === 'string'
    ? withoutInvisible(text.replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n'))
        .normalize('NFC')
        .trim()
    : '';

/** Returns the number of code points of a text. */
export const lengthOf = (text: string): number => text.replace(/[^]/gu, '.').length;

/** Reports whether a normalized message is too long to be sent. */
export const isTooLong = (message: string): boolean => lengthOf(message) > messageLimit;

/**
 * Normalizes a source to one line and cuts it to its maximum length.
 *
 * @param text anything but a string is no source.
 */
export function normalizeSource(text: unknown): string {
  const line = typeof text === 'string' ? withoutInvisible(text).replace(/\s+/g, ' ').trim() : '';
  return line.replace(cut, '$1');
}

const cut = new RegExp(`^([^]{${sourceLimit}})[^]*`, 'u');
