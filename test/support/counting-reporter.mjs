import {writeFileSync} from 'node:fs';

/** @typedef {import('@web/test-runner').TestSession} TestSession */
/** @typedef {NonNullable<TestSession['testResults']>} Results */
/** @typedef {{readonly passed: number, readonly failed: number}} Counts */

/**
 * Counts the tests of a run. Prints one line, and writes a file for `test/run.ts` to the path in `TEST_COUNTS`. A file
 * that fails to load counts as one failed test.
 *
 * @param {string} name of the browser that runs them
 * @returns {import('@web/test-runner').Reporter}
 */
export const countingReporter = (name) => ({
  onTestRunFinished({sessions}) {
    const counts = sessions.map(countSession).reduce(add, {passed: 0, failed: 0});
    console.log(`${name}: ${counts.passed} tests passed, ${counts.failed} tests failed`);
    const path = process.env['TEST_COUNTS'];
    if (path) writeFileSync(path, JSON.stringify(counts));
  },
});

/**
 * @param {TestSession} session
 * @returns {Counts}
 */
function countSession({passed, testResults}) {
  const counts = testResults ? countSuite(testResults) : {passed: 0, failed: 0};
  return passed || counts.failed > 0 ? counts : {...counts, failed: 1};
}

/**
 * @param {Results} suite
 * @returns {Counts}
 */
const countSuite = ({tests, suites}) => {
  const run = tests.filter(({skipped}) => !skipped);
  const passed = run.filter((test) => test.passed).length;
  return suites.map(countSuite).reduce(add, {passed, failed: run.length - passed});
};

/**
 * @param {Counts} one
 * @param {Counts} other
 * @returns {Counts}
 */
const add = (one, other) => ({passed: one.passed + other.passed, failed: one.failed + other.failed});
