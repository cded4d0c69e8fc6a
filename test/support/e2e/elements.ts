import type {Locator} from '@playwright/test';
import {demoCredentials} from '../../../demo/simulator/simulator.js';
import {createProxy} from '../../../src/proxy/index.js';
import type {ServedSimulator, Site} from './built-page.js';
import {
  bookerHtml,
  firstFreeTime,
  homePage,
  sendAsEva,
  type PageOptions,
  type Scope,
} from './listing-page.js';

/** An element of the package, as the suites that all elements share place and use it. */
export interface ElementUnderTest {
  readonly tag: 'mspecs-viewing-booker' | 'mspecs-viewing-list';
  /** Path of its script. */
  readonly script: string;
  /** Heading in Swedish, and in English. */
  readonly heading: string;
  readonly englishHeading: string;
  /** Text that says how much there is, once it is known. */
  readonly summary: RegExp;
  /** Message if it can reach no server. */
  readonly failure: string;
  /** Returns its HTML for a page of a site, with what answers its requests. */
  readonly html: (site: Site, simulator: ServedSimulator, attributes?: string) => string;
  /** First thing that a visitor can choose, once it is known. */
  readonly firstChoice: (scope: Scope) => Locator;
  /** Chooses it. Returns the scope of the form. */
  readonly choose: (scope: Scope) => Promise<Scope>;
}

const booker: ElementUnderTest = {
  tag: 'mspecs-viewing-booker',
  script: '/cdn/mspecs-viewing-booker.js',
  heading: 'Välj visningstid',
  englishHeading: 'Choose a viewing time',
  summary: /^11\slediga tider$/,
  failure: 'Tiderna kan ha ändrats.',
  html: (_, simulator, attributes) => bookerHtml(simulator, {attributes}),
  firstChoice: firstFreeTime,
  choose: async (scope) => {
    await firstFreeTime(scope).check();
    return scope;
  },
};

const firstOpenRow = (scope: Scope) => scope.getByRole('button', {name: /^Välj tid: /}).first();

const list: ElementUnderTest = {
  tag: 'mspecs-viewing-list',
  script: '/cdn/mspecs-viewing-list.js',
  heading: 'Kommande visningar',
  englishHeading: 'Upcoming viewings',
  summary: /^\d+\svisning(ar)?$/,
  failure: 'Det gick inte att hämta visningarna. Försök igen om en stund.',
  html: (site, simulator, attributes = '') => {
    mountProxy(site, simulator);
    return `<mspecs-viewing-list proxy-url="${proxyPath}" ${attributes}></mspecs-viewing-list>`;
  },
  firstChoice: firstOpenRow,
  choose: async (scope) => {
    await firstOpenRow(scope).click();
    const dialog = scope.getByRole('dialog');
    await firstFreeTime(dialog).check();
    return dialog;
  },
};

export const elementsUnderTest: readonly ElementUnderTest[] = [booker, list];

/** Base path of the proxy on the site. */
export const proxyPath = '/api/mspecs';

/** Adds a proxy to a site. It takes forms that are filled in as fast as a test does it, and pages of any origin. */
function mountProxy(site: Site, {url}: ServedSimulator): void {
  const {username: user, password} = demoCredentials;
  const proxy = createProxy({
    upstream: {dialect: 'v3', url, login: {user, password}},
    basePath: proxyPath,
    origins: ['null', site.url.replace('127.0.0.1', 'localhost')],
  });
  site.mount(proxyPath, async (request) => {
    const headers = new Headers(request.headers);
    if (headers.has('form-time')) headers.set('form-time', '5000');
    return proxy(new Request(request, {headers}));
  });
}

/** Adds a page with an element to a site, and returns its URL. */
export const placed = (
  element: ElementUnderTest,
  site: Site,
  simulator: ServedSimulator,
  {attributes, ...options}: PageOptions & {readonly attributes?: string} = {},
): string => homePage(site, element.html(site, simulator, attributes), {script: element.script, ...options});

/** Requests the first time as Eva, and waits for the outcome. */
export async function requestAsEva({choose}: ElementUnderTest, scope: Scope): Promise<void> {
  await sendAsEva(await choose(scope));
}

/** Requests that reached Mspecs. */
export const postsTo = ({requests}: ServedSimulator) => requests.filter(({method}) => method === 'POST');

/** Reports if an element has its theme styles, which load last. */
export const isThemed = ({shadowRoot}: Element): boolean =>
  [...(shadowRoot?.adoptedStyleSheets ?? [])].some(({cssRules}) =>
    [...cssRules].some(({cssText}) => cssText.includes('--_accent:')),
  );
