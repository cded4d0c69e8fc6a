import {within} from './testing-library.js';
import {fixture as render, html} from '@open-wc/testing';
import {publishedDeal} from '../../demo/simulator/store/published-deal.js';
import {createSimulator, type Simulator} from '../../demo/simulator/simulator.js';
import '../../src/index.js';
import type {MspecsViewingBooker} from '../../src/mspecs-viewing-booker.js';
import {isVisible} from './is-visible.js';
import {waitUntil} from './wait-until.js';

/**
 * Creates a home with viewings on a Saturday in June: three slots (free, one place left, full) and an hour in the
 * evening. Clears session storage.
 */
export function createFixture(simulator: Simulator = createSimulator()) {
  sessionStorage.clear();
  const {store} = simulator;
  const deal = store.addDeal();
  const slotViewing = store.addSlotViewing(deal.id, {
    start: '2031-06-14T10:00:00Z',
    slotMinutes: 15,
    slotCount: 3,
    capacity: 2,
    booked: [0, 1, 2],
  });
  const timedViewing = store.addTimedViewing(deal.id, {
    start: '2031-06-14T16:30:00Z',
    end: '2031-06-14T17:30:00Z',
  });
  return {simulator, store, deal, slotViewing, timedViewing, published: () => publishedDeal(store, deal.id)};
}

export type Fixture = ReturnType<typeof createFixture>;

/** Properties that a page sets on the element; others have defaults. */
export type Setup = Partial<Omit<MspecsViewingBooker, keyof HTMLElement>> & {readonly lang?: string};

/** Mounts the element and waits until its first status is rendered. */
export async function mountBooker(fixture: Fixture, setup: Setup = {}) {
  const element = document.createElement('mspecs-viewing-booker');
  Object.assign(element, {
    dealId: fixture.deal.id,
    baseUrl: 'https://login.mspecs.se',
    deal: fixture.published(),
    transport: fixture.simulator.transport,
    refreshInterval: 0,
    ...setup,
  });
  await render(html`<div>${element}</div>`);
  return queriesFor(element);
}

/** Queries for the element as a visitor finds it: by role, label and text. */
export function queriesFor(element: MspecsViewingBooker) {
  const root = element.shadowRoot as unknown as HTMLElement;
  return {
    element,
    ...within(root),
    focused: () => element.shadowRoot?.activeElement as HTMLElement | null,
    root,
  };
}

export type MountedBooker = ReturnType<typeof queriesFor>;

/** Values that a visitor types, by label. */
export const eva = {
  Förnamn: 'Eva',
  Efternamn: 'Exempel',
  'E-post': 'eva@example.com',
  Mobilnummer: '070-174 06 05',
};

/** Types into the fields with these labels. */
export function fill({getByLabelText}: MountedBooker, texts: Readonly<Record<string, string>> = eva): void {
  for (const [label, text] of Object.entries(texts)) {
    const input = getByLabelText<HTMLInputElement>(label);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }
}

/** Picks a time and waits for the form. */
export async function pick(mountBooker: MountedBooker, name: RegExp): Promise<void> {
  (await mountBooker.findByRole('radio', {name})).click();
  await waitForFields(mountBooker);
}

/** Waits until the form, which may be pre-rendered, is visible. */
export async function waitForFields(
  {queryByLabelText}: MountedBooker,
  firstLabel = 'Förnamn',
): Promise<void> {
  await waitUntil(() => isVisible(queryByLabelText(firstLabel)), 'there is no form');
}

/** A transport that holds each response to a booking request until it is released. */
export function holdRequests({simulator}: Fixture) {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const transport: Fixture['simulator']['transport'] = async (input, init) => {
    const answer = simulator.transport(input, init);
    if (init?.method === 'POST') await released;
    return answer;
  };
  return {transport, release: () => release()};
}

/** Booking requests that reached Mspecs. */
export const posts = ({simulator}: Fixture) => simulator.requests.filter(({method}) => method === 'POST');

/** Path of a booking request for a viewing or one of its slots. */
export const path = (viewingId: string, slotId?: string) =>
  `/v3/viewings/externalViewer/${encodeURIComponent(viewingId)}${slotId ? `/slot/${encodeURIComponent(slotId)}` : ''}`;
