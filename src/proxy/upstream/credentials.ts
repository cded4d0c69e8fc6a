import type {Login} from '../options.js';

/** Parses `user:password`; undefined for any other text. Only the password may contain a colon. */
export function parseLogin(text: string): Login | undefined {
  const [, user, password] = /^([^:]+):(.+)$/s.exec(text) ?? [];
  return user && password ? {user, password} : undefined;
}

/** Reports whether a text can be a Bearer token: one line of ASCII. */
export const isToken = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);
