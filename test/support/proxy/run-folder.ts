import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';

const variable = 'PROXY_RECORD';

/** Makes a folder for what is written down during a run, which its workers inherit and which goes with it. */
export function makeRunFolder(): void {
  if (process.env[variable]) return;
  const folder = mkdtempSync(join(tmpdir(), 'proxy-record-'));
  process.env[variable] = folder;
  process.once('exit', () => rmSync(folder, {recursive: true}));
}

/** Where to write down what is logged. */
export function runFolder(): string {
  const folder = process.env[variable];
  if (!folder) throw new Error(`${variable} is not set`);
  return folder;
}
