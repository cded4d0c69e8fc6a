import {html, fixture as render} from '@open-wc/testing';
import {createFixture, mountBooker} from './fixture.js';
import {listOf, mountList, serving} from './list-fixture.js';
import type {BoundFunctions, queries} from '@testing-library/dom';

/** A mounted element that shows times, with queries. */
type Mounted = BoundFunctions<typeof queries> & {readonly element: HTMLElement};

/** An element of the package, as the component tests that all elements share mount it. */
export interface ElementUnderTest {
  readonly tag: 'mspecs-viewing-booker' | 'mspecs-viewing-list';
  /** Mounts it and waits for its times. */
  readonly mount: (setup?: {readonly lang?: string}) => Promise<Mounted>;
  /** Text of a time. */
  readonly time: (mounted: Mounted) => HTMLElement;
  /** Controls that a finger presses. */
  readonly targets: (mounted: Mounted) => readonly Element[];
}

const root = ({element}: Mounted) => element.shadowRoot!;
const all = (mounted: Mounted, selector: string) => [...root(mounted).querySelectorAll(selector)];

export const elementsUnderTest: readonly ElementUnderTest[] = [
  {
    tag: 'mspecs-viewing-booker',
    mount: async (setup) => {
      const mounted = await mountBooker(createFixture(), setup);
      await mounted.findAllByRole('radio');
      return mounted;
    },
    time: (mounted) => root(mounted).querySelector<HTMLElement>('.option .time')!,
    targets: (mounted) => all(mounted, 'label.option'),
  },
  {
    tag: 'mspecs-viewing-list',
    mount: async (setup) => {
      const home = {
        name: 'Storgatan 1',
        area: 'Haga',
        listingUrl: 'https://maklaren.example/1',
        seatsLeft: 3,
      };
      const mounted = await mountList({
        ...serving(() => listOf(home, {name: 'Parkvägen 2', area: 'Råsunda', inHours: 50, seatsLeft: 2})),
        ...setup,
      });
      await mounted.findByText('Storgatan 1');
      return mounted;
    },
    time: (mounted) => root(mounted).querySelector<HTMLElement>('li .time')!,
    targets: (mounted) => all(mounted, 'select, button:not([hidden]), .home > a, .link'),
  },
];

/** Mounts an element inside a box with these styles. */
export async function mountInside({mount, time}: ElementUnderTest, style: string) {
  const mounted = await mount();
  const box = await render<HTMLElement>(html`<div style=${style}></div>`);
  box.append(mounted.element);
  return {...mounted, box, time: time(mounted)};
}
