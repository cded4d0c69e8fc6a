import {within} from './testing-library.js';
import {fixture, html} from '@open-wc/testing';
import {publishedDeal} from '../../demo/simulator/store/published-deal.js';
import {createSimulator, type Simulator} from '../../demo/simulator/simulator.js';
import '../../src/index.js';
import type {MspecsViewingBooker} from '../../src/mspecs-viewing-booker.js';
import {isSeen} from './is-visible.js';
import {waitUntil} from './wait-until.js';

/**
 * A home with viewings on a Saturday in June: three slots (free, one place left, full), and an hour in the evening. Nobody has
 * asked for any of them in this session.
 */
export function openHouse(simulator: Simulator = createSimulator()) {
  sessionStorage.clear();
  const {store} = simulator;
  const deal = store.addDeal();
  const cut = store.addSlotViewing(deal.id, {
    start: '2031-06-14T10:00:00Z',
    slotMinutes: 15,
    slotCount: 3,
    capacity: 2,
    booked: [0, 1, 2],
  });
  const timed = store.addTimedViewing(deal.id, {start: '2031-06-14T16:30:00Z', end: '2031-06-14T17:30:00Z'});
  return {simulator, store, deal, cut, timed, published: () => publishedDeal(store, deal.id)};
}

export type House = ReturnType<typeof openHouse>;

/** What a page sets on the element; what is left out is as a usual page has it. */
export type Setup = Partial<Omit<MspecsViewingBooker, keyof HTMLElement>> & {readonly lang?: string};

/** Puts the element on a page and waits until it has said what it has to say. */
export async function visit(house: House, setup: Setup = {}) {
  const element = document.createElement('mspecs-viewing-booker');
  Object.assign(element, {
    dealId: house.deal.id,
    baseUrl: 'https://login.mspecs.se',
    deal: house.published(),
    transport: house.simulator.transport,
    refreshInterval: 0,
    ...setup,
  });
  await fixture(html`<div>${element}</div>`);
  return lookAt(element);
}

/** The element as a visitor finds it: by role, label and text. */
export function lookAt(element: MspecsViewingBooker) {
  const root = element.shadowRoot as unknown as HTMLElement;
  return {
    element,
    ...within(root),
    focused: () => element.shadowRoot?.activeElement as HTMLElement | null,
    root,
  };
}

export type Visit = ReturnType<typeof lookAt>;

/** What a visitor types. */
export const eva = {
  Förnamn: 'Eva',
  Efternamn: 'Exempel',
  'E-post': 'eva@example.com',
  Mobilnummer: '070-174 06 05',
};

/** Types into the fields with these labels. */
export function fill({getByLabelText}: Visit, texts: Readonly<Record<string, string>> = eva): void {
  for (const [label, text] of Object.entries(texts)) {
    const input = getByLabelText<HTMLInputElement>(label);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }
}

/** Picks a time and waits for the form. */
export async function pick(visit: Visit, name: RegExp): Promise<void> {
  (await visit.findByRole('radio', {name})).click();
  await atFields(visit);
}

/** Waits until the form is to be seen: it may have been built out of sight before. */
export async function atFields({queryByLabelText}: Visit, firstLabel = 'Förnamn'): Promise<void> {
  await waitUntil(() => isSeen(queryByLabelText(firstLabel)), 'there is no form');
}

/** A way to Mspecs on which each answer to a request for a viewing waits until it is let through. */
export function heldUp({simulator}: House) {
  let letThrough = (): void => undefined;
  const isThrough = new Promise<void>((resolve) => (letThrough = resolve));
  const transport: House['simulator']['transport'] = async (input, init) => {
    const answer = simulator.transport(input, init);
    if (init?.method === 'POST') await isThrough;
    return answer;
  };
  return {transport, letThrough: () => letThrough()};
}

/** The requests for a viewing that reached Mspecs. */
export const posts = ({simulator}: House) => simulator.requests.filter(({method}) => method === 'POST');
