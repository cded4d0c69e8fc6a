import {mspecs} from './deals.js';
import {states} from './states.js';
import {Driver} from './driver.js';

// A card is to be looked at: the page around keeps its focus and its place.
HTMLElement.prototype.focus = () => undefined;

const name = new URLSearchParams(location.search).get('state') ?? '';
const state = states[name];
if (!state) throw new Error(`There is no state ${name}`);

const element = document.createElement('mspecs-viewing-booker');
Object.assign(element, {
  dealId: 'D',
  // What is sent from one card is no concern of the others.
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
