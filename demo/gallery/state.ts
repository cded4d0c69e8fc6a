import {mspecs} from './deals.js';
import {Driver} from './driver.js';
import {listStates, type ListState} from './list-states.js';
import type {State} from './booker-state.js';
import {states} from './states.js';

const frame = window.frameElement as HTMLElement | null;

// Cards must not steal the focus or scroll the page.
HTMLElement.prototype.focus = () => undefined;

const {showModal} = HTMLDialogElement.prototype;
HTMLDialogElement.prototype.showModal = function () {
  showModal.call(this);
  frame?.blur();
};

/** Height in pixels from which a card scrolls. */
const maxHeight = 1600;

const name = new URLSearchParams(location.search).get('state') ?? '';
const [state, listState] = [states[name], listStates[name]];
if (state) await showBooker(state);
else if (listState) showList(listState);
else throw new Error(`There is no state ${name}`);

async function showBooker({set, act, ...look}: State): Promise<void> {
  const element = document.createElement('mspecs-viewing-booker');
  Object.assign(element, {
    dealId: 'D',
    // A URL per card, because elements with the same URL share requests and stored keys.
    baseUrl: `/nowhere/${name}`,
    refreshInterval: 0,
    transport: mspecs(),
    ...set,
  });
  show(element, look);
  await element.updateComplete;
  await act?.(new Driver(element));
}

function showList({set, fragment, ...look}: ListState): void {
  if (fragment) history.replaceState(null, '', fragment);
  const element = document.createElement('mspecs-viewing-list');
  Object.assign(element, {proxyUrl: `/nowhere/${name}`, ...set});
  show(element, look);
}

function show(element: HTMLElement, {dark, width}: Pick<State, 'dark' | 'width'>): void {
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  if (width) element.style.inlineSize = `${width}px`;
  document.body.append(element);
  new ResizeObserver(() => {
    if (frame) frame.style.blockSize = `${Math.min(maxHeight, document.documentElement.offsetHeight)}px`;
  }).observe(document.documentElement);
}
