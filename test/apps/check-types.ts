import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {root} from '../support/package.js';

const tsc = join(root, 'node_modules/@typescript/native/bin/tsc');

/** Checkers of frameworks whose files TypeScript's own compiler cannot read. */
const checkers: Readonly<Record<string, readonly string[]>> = {
  vue: ['node_modules/vue-tsc/bin/vue-tsc.js', '--noEmit', '--project', 'vue'],
  svelte: [
    'node_modules/svelte-check/bin/svelte-check',
    '--workspace',
    'svelte',
    '--tsconfig',
    './tsconfig.json',
    '--fail-on-warnings',
  ],
};

/** Checks the types of a project in this folder and returns the problems, empty if there are none. */
export function typeProblemsOf(project: string): string {
  try {
    execFileSync(process.execPath, checkers[project] ?? [tsc, '--noEmit', '--project', project], {
      cwd: import.meta.dirname,
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    return String((error as {stdout: Buffer}).stdout);
  }
}
