import {expect} from '@open-wc/testing';
import {mspecs} from '../../demo/gallery/deals.js';
import {states} from '../../demo/gallery/states.js';
import type {State} from '../../demo/gallery/booker-state.js';
import {Driver} from '../../demo/gallery/driver.js';
import '../../src/index.js';
import {queriesFor, type MountedBooker} from '../support/fixture.js';
import {contrastsOf, type Contrast} from '../support/contrast.js';
import {accents, settings, showOn, violationsIn, type Setting} from '../support/settings.js';
import {waitUntil} from '../support/wait-until.js';
import {finishTransitions} from '../support/finish-transitions.js';

let shown = 0;

/** Mounts the element on a page with these settings and brings it into the state. */
async function show({set, act}: State, {scheme, lang}: Setting, accent = '') {
  const element = document.createElement('mspecs-viewing-booker');
  // A base URL of its own keeps requests of one state out of the others.
  const baseUrl = `/${(shown += 1)}`;
  Object.assign(element, {dealId: 'D', baseUrl, refreshInterval: 0, transport: mspecs(), ...set, lang});
  if (accent) element.style.setProperty('--mspecs-accent-color', accent);
  await showOn(scheme, element);
  const booker = queriesFor(element);
  if (act) await act(new Driver(element));
  await element.updateComplete;
  return booker;
}

/** Waits until the deferred theme styles are applied. */
async function untilColored({element}: MountedBooker): Promise<ShadowRoot> {
  const root = element.shadowRoot as ShadowRoot;
  await waitUntil(() => getComputedStyle(element).getPropertyValue('--_accent'), 'colored');
  return root;
}

/** Reports whether there is something to see, apart from the live region. */
const isShown = ({root}: MountedBooker): boolean =>
  [...root.querySelectorAll<HTMLElement>('.base > :not([role=status])')].some(
    (part) => part.innerText.trim() || part.querySelector('.skeleton'),
  );

/** Names of the states that show times and therefore have the theme styles. */
const themedStates = Object.keys(states).filter((name) => name !== 'loading' && name !== 'skeleton');

describe('every state', () => {
  for (const [name, state] of Object.entries(states)) {
    it(`passes axe: ${state.heading.toLowerCase()}`, async () => {
      for (const setting of settings) {
        const booker = await show(state, setting);
        if (themedStates.includes(name)) await untilColored(booker);
        await waitUntil(() => isShown(booker), 'a step is shown');
        finishTransitions(booker.element.shadowRoot as ShadowRoot);
        expect(
          await violationsIn(booker.element),
          `${name}, ${setting.scheme}, ${setting.lang}`,
        ).to.deep.equal([]);
      }
    });
  }

  for (const accent of accents) {
    it(`has sufficient contrast with the accent color ${accent || 'by default'}`, async () => {
      for (const name of accent
        ? ['times', 'days', 'problems', 'consent', 'sending', 'requested']
        : themedStates) {
        for (const scheme of ['light', 'dark'] as const) {
          const booker = await show(states[name] as State, {scheme, lang: 'sv'}, accent);
          const root = await untilColored(booker);
          // A form that opens automatically appears after the theme styles.
          let contrasts: readonly Contrast[] = [];
          await waitUntil(() => (contrasts = contrastsOf(root)).length > 1, name);
          const weak = contrasts.filter(({ratio, needed}) => ratio < needed);
          expect(weak, `${name}, ${scheme}`).to.deep.equal([]);
        }
      }
    });
  }

  it('follows a color scheme change of the page', async () => {
    const booker = await show(states['times'] as State, {scheme: 'light', lang: 'sv'});
    const root = await untilColored(booker);
    const mark = () => getComputedStyle(root.querySelector('input') as HTMLInputElement).accentColor;
    const light = mark();
    booker.element.parentElement?.style.setProperty('color-scheme', 'dark');
    expect(mark()).not.to.equal(light);
  });
});
