import {expect, fixtureSync, html, nextFrame} from '@open-wc/testing';
import {within} from '../support/testing-library.js';
import {createFixture} from '../support/fixture.js';
import {waitUntil} from '../support/wait-until.js';

/** Mounts the element as a server renders it: with attributes only, before hydration sets properties. */
function render(attributes: Readonly<Record<string, string>>, mayAnswer = Promise.resolve()) {
  const fixture = createFixture();
  /** A deal without viewings. */
  const answer = Response.json({...fixture.published(), viewings: []});
  const requests: string[] = [];
  const element = document.createElement('mspecs-viewing-booker');
  element.transport = (input, init) => {
    const path = (input as string | URL).toString().replace(/.*\/mspecs\//, '');
    requests.push(path);
    return path.startsWith('deals/')
      ? mayAnswer.then(() => answer)
      : fixture.simulator.transport(path.replace(/^v3/, 'https://login.mspecs.se/v3'), init);
  };
  element.refreshInterval = 0;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  fixtureSync(html`<div>${element}</div>`);
  const times = within(element.shadowRoot as unknown as HTMLElement);
  return {fixture, element, requests, answer, shown: () => times.queryAllByRole('radio').length};
}

describe('hydration', () => {
  const warnings: unknown[][] = [];
  const {warn} = console;
  beforeEach(() => (console.warn = (...words) => void warnings.push(words)));
  afterEach(() => {
    console.warn = warn;
    warnings.length = 0;
  });

  it('requests no deal if the page sets one in the same task', async () => {
    const {fixture, element, requests, shown} = render({
      'deal-id': createFixture().deal.id,
      'proxy-url': '/mspecs',
    });
    await Promise.resolve();
    element.dealId = fixture.deal.id;
    element.deal = fixture.published();
    await waitUntil(() => shown() > 0, 'times');
    expect(requests.filter((path) => path.startsWith('deals/'))).to.deep.equal([]);
  });

  it('keeps a deal that the page sets during a request for another', async () => {
    let release = (): void => undefined;
    const mayAnswer = new Promise<void>((resolve) => (release = resolve));
    const {fixture, element, requests, answer, shown} = render(
      {'deal-id': createFixture().deal.id, 'proxy-url': '/mspecs'},
      mayAnswer,
    );
    await waitUntil(() => requests.some((path) => path.startsWith('deals/')), 'a request for the deal');
    element.deal = fixture.published();
    await waitUntil(() => shown() > 0, 'times');
    release();
    await waitUntil(() => answer.bodyUsed, 'the answer is read');
    await element.updateComplete;
    expect(shown()).to.be.greaterThan(0);
  });

  it('does not warn about a missing deal-id if the deal follows', async () => {
    const {fixture, element, shown} = render({'base-url': 'https://login.mspecs.se'});
    await element.updateComplete;
    element.deal = fixture.published();
    await waitUntil(() => shown() > 0, 'times');
    expect(warnings).to.deep.equal([]);
  });

  it('does not warn if hydration sets the deal some frames after the load event', async () => {
    const {fixture, element, shown} = render({'proxy-url': '/mspecs'});
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    element.deal = fixture.published();
    await waitUntil(() => shown() > 0, 'times');
    expect(warnings).to.deep.equal([]);
  });

  it('warns about a deal-id that never arrives', async () => {
    render({'base-url': 'https://login.mspecs.se'});
    await waitUntil(() => warnings.length > 0, 'a warning');
    expect(warnings.join()).to.contain('deal-id is missing');
  });
});
