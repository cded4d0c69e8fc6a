import {expect} from '@open-wc/testing';
import {publishedDeal} from '../../demo/simulator/store/published-deal.js';
import {createSimulator} from '../../demo/simulator/simulator.js';
import {renderBooker} from '../../src/server/index.js';
import {waitUntil} from '../support/wait-until.js';

/** Scripts of a page: the file of the script tag, and the modules of the package with lit as a dependency. */
const builds = {
  'the script-tag build': '/dist/cdn/mspecs-viewing-booker.js',
  'the modules of the package': '/dist/index.js',
};

interface FrameWindow extends Window {
  readonly requested: readonly string[];
  readonly seen: ReadonlySet<string>;
}

/** Runs in the frame: records requests, and what each frame shows. */
const record = (): void => {
  const requested: string[] = [];
  const seen = new Set<string>();
  Object.assign(globalThis, {requested, seen});
  globalThis.fetch = (input) => {
    requested.push(input instanceof Request ? input.url : String(input));
    return Promise.resolve(new Response('{}', {status: 503}));
  };
  const boxes = () => {
    const root = document.querySelector('mspecs-viewing-booker')?.shadowRoot;
    const nodes = [...(root?.querySelectorAll('h2, .summary, legend, .option, .time, .state') ?? [])];
    // The theme's font makes some texts wider, but moves nothing.
    return nodes.map((node) => {
      const {y, height} = node.getBoundingClientRect();
      const {opacity} = getComputedStyle(node.closest('.base > *')!);
      return [node.className, node.textContent.replace(/\s+/g, ' ').trim(), y, height, opacity].join();
    });
  };
  const look = () => {
    if (document.readyState === 'complete') seen.add(boxes().join('\n'));
    requestAnimationFrame(look);
  };
  look();
};

/** Opens a page whose server rendered the times of the demo's home. */
async function openPage({statusAt = Date.now(), attributes = {}} = {}) {
  const {store, demoDealId, transport} = createSimulator();
  const answer = await transport(`https://login.mspecs.se/v3/viewings/slot/status/${demoDealId}`);
  const status = (await answer.json()) as object;
  const deal = publishedDeal(store, demoDealId) as unknown as object;
  const own = {'proxy-url': '/api', lang: 'sv'};
  const html = await renderBooker(deal, status, {...own, ...attributes}, {statusAt});
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 390px; block-size: 2000px';
  frame.srcdoc = `<!doctype html><html lang="sv"><script>(${record.toString()})()</script><input aria-label="Sök">${html}`;
  const loaded = new Promise((resolve) => (frame.onload = resolve));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  const element = page.querySelector('mspecs-viewing-booker')!;
  const find = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);
  return {
    frame,
    page,
    find,
    window: frame.contentWindow as unknown as FrameWindow,
    /** Loads the script, and waits until the element has replaced the times of the server. */
    load: async (src: string) => {
      const script = page.createElement('script');
      script.type = 'module';
      script.src = src;
      page.head.append(script);
      await waitUntil(() => find('[name=time]') !== null, 'the times are adopted');
    },
    /** Waits until what is shown has been looked at. */
    painted: () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  };
}

for (const [name, script] of Object.entries(builds)) {
  describe(`times of a server, adopted by ${name}`, () => {
    afterEach(() => document.querySelector('iframe')?.remove());

    it('are never absent, pale or moved, and no deal or status is requested', async () => {
      const {window, load, painted, find} = await openPage();
      await waitUntil(() => window.seen.size > 0, 'the times of the server');
      await load(script);
      await waitUntil(() => find('[part~=broker]') !== null, 'the deferred chunk');
      await painted();
      const [first = '', ...others] = window.seen;
      expect(first.split('\n').length).to.be.greaterThan(20);
      expect(others).to.deep.equal([]);
      expect(window.requested).to.deep.equal([]);
    });

    it('keep a time that was picked before the script came, and open its form', async () => {
      const {find, load} = await openPage();
      find('[name=slot]:enabled')!.click();
      const picked = find(':checked')!.closest('label')!.textContent.replace(/\s+/g, ' ').trim();
      await load(script);
      await waitUntil(() => find('form.booking-form:not([hidden])') !== null, 'the form');
      const kept = find('[name=time]:checked')!.closest('label')!.textContent.replace(/\s+/g, ' ').trim();
      expect(kept).to.equal(picked);
    });

    it('keep a picked time and the focus of a field of the page', async () => {
      const {page, find, load, painted} = await openPage();
      find('[name=slot]:enabled')!.click();
      const field = page.querySelector('input')!;
      field.focus();
      await load(script);
      await painted();
      expect(find('[name=time]:checked') !== null).to.equal(true);
      expect(page.activeElement === field).to.equal(true);
      expect(find('form.times > button')!.hidden).to.equal(false);
    });

    it('follow a link to one of them', async () => {
      const {page, find, load} = await openPage({attributes: {'deep-link': true}});
      const {value} = find('[name=slot]:enabled') as HTMLInputElement;
      page.location.hash = `#slot=${encodeURIComponent(value)}`;
      await load(script);
      await waitUntil(() => find('form.booking-form:not([hidden])') !== null, 'the form');
      expect(page.activeElement === page.body).to.equal(true);
    });

    it('are read again once if they are older than the refresh interval', async () => {
      const {window, load} = await openPage({
        statusAt: Date.now() - 3_700_000,
        attributes: {'refresh-interval': 3600},
      });
      await load(script);
      await waitUntil(() => window.requested.length > 0, 'a request');
      expect(window.requested.map((url) => new URL(url, location.href).pathname)).to.satisfy(
        (paths: readonly string[]) => paths.every((path) => path.startsWith('/api/v3/viewings/slot/status/')),
      );
    });
  });
}
