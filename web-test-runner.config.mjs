import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {playwrightLauncher} from '@web/test-runner-playwright';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {
  chromiumArgs,
  engines,
  findBrowser,
  findHeadlessChromium,
  remedies,
} from './test/support/browsers.mjs';
import {outcomeReporter} from './test/support/outcome-reporter.mjs';
import {bundleTests} from './test/support/bundle-tests.mjs';
import {freePort} from './test/support/free-port.mjs';
import {startWebKitDriver} from './test/support/webkit-driver.mjs';

const wanted = process.env['ENGINE'] ?? 'chromium';
const engine = engines.find((name) => name === wanted);
if (!engine) throw new Error(`ENGINE is ${wanted}, but must be one of ${engines.join(', ')}`);
const found = findBrowser(engine);
if (!found) throw new Error(`There is no ${engine} here: ${remedies[engine]}`);

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: {executablePath: findHeadlessChromium() ?? found.path, args: chromiumArgs},
    }),
  firefox: () => puppeteerLauncher({launchOptions: {browser: 'firefox', executablePath: found.path}}),
  webkit: async () =>
    webdriverLauncher({
      hostname: '127.0.0.1',
      port: await startWebKitDriver(found.path),
      path: '/',
      capabilities: {browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true},
    }),
};

// Seed of `npm run fuzz`, which replaces the fixed seeds of property-based tests.
const fuzzSeed = process.env['FUZZ_SEED'] ? Number(process.env['FUZZ_SEED']) : undefined;

export default {
  // Chosen by the system, because parallel runners would find the same one.
  port: await freePort(),
  files: ['test/**/*.test.ts', '!test/{apps,cdn,e2e,release-apps,servers,test-runners}/**'],
  browsers: [found.driver === 'own' ? await launchers[engine]() : playwrightLauncher({product: engine})],
  // One page at a time, because background pages have no focus and throttled timers.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  // A test loads the modules of the package, which import lit.
  nodeResolve: {exportConditions: ['development', 'default']},
  middleware: [
    // Sandboxed frames have no origin.
    (
      /** @type {{set(name: string, value: string): void}} */ context,
      /** @type {() => Promise<void>} */ next,
    ) => {
      context.set('access-control-allow-origin', '*');
      return next();
    },
  ],
  plugins: [bundleTests()],
  testFramework: {config: {timeout: 60_000, forbidOnly: Boolean(process.env['CI'])}},
  // The page has no lang, so that tests cover an element without one. Lit's development build warns about mistakes, but
  // its notice is silenced.
  testRunnerHtml: (/** @type {string} */ testFramework) => `<!doctype html>
<html>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>mspecs-viewing-booker</title>
    <script>globalThis.litIssuedWarnings = new Set(['dev-mode'])</script>
    <script>globalThis.fuzzSeed = ${fuzzSeed}</script>
  </head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
  reporters: [
    defaultReporter({reportTestResults: true, reportTestProgress: false}),
    outcomeReporter(process.env['TEST_NAME'] ?? engine),
  ],
};
