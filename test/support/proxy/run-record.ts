import {appendFileSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {runFolder} from './run-folder.js';

/** What was written down during a run. */
export interface RunRecord {
  /** Everything that a kind of proxy has logged, by its kind. */
  readonly logged: ReadonlyMap<string, string>;
  /** What must not be in it. */
  readonly secrets: ReadonlySet<string>;
}

/** Writes down what a proxy of a kind has logged, such as `node`. */
export const recordLog = (kind: string, text: string): void => append(`log-${kind}`, text);

/** Writes down what must never be logged: a contact detail, a key, a credential. Returns it. */
export function registerSecret(text: string): string {
  append('secrets', `${JSON.stringify(text)}\n`);
  return text;
}

/** Everything that was written down since the run began, by whichever worker. */
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

// One file for each process, so that no two write into the same at once.
const append = (name: string, text: string): void =>
  appendFileSync(join(runFolder(), `${name}.${process.pid}`), text);
