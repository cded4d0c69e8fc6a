import {mspecs} from './deals.js';
import {states} from './states.js';
import {Driver} from './driver.js';

// Cards must not steal the focus or scroll the page.
HTMLElement.prototype.focus = () => undefined;

const name = new URLSearchParams(location.search).get('state') ?? '';
const state = states[name];
if (!state) throw new Error(`There is no state ${name}`);

const element = document.createElement('mspecs-viewing-booker');
Object.assign(element, {
  dealId: 'D',
  // A URL per card, because elements with the same URL share requests and stored keys.
  baseUrl: `/nowhere/${name}`,
  refreshInterval: 0,
  transport: mspecs(),
  ...state.set,
});
document.documentElement.style.colorScheme = state.dark ? 'dark' : 'light';
if (state.width) element.style.inlineSize = `${state.width}px`;
document.body.append(element);

const frame = window.frameElement as HTMLElement | null;
new ResizeObserver(() => {
  if (frame) frame.style.blockSize = `${document.documentElement.offsetHeight}px`;
}).observe(document.documentElement);

await element.updateComplete;
await state.act?.(new Driver(element));
