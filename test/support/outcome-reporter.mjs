import {writeFileSync} from 'node:fs';

/** @typedef {import('@web/test-runner').TestSession} TestSession */
/** @typedef {NonNullable<TestSession['testResults']>} Results */
/** @typedef {import('./runners.js').Outcome} Outcome */

/**
 * Counts the tests of a run. Prints one line, and writes a file for `test/run.ts` to the path in `TEST_OUTCOME`. A file
 * that fails to load counts as one failed test.
 *
 * @param {string} name of the browser that runs them
 * @returns {import('@web/test-runner').Reporter}
 */
export const outcomeReporter = (name) => ({
  onTestRunFinished({sessions}) {
    const {passed, failures} = join(sessions.map((session) => readSession(session, name)));
    console.log(`${name}: ${passed} tests passed, ${failures.length} tests failed`);
    const path = process.env['TEST_OUTCOME'];
    if (path) writeFileSync(path, JSON.stringify({passed, failures}));
  },
});

/**
 * @param {TestSession} session
 * @param {string} name
 * @returns {Outcome}
 */
function readSession({passed, testFile, testResults, errors}, name) {
  const file = `[${name}] ${testFile}`;
  const outcome = testResults ? readSuite(testResults, file) : {passed: 0, failures: []};
  if (passed || outcome.failures.length > 0) return outcome;
  return {...outcome, failures: [[file, ...errors.map(({message}) => message)].join('\n')]};
}

/**
 * @param {Results} suite
 * @param {string} path titles of the suites around it
 * @returns {Outcome}
 */
const readSuite = ({name, tests, suites}, path) => {
  const title = [path, name].filter(Boolean).join(' › ');
  const run = tests.filter(({skipped}) => !skipped);
  const failed = run.filter((test) => !test.passed);
  return join([
    {
      passed: run.length - failed.length,
      failures: failed.map((test) => `${title} › ${test.name}\n${test.error?.message ?? ''}`),
    },
    ...suites.map((inner) => readSuite(inner, title)),
  ]);
};

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
const join = (outcomes) => ({
  passed: outcomes.reduce((sum, {passed}) => sum + passed, 0),
  failures: outcomes.flatMap(({failures}) => failures),
});
