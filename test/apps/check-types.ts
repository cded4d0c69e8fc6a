import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {root} from '../support/package.js';

const tsc = join(root, 'node_modules/@typescript/native/bin/tsc');

/** Type checkers of frameworks whose files TypeScript cannot parse. */
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

/** Type-checks a project in this folder and returns the problems, or an empty string. */
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
