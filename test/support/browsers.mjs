import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {chromium, firefox, webkit} from 'playwright';

/** Browser engines of the component tests. */
export const engines = /** @type {const} */ (['chromium', 'firefox', 'webkit']);

/** @typedef {(typeof engines)[number]} Engine */

/**
 * A browser on this machine: its executable, and its driver. Playwright must drive its own Firefox and WebKit, which
 * are patched and support no other protocol.
 *
 * @typedef {{readonly path: string, readonly driver: 'own' | 'playwright'}} FoundBrowser
 */

/** Command that installs a missing engine, for the test output. */
export const remedies = {
  chromium: 'install Chrome or Chromium, or set CHROME_PATH to one',
  firefox: 'install Firefox, or set FIREFOX_PATH to one',
  webkit: 'install webkit2gtk-driver and xvfb on Debian or Ubuntu, or run "npx playwright install webkit"',
};

/** The sandboxes of Chromium and WebKit refuse to start for root, the usual user of containers. */
export const isRoot = process.getuid?.() === 0;

/** Arguments of every Chromium. */
export const chromiumArgs = isRoot ? ['--no-sandbox'] : [];

/**
 * Finds a browser of an engine; `undefined` if none is installed.
 *
 * @param {Engine} engine
 * @returns {FoundBrowser | undefined}
 */
export const findBrowser = (engine) => finders[engine]();

/**
 * Finds a headless shell of Chromium, which opens pages several times faster but has no back/forward cache; falls back
 * to any Chromium.
 */
export const findHeadlessChromium = () =>
  process.env['CHROME_PATH'] ?? onPath('chromium-headless-shell') ?? findBrowser('chromium')?.path;

/**
 * Path of a program on the PATH; `undefined` if there is none.
 *
 * @param {string} name
 */
export const onPath = (name) =>
  firstFile((process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)));

/** @type {Record<Engine, () => FoundBrowser | undefined>} */
const finders = {
  chromium() {
    const path = process.env['CHROME_PATH'] ?? playwrights(chromium) ?? systemChromium();
    return browser(path, 'own');
  },
  firefox() {
    const path = process.env['FIREFOX_PATH'] ?? systemFirefox();
    return browser(path, 'own') ?? browser(playwrights(firefox), 'playwright');
  },
  webkit() {
    const display = process.env['DISPLAY'] ?? onPath('Xvfb');
    const driver = display && process.platform === 'linux' ? onPath('WebKitWebDriver') : undefined;
    return browser(driver, 'own') ?? browser(playwrights(webkit), 'playwright');
  },
};

const systemChromium = () =>
  ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge']
    .map(onPath)
    .find(Boolean) ??
  firstFile([
    ...['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => macApplication(name)),
    ...[
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ].flatMap(windowsProgram),
  ]);

const systemFirefox = () =>
  ['firefox', 'firefox-esr'].map(onPath).find(Boolean) ??
  firstFile([macApplication('Firefox', 'firefox'), ...windowsProgram('Mozilla Firefox/firefox.exe')]);

/** @param {string} name */
const macApplication = (name, program = name) => `/Applications/${name}.app/Contents/MacOS/${program}`;

/** @param {string} program */
const windowsProgram = (program) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? join(folder, program) : [];
  });

/** @param {import('playwright').BrowserType} type */
function playwrights(type) {
  try {
    return firstFile([type.executablePath()]);
  } catch {
    // Playwright has no build of this engine for this platform.
    return undefined;
  }
}

/** @param {readonly string[]} paths */
const firstFile = (paths) => paths.find((path) => existsSync(path));

/**
 * @param {string | undefined} path
 * @param {FoundBrowser['driver']} driver
 * @returns {FoundBrowser | undefined}
 */
const browser = (path, driver) => (path && existsSync(path) ? {path, driver} : undefined);
