import playwright from 'playwright';
import {findBrowser} from '../browsers.mjs';
import {startWebKitDriver} from '../webkit-driver.mjs';
import {startMarionette} from './marionette.js';

/** A browser whose JavaScript is switched off, used with the keyboard. */
export interface ScriptlessBrowser {
  open(url: string): Promise<void>;
  /** Presses Enter on a link or button, which opens another page. */
  follow(selector: string): Promise<void>;
  /** Focuses a field and types; a space checks a checkbox. */
  type(selector: string, text: string): Promise<void>;
  title(): Promise<string>;
  url(): Promise<string>;
  /** Text of an element. */
  text(selector: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts a browser without JavaScript; `undefined` if there is none. */
export async function startWithoutScripts(
  engine: 'firefox' | 'webkit',
): Promise<ScriptlessBrowser | undefined> {
  const found = findBrowser(engine);
  if (!found) return undefined;
  if (found.driver === 'playwright') return withPlaywright(engine);
  return engine === 'webkit' ? withWebDriver(found.path) : withMarionette(found.path);
}

async function withPlaywright(engine: 'firefox' | 'webkit'): Promise<ScriptlessBrowser> {
  const browser = await playwright[engine].launch();
  const page = await browser.newPage({javaScriptEnabled: false, locale: 'sv-SE'});
  return {
    open: async (url) => {
      await page.goto(url);
    },
    follow: (selector) => page.locator(selector).first().press('Enter'),
    type: (selector, text) => page.locator(selector).pressSequentially(text),
    title: () => page.title(),
    url: () => Promise.resolve(page.url()),
    text: (selector) => page.locator(selector).innerText(),
    close: () => browser.close(),
  };
}

/** The code point of Enter in WebDriver. */
const enter = '\uE007';

async function withMarionette(path: string): Promise<ScriptlessBrowser> {
  const {call, close} = await startMarionette(path, {
    'javascript.enabled': false,
    'intl.accept_languages': 'sv-SE, sv',
  });
  const find = async (selector: string) => {
    const found = await call<Record<string, string>>('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    });
    return Object.values(found)[0];
  };
  const type = async (selector: string, text: string): Promise<void> => {
    await call('WebDriver:ElementSendKeys', {id: await find(selector), text});
  };
  return {
    open: (url) => call('WebDriver:Navigate', {url}),
    follow: (selector) => type(selector, enter),
    type,
    title: () => call('WebDriver:GetTitle'),
    url: () => call('WebDriver:GetCurrentURL'),
    text: async (selector) => call('WebDriver:GetElementText', {id: await find(selector)}),
    close,
  };
}

async function withWebDriver(path: string): Promise<ScriptlessBrowser> {
  const port = await startWebKitDriver(path);
  const call = async <Value>(method: string, to: string, body?: object): Promise<Value> => {
    const response = await fetch(`http://127.0.0.1:${port}/session${to}`, {
      method,
      ...(body && {body: JSON.stringify(body)}),
    });
    const {value} = (await response.json()) as {readonly value: Value & {readonly message?: string}};
    if (!response.ok) throw new Error(value.message ?? `WebDriver answered ${response.status}`);
    return value;
  };
  const {sessionId} = await call<{readonly sessionId: string}>('POST', '', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {args: ['--automation', '--enable-javascript=false']},
      },
    },
  });
  const session = `/${sessionId}`;
  const find = async (selector: string) => {
    const found = await call<Record<string, string>>('POST', `${session}/element`, {
      using: 'css selector',
      value: selector,
    });
    return `${session}/element/${Object.values(found)[0]}`;
  };
  const type = async (selector: string, text: string): Promise<void> => {
    await call('POST', `${await find(selector)}/value`, {text});
  };
  return {
    open: (url) => call('POST', `${session}/url`, {url}),
    follow: (selector) => type(selector, enter),
    type,
    title: () => call('GET', `${session}/title`),
    url: () => call('GET', `${session}/url`),
    text: async (selector) => call('GET', `${await find(selector)}/text`),
    close: () => call('DELETE', session),
  };
}
