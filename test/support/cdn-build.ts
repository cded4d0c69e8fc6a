import type {State} from '../../demo/gallery/booker-state.js';
import type {MspecsViewingBooker} from '../../src/mspecs-viewing-booker.js';
import {within} from './testing-library.js';

/** Loads the built file like a page's script tag. */
const loaded = new Promise((resolve, reject) => {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = '/dist/cdn/mspecs-viewing-booker.js';
  script.onload = resolve;
  script.onerror = () => reject(new Error('dist/cdn is missing: run "npm run build"'));
  document.head.append(script);
});

/** Mounts an element of the script-tag build with these properties. */
export async function mountCdnBuild(properties: State['set'] & object): Promise<MspecsViewingBooker> {
  await loaded;
  document.body.querySelector('mspecs-viewing-booker')?.remove();
  sessionStorage.clear();
  const element = document.createElement('mspecs-viewing-booker');
  Object.assign(element, {refreshInterval: 0, ...properties});
  document.body.append(element);
  await element.updateComplete;
  return element;
}

/** Queries for the content of the element by role, label and text. */
export const screenOf = (element: MspecsViewingBooker) =>
  within(element.shadowRoot as unknown as HTMLElement);
