import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Engine} from './browsers.mjs';

/** Result of a test run. */
export interface Outcome {
  readonly passed: number;
  /** Titles and errors of the tests that failed. */
  readonly failures: readonly string[];
}

/** The parts of Playwright's JSON report that `runPlaywright()` reads. */
interface ReportedSuite {
  readonly specs: readonly ReportedSpec[];
  readonly suites?: readonly ReportedSuite[];
}
interface ReportedSpec {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly tests: readonly {
    readonly projectName: string;
    readonly status: 'expected' | 'flaky' | 'skipped' | 'unexpected';
    readonly results: readonly {readonly error?: {readonly message?: string}}[];
  }[];
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
): Promise<Outcome> {
  const args = files.length > 0 ? ['--files', ...files] : [];
  const env = {ENGINE: engine, TZ: zone, TEST_NAME: name};
  return run([binaries.wtr, ...args], env, (outcome) => outcome as Outcome, name);
}

/**
 * Runs the tests of a folder with Playwright: these files, or all. Tests that passed on retry only are named. They count as failed if
 * `FAIL_ON_FLAKY` is set, for machines that do nothing else.
 */
export function runPlaywright(folder: string, files: readonly string[]): Promise<Outcome> {
  return run([binaries.playwright, 'test', '--config', `test/${folder}`, ...files], {}, (report) => {
    const {stats, suites, errors} = report as {
      stats: {expected: number};
      suites: readonly ReportedSuite[];
      errors: readonly {message?: string}[];
    };
    const specs = suites.flatMap(specsOf);
    const flaky = specs.flatMap((spec) => titlesOf(spec, 'flaky'));
    for (const title of flaky) console.error(`\n!! FLAKY ${title}`);
    const flakyFails = Boolean(process.env['FAIL_ON_FLAKY']);
    const failures = specs.flatMap((spec) => titlesOf(spec, 'unexpected'));
    return {
      passed: stats.expected + (flakyFails ? 0 : flaky.length),
      failures: [...failures, ...(flakyFails ? flaky : []), ...errors.map(({message = ''}) => message)],
    };
  });
}

function specsOf({specs, suites = []}: ReportedSuite): ReportedSpec[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

function titlesOf({title, file, line, tests}: ReportedSpec, wanted: 'flaky' | 'unexpected'): string[] {
  return tests
    .filter(({status}) => status === wanted)
    .map(({projectName, results}) => {
      const error = results.find((result) => result.error)?.error?.message ?? '';
      return `[${projectName}] ${file}:${line} ${title}\n${error}`;
    });
}

/** @param name Heading of the output, which is printed at the end because several runs are parallel. */
async function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  read: (report: unknown) => Outcome,
  name?: string,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'test-outcome-'));
  const path = join(folder, 'outcome.json');
  const child = spawn(process.execPath, args, {
    stdio: name ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: {...process.env, ...env, TEST_OUTCOME: path},
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => output.push(part));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  const failure = `The test runner ended with ${signal ?? `code ${code}`}`;
  if (name) console.log(`\n── ${name}\n${Buffer.concat(output).toString()}`);
  try {
    const outcome = read(JSON.parse(readFileSync(path, 'utf8')));
    if (code === 0 || outcome.failures.length > 0) return outcome;
    return {...outcome, failures: [`${failure}.`]};
  } catch {
    const where = name ? `[${name}] ` : '';
    return {passed: 0, failures: [`${where}${failure}, without telling what it had tested.`]};
  } finally {
    rmSync(folder, {recursive: true});
  }
}
