import {expect, fixture as render, html} from '@open-wc/testing';
import {createFixture, queriesFor} from '../support/fixture.js';
import {isVisible} from '../support/is-visible.js';

/** Mounts the element with these children, and the deal as a JSON child, while its status loads. */
async function mountWith(children: string) {
  const fixture = createFixture();
  fixture.simulator.faults.add({route: 'status', delay: Infinity});
  const element = document.createElement('mspecs-viewing-booker');
  element.innerHTML = `<script type="application/json"></script>\n${children}\n`;
  element.querySelector('script')!.textContent = JSON.stringify(fixture.published());
  Object.assign(element, {dealId: fixture.deal.id, baseUrl: '/', transport: fixture.simulator.transport});
  await render(html`<div>${element}</div>`);
  await element.updateComplete;
  const slotted = document.createRange();
  slotted.selectNodeContents(element);
  return {
    fixture,
    element,
    timesAreVisible: () => isVisible(queriesFor(element).queryByText('12:00–12:15')),
    childrenAreDrawn: () => slotted.getClientRects().length > 0,
  };
}

const noContent: Readonly<Record<string, string>> = {
  'a comment': '<!-- wp:html -->',
  'a noscript element': '<noscript><p>Slå på JavaScript.</p></noscript>',
  'a line break': '<br />',
  'an empty paragraph': '<p></p>',
  'a paragraph with a no-break space': '<p>&nbsp;</p>',
  'a paragraph with a line break': '<p><br data-mce-bogus="1"></p>',
  'a paragraph around a noscript element': '<p><noscript>Slå på JavaScript.</noscript></p>',
  'a style element': '<style>main {color: red}</style>',
  'a template element': '<template><p>Mall</p></template>',
  'a script': '<p><script type="text/plain">window.x = 1</script></p>',
  'a hidden element': '<p hidden>Ring oss</p>',
  'an element with display: none': '<p style="color: red; display: none">Ring oss</p>',
  'content of a named slot': '<p slot="error">Ring oss</p>',
};

const content: Readonly<Record<string, string>> = {
  'a text': 'Ring oss på 08-465 004 00',
  'a paragraph': '<br><p>Ring oss på <a href="tel:+4684650040">08-465 004 00</a></p>',
  'a picture': '<p><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>',
};

describe('fallback content', () => {
  for (const [name, children] of Object.entries(noContent)) {
    it(`is not ${name}: the times are shown at once`, async () => {
      const {timesAreVisible, childrenAreDrawn} = await mountWith(children);
      expect(timesAreVisible()).to.equal(true);
      expect(childrenAreDrawn()).to.equal(false);
    });
  }

  for (const [name, children] of Object.entries(content)) {
    it(`can be ${name}, which is shown until the status is known`, async () => {
      const {fixture, element, timesAreVisible, childrenAreDrawn} = await mountWith(children);
      expect(timesAreVisible()).to.equal(false);
      expect(childrenAreDrawn()).to.equal(true);
      fixture.simulator.faults.clear();
      await element.refresh();
      await element.updateComplete;
      expect(timesAreVisible()).to.equal(true);
      expect(childrenAreDrawn()).to.equal(false);
    });
  }
});
