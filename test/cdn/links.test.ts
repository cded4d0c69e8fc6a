import {expect} from '@open-wc/testing';
import {publishedDeal} from '../../demo/simulator/store/published-deal.js';
import {createSimulator} from '../../demo/simulator/simulator.js';
import {waitUntil} from '../support/wait-until.js';

/** Opens a page with the built files at a hash, with links to its first two times. */
async function openPage(index: number) {
  const {store, demoDealId, transport} = createSimulator();
  const status = await transport(`https://login.mspecs.se/v3/viewings/slot/status/${demoDealId}`);
  const known = JSON.parse(await status.text()) as Record<string, {fullyBooked: boolean}>;
  const slots = Object.keys(known).filter((id) => known[id]?.fullyBooked === false);
  const hashes = slots.slice(0, 2).map((id) => `#slot=${encodeURIComponent(id)}`);
  const deal = JSON.stringify(publishedDeal(store, demoDealId)).replaceAll('<', '\\u003c');
  const html = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Hem</title>
    <script>globalThis.fetch = () => Promise.resolve(Response.json(${JSON.stringify(known)}))</script>
    <script type="module" src="${location.origin}/dist/cdn/mspecs-viewing-booker.js"></script>
    ${hashes.map((hash) => `<a href="${hash}">Boka</a>`).join(' ')} <a href="#kontakt">Kontakt</a>
    <mspecs-viewing-booker deal-id="${demoDealId}" base-url="https://login.mspecs.se" refresh-interval="0" deep-link>
      <script type="application/json">${deal}</script>
    </mspecs-viewing-booker>`;
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 390px; block-size: 1500px';
  frame.src = URL.createObjectURL(new Blob([html], {type: 'text/html'})) + (hashes[index] ?? '');
  document.body.append(frame);
  const page = () => frame.contentDocument as Document;
  const root = () => page().querySelector('mspecs-viewing-booker')?.shadowRoot;
  const form = () => root()?.querySelector<HTMLElement>('form.booking-form:not([hidden])');
  return {
    window: frame.contentWindow as Window,
    page,
    form,
    focused: () => root()?.activeElement,
    click: (link: number) => page().querySelectorAll('a')[link]?.click(),
    /** Waits for the list of times. */
    times: () => waitUntil(() => root()?.querySelector('[name=time]:enabled') && !form(), 'the times'),
    /** Waits for the form of another time than the last one, and returns the time. */
    formAfter: async (last: string): Promise<string> => {
      const shown = () => form()?.querySelector('.when')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      await waitUntil(() => shown() && shown() !== last, `a form after ${last}`);
      return shown();
    },
  };
}

describe('a page that follows links to times, with the script-tag build', () => {
  afterEach(() => document.querySelector('iframe')?.remove());

  it('opens the time of its URL without the focus, also after a reload', async () => {
    const {window, page, form, formAfter} = await openPage(1);
    const shown = await formAfter('');
    expect(page().activeElement === page().body).to.equal(true);
    form()?.setAttribute('data-before', '');
    window.location.reload();
    await waitUntil(() => form() && !form()?.hasAttribute('data-before'), 'the page after the reload');
    expect(await formAfter('')).to.equal(shown);
  });

  it('follows clicked links, Back and Forward', async () => {
    const {window, focused, click, times, formAfter} = await openPage(-1);
    await times();
    // The first clicks may come before the chunk of links.
    await waitUntil(() => {
      click(0);
      return focused()?.id === 'firstName';
    }, 'the focus');
    const first = await formAfter('');
    click(1);
    const second = await formAfter(first);
    click(2);
    await waitUntil(() => window.location.hash === '#kontakt');
    expect(await formAfter('')).to.equal(second);
    window.history.go(-2);
    expect(await formAfter(second)).to.equal(first);
    window.history.back();
    await times();
    window.history.forward();
    expect(await formAfter('')).to.equal(first);
  });
});
