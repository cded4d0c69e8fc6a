import {parseJson} from '../mspecs/json.js';
import type {LogEntry} from './log.js';

/** Length of the shortest quoted part of a secret that is redacted, because errors quote parts of a body too. */
const partLength = 5;
const redacted = '[redacted]';

/** Redacts visitor input in log entries, because errors of a storage, a captcha or the network may quote it. */
export class Redactor {
  readonly #held = new Set<readonly string[]>();

  /** Redacts these values until the returned function is called. */
  hold(secrets: readonly string[]): () => void {
    // A copy, because the same list can be held twice.
    const held = [...secrets];
    this.#held.add(held);
    return () => void this.#held.delete(held);
  }

  /** Returns the entry with secrets redacted in its error fields. */
  clean(entry: LogEntry): LogEntry {
    if (!('error' in entry)) return entry;
    const secrets = [...this.#held].flat();
    const quoted = ['error', 'message', 'stack'].flatMap((field) => {
      const text = entry[field];
      return typeof text === 'string' ? [[field, redact(text, secrets)] as const] : [];
    });
    return {...entry, ...Object.fromEntries(quoted)};
  }
}

/** Returns the strings and numbers in a JSON body; the whole text if it is not JSON. */
export function valuesIn(body: string): readonly string[] {
  const json = parseJson(body);
  return json === undefined ? [body] : leavesOf(json);
}

function leavesOf(json: unknown): readonly string[] {
  if (typeof json === 'object' && json !== null) return Object.values(json).flatMap(leavesOf);
  return typeof json === 'string' || typeof json === 'number' ? [String(json)] : [];
}

/** Replaces secrets and parts of them, in any case and encoding. */
export function redact(text: string, secrets: readonly string[]): string {
  const written = secrets.flatMap(waysToWrite).map(foldCase);
  const parts = new Set(written.flatMap(partsOf));
  const folded = foldCase(text);
  let result = '';
  let redactedTo = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (parts.has(folded.slice(at, at + partLength))) {
      if (redactedTo <= at) result += redacted;
      redactedTo = at + partLength;
    } else if (at >= redactedTo) result += text.charAt(at);
  }
  const short = written.filter((word) => word.trim() !== '' && word.length < partLength);
  if (short.length === 0) return result;
  const words = [...new Set(short)].map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  return result.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu'), redacted);
}

const partsOf = (secret: string): readonly string[] =>
  Array.from({length: Math.max(0, secret.length - partLength + 1)}, (_, at) =>
    secret.slice(at, at + partLength),
  );

const waysToWrite = (secret: string): readonly string[] => [
  secret,
  encodeURIComponent(secret.replace(/\p{Surrogate}/gu, '')),
  JSON.stringify(secret).slice(1, -1),
  secret.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
];

/** Lowercases without changing the length, so that positions still match. */
const foldCase = (text: string): string =>
  text.replace(/[^]/g, (unit) => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit));
