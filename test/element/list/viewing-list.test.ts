import {expect} from '@open-wc/testing';
import type {ViewingsLoadedEvent} from '../../../src/list.js';
import {dayAt, listOf, mountList, serving} from '../../support/list-fixture.js';
import {waitUntil} from '../../support/wait-until.js';

const hour = 3_600_000;

/** Address without a fragment, to which each test returns. */
const clean = () => history.replaceState(null, '', location.pathname + location.search);

const three = () =>
  listOf(
    {name: 'Storgatan 1', area: 'Haga', inHours: 30, seatsLeft: 3, listingUrl: 'https://maklaren.example/1'},
    {name: 'Parkvägen 2', area: 'Råsunda', inHours: 60, state: 'full'},
    {name: 'Zorns väg 3', area: 'Haga', inHours: 61, state: 'contact'},
  );

describe('<mspecs-viewing-list>', () => {
  beforeEach(clean);
  afterEach(clean);

  it('shows the viewings below their days', async () => {
    const list = await mountList(serving(three));
    await list.findByText('Storgatan 1');
    const days = list.getAllByRole('heading', {level: 3});
    const dates = new Set([30, 60, 61].map((hours) => dayAt(Date.now() + hours * hour)));
    expect(days).to.have.length(dates.size);
    list.getByText('3 platser kvar');
    list.getByText('Fullbokad');
    list.getByText('Kontakta mäklaren');
    expect(list.getByRole('status').textContent).to.equal('3\u00a0visningar');
  });

  it('offers to choose a time only if one is open', async () => {
    const list = await mountList(serving(three));
    const buttons = await list.findAllByRole('button', {name: /^Välj tid/});
    expect(buttons.map((button) => button.getAttribute('aria-label')?.replace(/, [^,]*$/, ''))).to.deep.equal(
      ['Välj tid: Storgatan 1'],
    );
  });

  it('reads the list once, without the slots', async () => {
    const served = serving(three);
    const list = await mountList(served);
    await list.findByText('Storgatan 1');
    expect(served.requests.map((url) => new URL(url).search)).to.deep.equal(['?slots=false&limit=1000']);
  });

  it('lists one office only, and all pages', async () => {
    const pages = [{...listOf({name: 'Gatan 1'}), next: 'p2'}, listOf({name: 'Gatan 2', inHours: 90})];
    let read = 0;
    const served = serving(() => pages[Math.min(1, read++)]);
    const list = await mountList({...served, office: 'Söder'});
    await list.findByText('Gatan 2');
    list.getByText('Gatan 1');
    expect(new URL(served.requests[1] ?? '').searchParams.get('after')).to.equal('p2');
    expect(new URL(served.requests[1] ?? '').searchParams.get('office')).to.equal('Söder');
  });

  it('says that there are none', async () => {
    const list = await mountList(serving(() => listOf()));
    await list.findByText('Inga visningar inplanerade just nu', {selector: '.notice'});
    expect(list.queryByRole('search')).to.equal(null);
  });

  for (const [what, body, status] of [
    ['fails', {reason: 'unavailable'}, 503],
    ['is a page of the site', '<!doctype html><title>Start</title>', 200],
    ['is another object', {viewings: 7}, 200],
    ['is truncated', '{"viewings": [', 200],
  ] as const) {
    it(`offers to try again if the response ${what}`, async () => {
      let isDown = true;
      const good = serving(three);
      const bad = serving(() => body, status);
      const list = await mountList({
        transport: (input: RequestInfo | URL) => (isDown ? bad : good).transport(input),
      });
      const retry = await list.findByRole('button', {name: 'Försök igen'});
      isDown = false;
      retry.click();
      await list.findByText('Storgatan 1');
      expect(list.queryByRole('button', {name: 'Försök igen'})).to.equal(null);
    });
  }

  it('keeps the viewings if they cannot be read again', async () => {
    let isDown = false;
    const good = serving(three);
    const list = await mountList({
      transport: (input: RequestInfo | URL) =>
        isDown ? Promise.reject(new TypeError('Failed to fetch')) : good.transport(input),
    });
    await list.findByText('Storgatan 1');
    isDown = true;
    await list.element.refresh();
    await list.element.updateComplete;
    list.getByText('Storgatan 1');
  });

  it('filters by area, and keeps the filter in the fragment', async () => {
    const list = await mountList(serving(three));
    await list.findByText('Storgatan 1');
    const area = list.getByLabelText<HTMLSelectElement>('Område');
    area.value = 'Råsunda';
    area.dispatchEvent(new Event('change', {bubbles: true}));
    await waitUntil(() => !list.queryByText('Storgatan 1'));
    list.getByText('Parkvägen 2');
    await waitUntil(() => new URLSearchParams(location.hash.slice(1)).get('area') === 'Råsunda');
    expect(list.getByRole('status').textContent).to.equal('1\u00a0visning');
  });

  it('shows the filter of the fragment, also after it changes', async () => {
    history.replaceState(null, '', '#area=Haga');
    const list = await mountList(serving(three));
    await list.findByText('Storgatan 1');
    expect(list.getByLabelText<HTMLSelectElement>('Område').value).to.equal('Haga');
    expect(list.queryByText('Parkvägen 2')).to.equal(null);
    location.hash = '#area=R%C3%A5sunda';
    await list.findByText('Parkvägen 2');
    expect(list.getByLabelText<HTMLSelectElement>('Område').value).to.equal('Råsunda');
  });

  it('filters by today with one press, and by another one not', async () => {
    const list = await mountList(
      serving(() => listOf({name: 'Gatan 1', inHours: -0.5}, {name: 'Gatan 2', inHours: 72})),
    );
    await list.findByText('Gatan 2');
    const today = list.getByRole('button', {name: 'Idag'});
    today.click();
    await waitUntil(() => !list.queryByText('Gatan 2'));
    expect(today.getAttribute('aria-pressed')).to.equal('true');
    expect(list.getByLabelText<HTMLSelectElement>('Dag').value).to.equal('today');
    today.click();
    await list.findByText('Gatan 2');
    await waitUntil(() => location.hash === '');
  });

  it('leads back from a filter without viewings', async () => {
    history.replaceState(null, '', '#area=Ingenstans');
    const list = await mountList(serving(three));
    const back = await list.findByRole('button', {name: 'Visa alla visningar'});
    expect(list.getByLabelText<HTMLSelectElement>('Område').value).to.equal('Ingenstans');
    back.click();
    await list.findByText('Storgatan 1');
    await waitUntil(() => location.hash === '');
  });

  it('leaves a fragment that the page uses for its routes alone', async () => {
    history.replaceState(null, '', '#/bostader');
    const list = await mountList(serving(three));
    (await list.findByRole('button', {name: 'I helgen'})).click();
    await list.element.updateComplete;
    expect(location.hash).to.equal('#/bostader');
  });

  it('shows a hundred of a thousand viewings, and more on demand', async () => {
    const homes = Array.from({length: 1000}, (_, index) => ({
      name: `Gatan ${index}`,
      inHours: 24 + index / 10,
    }));
    const list = await mountList(serving(() => listOf(...homes)));
    await list.findByText('Gatan 99');
    expect(list.queryByText('Gatan 100')).to.equal(null);
    list.getByRole('button', {name: 'Visa fler visningar'}).click();
    await list.findByText('Gatan 199');
    expect(list.getByRole('status').textContent).to.equal('1\u00a0000\u00a0visningar');
  });

  it('drops viewings that have passed since the list was made', async () => {
    const list = await mountList(serving(() => listOf({name: 'Gatan 1', inHours: -5}, {name: 'Gatan 2'})));
    await list.findByText('Gatan 2');
    expect(list.queryByText('Gatan 1')).to.equal(null);
  });

  for (const text of ['<img src=x onerror=alert(1)>', '${7*7}', '\u202eabc', 'a'.repeat(5000), '\ud800']) {
    it(`shows ${JSON.stringify(text.slice(0, 20))} as text`, async () => {
      const list = await mountList(
        serving(() =>
          listOf({name: text, area: text, address: text, listingUrl: 'javascript:alert(1)', imageUrl: text}),
        ),
      );
      await list.findByRole('button', {name: /^Välj tid/});
      const root = list.element.shadowRoot!;
      expect(root.querySelectorAll('img, script, a[href^=javascript]')).to.have.length(0);
      expect(root.querySelector('b')?.textContent).to.equal(text);
    });
  }

  it('survives odd viewings and homes', async () => {
    const odd = [
      null,
      7,
      [],
      {},
      {dealId: 'MDA0'},
      {dealId: 'MDA0', date: 'soon'},
      {dealId: 'x', date: '2999-01-01'},
    ];
    const list = await mountList(
      serving(() => ({
        ...three(),
        timeZone: 'Mars/Olympus',
        homes: [null, 7, ...three().homes],
        viewings: [...odd, ...three().viewings],
      })),
    );
    await list.findByText('Storgatan 1');
  });

  it('speaks the language of the page, also from the right to the left', async () => {
    const list = await mountList({...serving(three), lang: 'ar'});
    await list.findByRole('heading', {name: 'المعاينات القادمة'});
    expect(list.element.shadowRoot!.querySelector('.base')?.getAttribute('dir')).to.equal('rtl');
  });

  it('takes the texts of the page', async () => {
    const list = await mountList({...serving(three), messages: {listHeading: 'Visningar i Solna'}});
    await list.findByRole('heading', {name: 'Visningar i Solna'});
  });

  it('reads nothing if the page contains the list', async () => {
    const served = serving(three);
    const json = JSON.stringify(three()).replaceAll('<', '\\u003c');
    const list = await mountList(served, `<script type="application/json">${json}</script>`);
    await list.findByText('Storgatan 1');
    expect(served.requests).to.deep.equal([]);
  });

  it('tells the page how many viewings there are', async () => {
    const totals: number[] = [];
    const onLoaded = (event: Event) => totals.push((event as ViewingsLoadedEvent).total);
    document.addEventListener('mspecs-viewings-loaded', onLoaded);
    const list = await mountList(serving(three));
    await list.findByText('Storgatan 1');
    document.removeEventListener('mspecs-viewings-loaded', onLoaded);
    expect(totals.at(-1)).to.equal(3);
  });
});
