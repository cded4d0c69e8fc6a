import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';

const variable = 'PROXY_RECORD';

/** Creates a folder for the records of a run. Workers inherit it, and it is removed at the end. */
export function makeRunFolder(): void {
  if (process.env[variable]) return;
  const folder = mkdtempSync(join(tmpdir(), 'proxy-record-'));
  process.env[variable] = folder;
  process.once('exit', () => rmSync(folder, {recursive: true}));
}

/** Path of the folder for records. */
export function runFolder(): string {
  const folder = process.env[variable];
  if (!folder) throw new Error(`${variable} is not set`);
  return folder;
}
