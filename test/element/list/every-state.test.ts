import {expect} from '@open-wc/testing';
import {contrastsOf} from '../../support/contrast.js';
import {finishTransitions} from '../../support/finish-transitions.js';
import {listOf, serving} from '../../support/list-fixture.js';
import {accents, settings, showOn, violationsIn, type Setting} from '../../support/settings.js';
import {waitUntil} from '../../support/wait-until.js';

const homes = () =>
  listOf(
    {name: 'Storgatan 1', area: 'Haga', seatsLeft: 3, listingUrl: 'https://maklaren.example/1'},
    {name: 'Parkvägen 2', area: 'Råsunda', inHours: 60, state: 'full'},
    {name: 'Zorns väg 3', area: 'Haga', inHours: 61, state: 'contact'},
  );
const many = () =>
  listOf(...Array.from({length: 150}, (_, index) => ({name: `Gatan ${index}`, inHours: 24 + index})));

/** State of a list: its server, its fragment, and a selector of what shows that it is reached. */
interface ListState {
  readonly serve?: Partial<ReturnType<typeof serving>>;
  readonly hash?: string;
  readonly shown: string;
}

const states: Readonly<Record<string, ListState>> = {
  'while the viewings load': {serve: {transport: () => new Promise(() => undefined)}, shown: '.skeleton'},
  'with viewings': {shown: 'li .choose'},
  'with more viewings than it shows': {serve: serving(many), shown: 'form > .outlined:not([hidden])'},
  'filtered by the weekend': {hash: '#day=weekend', shown: '[aria-pressed=true]'},
  'without a match of the filter': {hash: '#area=Ingenstans', shown: '.notice + .outlined'},
  'without viewings': {serve: serving(() => listOf()), shown: '.notice'},
  'that failed to load': {serve: serving(() => ({}), 503), shown: '.alert'},
  'with a dialog whose times failed to load': {hash: '#home=MDA0', shown: 'dialog[open]'},
};

/** Shows a list in a state, with its theme, which a list that is loading does not have yet. */
async function show(
  {serve = serving(homes), hash = '', shown}: ListState,
  {scheme, lang}: Setting,
  accent = '',
) {
  history.replaceState(null, '', location.pathname + location.search + hash);
  const element = document.createElement('mspecs-viewing-list');
  Object.assign(element, {proxyUrl: '/proxy', lang, ...serve});
  if (accent) element.style.setProperty('--mspecs-accent-color', accent);
  await showOn(scheme, element);
  const root = element.shadowRoot!;
  await waitUntil(() => root.querySelector(shown), shown);
  if (shown !== '.skeleton')
    await waitUntil(() => getComputedStyle(element).getPropertyValue('--_accent'), 'colored');
  const booker = root.querySelector('dialog mspecs-viewing-booker');
  if (booker) await waitUntil(() => booker.shadowRoot?.querySelector('[aria-busy=false]'), 'the booker');
  for (const each of [root, booker?.shadowRoot]) if (each) finishTransitions(each);
  root.getAnimations().forEach((each) => each.finish());
  return element;
}

describe('every state of <mspecs-viewing-list>', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  for (const [name, state] of Object.entries(states)) {
    it(`passes axe ${name}`, async () => {
      for (const setting of settings) {
        const element = await show(state, setting);
        expect(await violationsIn(element), `${setting.scheme}, ${setting.lang}`).to.deep.equal([]);
        element.remove();
      }
    });
  }

  for (const accent of accents) {
    it(`has sufficient contrast with the accent color ${accent || 'by default'}`, async () => {
      for (const name of ['with viewings', 'filtered by the weekend', 'that failed to load']) {
        for (const scheme of ['light', 'dark'] as const) {
          const element = await show(states[name]!, {scheme, lang: 'sv'}, accent);
          const weak = contrastsOf(element.shadowRoot!).filter(({ratio, needed}) => ratio < needed);
          expect(weak, `${name}, ${scheme}`).to.deep.equal([]);
          element.remove();
        }
      }
    });
  }
});
