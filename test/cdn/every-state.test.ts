import {expect} from '@open-wc/testing';
import {mspecs} from '../../demo/gallery/deals.js';
import {states} from '../../demo/gallery/states.js';
import {Driver} from '../../demo/gallery/driver.js';
import {isVisible} from '../support/is-visible.js';
import {stateTexts} from '../support/state-texts.js';
import {waitUntil} from '../support/wait-until.js';
import {mountCdnBuild, screenOf} from '../support/cdn-build.js';

describe('the script-tag build', () => {
  const warn = console.warn;
  const warnings: unknown[][] = [];

  before(() => (console.warn = (...texts: unknown[]) => void warnings.push(texts)));
  after(() => (console.warn = warn));

  for (const [name, text] of Object.entries(stateTexts)) {
    it(`shows the state "${name}"`, async () => {
      const {set, act} = states[name]!;
      const element = await mountCdnBuild({dealId: 'D', baseUrl: `/${name}`, transport: mspecs(), ...set});
      await act?.(new Driver(element));
      await waitUntil(
        () => screenOf(element).queryAllByText(text, {exact: false}).some(isVisible),
        `"${String(text)}" is not shown`,
      );
      // A template that gets a wrong value prints it.
      expect(element.shadowRoot!.innerHTML).not.to.match(/\[object|undefined|NaN|_\$lit/);
    });
  }

  it('logs no warning in any state', () => {
    expect(warnings).to.deep.equal([]);
  });
});
