import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Engine} from './browsers.mjs';

/** Numbers of passed and failed tests. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Scripts of the test runners, started through Node because their commands are shell files on Windows. */
export const binaries = {
  wtr: fileURLToPath(new URL('../../node_modules/@web/test-runner/dist/bin.js', import.meta.url)),
  playwright: fileURLToPath(new URL('../../node_modules/@playwright/test/cli.js', import.meta.url)),
};

/**
 * Runs component tests in one engine: these files, or all that need no build.
 *
 * @param name Heading of the output, which is printed when the run ends, because several run at once.
 * @param zone Time zone of the browser, such as `Asia/Kolkata`; the machine's by default.
 */
export function runComponentTests(
  name: string,
  engine: Engine,
  files: readonly string[],
  zone = process.env['TZ'],
): Promise<Counts> {
  const args = files.length > 0 ? ['--files', ...files] : [];
  const env = {ENGINE: engine, TZ: zone, TEST_NAME: name};
  return run([binaries.wtr, ...args], env, (counts) => counts as Counts, name);
}

/** Runs the tests of a folder with Playwright: these files, or all. Tests that passed on retry are named. */
export function runPlaywright(folder: string, files: readonly string[]): Promise<Counts> {
  return run([binaries.playwright, 'test', '--config', `test/${folder}`, ...files], {}, (report) => {
    const {stats} = report as {stats: Record<'expected' | 'flaky' | 'unexpected', number>};
    if (stats.flaky > 0)
      console.error(`\n!! FLAKY: ${stats.flaky} tests passed on retry only. See the list above.`);
    return {passed: stats.expected + stats.flaky, failed: stats.unexpected};
  });
}

/** @param name Heading of the output, which is printed at the end because several runs are parallel. */
async function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  read: (report: unknown) => Counts,
  name?: string,
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'test-counts-'));
  const path = join(folder, 'counts.json');
  const child = spawn(process.execPath, args, {
    stdio: name ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: {...process.env, ...env, TEST_COUNTS: path},
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => output.push(part));
  const [code] = (await once(child, 'close')) as [number | null];
  if (name) console.log(`\n── ${name}\n${Buffer.concat(output).toString()}`);
  try {
    const counts = read(JSON.parse(readFileSync(path, 'utf8')));
    return code === 0 || counts.failed > 0 ? counts : {...counts, failed: 1};
  } catch {
    console.error('The test runner ended without telling what it had tested.');
    return {passed: 0, failed: 1};
  } finally {
    rmSync(folder, {recursive: true});
  }
}
