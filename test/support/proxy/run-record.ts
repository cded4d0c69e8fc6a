import {appendFileSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {runFolder} from './run-folder.js';

/** Records of a run. */
export interface RunRecord {
  /** Logs by the kind of proxy. */
  readonly logged: ReadonlyMap<string, string>;
  /** Strings that must not occur in the logs. */
  readonly secrets: ReadonlySet<string>;
}

/** Records the log output of a kind of proxy, such as `node`. */
export const recordLog = (kind: string, text: string): void => append(`log-${kind}`, text);

/** Registers a string that must never be logged, such as a contact detail, a key or a credential, and returns it. */
export function registerSecret(text: string): string {
  append('secrets', `${JSON.stringify(text)}\n`);
  return text;
}

/** Reads the records of all workers since the run began. */
export function readRecord(): RunRecord {
  const logged = new Map<string, string>();
  const secrets = new Set<string>();
  for (const file of readdirSync(runFolder())) {
    const text = readFileSync(join(runFolder(), file), 'utf8');
    const name = file.replace(/\.\d+$/, '');
    if (name === 'secrets') {
      for (const line of text.split('\n').filter(Boolean)) secrets.add(JSON.parse(line) as string);
    } else logged.set(name.replace('log-', ''), (logged.get(name.replace('log-', '')) ?? '') + text);
  }
  return {logged, secrets};
}

// One file per process prevents interleaved writes.
const append = (name: string, text: string): void =>
  appendFileSync(join(runFolder(), `${name}.${process.pid}`), text);
