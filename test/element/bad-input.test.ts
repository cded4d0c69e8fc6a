import {expect} from '@open-wc/testing';
import {createFixture, mountBooker, type Setup} from '../support/fixture.js';
import {listOf, mountList, serving} from '../support/list-fixture.js';
import {waitUntil} from '../support/wait-until.js';

/** Collects console warnings during a test. */
function collectWarnings(): string[] {
  const warnings: string[] = [];
  const warn = console.warn;
  console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
  restore = () => (console.warn = warn);
  return warnings;
}
let restore: () => void = () => undefined;

describe('invalid input from the page', () => {
  afterEach(() => restore());

  const misconfigured = 'Tiderna kan inte visas här just nu. Kontakta mäklaren om du vill komma på visning.';
  const cases: readonly {name: string; setup: Setup; warning: RegExp}[] = [
    {
      name: 'no deal-id',
      setup: {dealId: undefined, deal: undefined, viewingId: 'MDAx'},
      warning: /deal-id is missing/,
    },
    {
      name: 'no deal-id, and a deal whose id is a number',
      setup: {dealId: undefined, deal: {id: 7, viewings: []}},
      warning: /deal-id is missing/,
    },
    {name: 'a deal-id of two dots', setup: {dealId: '..'}, warning: /deal-id cannot be used/},
    {name: 'neither deal nor viewing-id', setup: {deal: undefined}, warning: /viewing-id is missing/},
    {
      name: 'half a surrogate pair in viewing-id',
      setup: {viewingId: '\ud800'},
      warning: /viewing-id cannot be used/,
    },
    {
      name: 'neither proxy-url nor base-url',
      setup: {baseUrl: undefined},
      warning: /proxy-url or base-url is missing/,
    },
    {name: 'an invalid base-url', setup: {baseUrl: 'https://'}, warning: /base-url cannot be used/},
    {
      name: 'a javascript: proxy-url',
      setup: {proxyUrl: 'javascript:alert(1)'},
      warning: /proxy-url cannot be used/,
    },
  ];
  for (const {name, setup, warning} of cases) {
    it(`warns once with the name of the attribute and refers the visitor to the agent for ${name}`, async () => {
      const warnings = collectWarnings();
      const {findByText, element, queryByRole} = await mountBooker(createFixture(), setup);
      await findByText(misconfigured);
      element.requestUpdate();
      await element.updateComplete;
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(warning);
      expect(queryByRole('radio')).to.equal(null);
    });
  }

  const tolerated: readonly {name: string; setup: Setup; warning: RegExp}[] = [
    {
      name: 'an unknown time-zone',
      setup: {timeZone: 'Mars/Olympus'},
      warning: /time-zone cannot be used/,
    },
    {
      name: 'a refresh-interval that is not a number',
      setup: {refreshInterval: NaN},
      warning: /refresh-interval cannot be used/,
    },
    {
      name: 'a deal that is a string',
      setup: {deal: '{}' as unknown as object, viewingId: 'MDAx'},
      warning: /deal cannot be used/,
    },
  ];
  for (const {name, setup, warning} of tolerated) {
    it(`warns once and ignores ${name}`, async () => {
      const warnings = collectWarnings();
      const {findAllByRole} = await mountBooker(createFixture(), setup);
      expect(await findAllByRole('radio')).not.to.deep.equal([]);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(warning);
    });
  }

  for (const messages of [null, {heading: undefined, timesLoaded: undefined}]) {
    it(`keeps the other texts of messages ${JSON.stringify(messages)} if one is missing`, async () => {
      const {findByRole, findAllByText} = await mountBooker(createFixture(), {messages: messages as never});
      await findByRole('heading', {name: 'Välj visningstid'});
      await findAllByText('3 lediga tider');
    });
  }

  const unusable: Readonly<Record<string, object>> = {
    'a string instead of a function': {timesLoaded: 'lediga'},
    'a function that throws': {
      timeRange: () => {
        throw new Error('no');
      },
    },
    'an invalid language': {language: '-'},
  };
  for (const [name, messages] of Object.entries(unusable)) {
    it(`warns once and ignores messages with ${name}`, async () => {
      const warnings = collectWarnings();
      const {findAllByText, findByRole} = await mountBooker(createFixture(), {messages});
      await findAllByText('3 lediga tider');
      await findByRole('radio', {name: /^12:00–12:15/});
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/messages cannot be used/);
    });
  }

  for (const messages of [
    {timeRange: 'kl.'},
    {language: '-'},
    {viewingCount: null},
    unusable['a function that throws'],
  ]) {
    it(`warns once and shows the list without messages ${Object.keys(messages!).join()}`, async () => {
      const warnings = collectWarnings();
      const homes = serving(() => listOf({name: 'Storgatan 1'}));
      const list = await mountList({...homes, messages: messages as never});
      await list.findByText('Storgatan 1');
      await list.findByText('1 visning', {selector: '.summary'});
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/messages cannot be used/);
    });
  }

  it('warns once and ignores a JSON script that does not parse', async () => {
    const warnings = collectWarnings();
    const fixture = createFixture();
    const element = document.createElement('mspecs-viewing-booker');
    element.innerHTML = '<script type="application/json">{"viewings": [</script>';
    Object.assign(element, {
      dealId: fixture.deal.id,
      viewingId: fixture.slotViewing.id,
      baseUrl: '/',
      transport: fixture.simulator.transport,
    });
    document.body.append(element);
    await waitUntil(() => element.shadowRoot?.textContent.includes('Tid\u00a01'));
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/JSON child cannot be used/);
    element.remove();
  });
});

describe('malformed status responses', () => {
  afterEach(() => restore());

  const malformed = 'Tiderna kan inte visas just nu. Försök igen om en stund eller kontakta mäklaren.';
  const bodies = {
    'that is truncated': ['{"MDAx": {"fully', /status is not a JSON/],
    'that is a list': ['[]', /status is not a JSON object/],
  } as const;
  for (const [name, [body, warning]] of Object.entries(bodies)) {
    it(`warns once and offers a retry for a response ${name}`, async () => {
      const warnings = collectWarnings();
      const fixture = createFixture();
      fixture.simulator.faults.add({route: 'status', body, times: 1});
      const {findByText, findByRole} = await mountBooker(fixture, {
        deal: undefined,
        viewingId: fixture.slotViewing.id,
      });
      await findByText(malformed);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(warning);
      (await findByRole('button', {name: 'Försök igen'})).click();
      await findByRole('radio', {name: /Tid\u00a01/});
    });
  }

  const foreign = {
    page: '<html>Logga in</html>',
    nothing: '',
    text: 'Hello World!',
    null: 'null',
    number: '1',
  };
  for (const [name, body] of Object.entries(foreign)) {
    it(`is unavailable, with one warning and a retry, if it is no JSON of Mspecs: ${name}`, async () => {
      const warnings = collectWarnings();
      const fixture = createFixture();
      fixture.simulator.faults.add({route: 'status', body, times: 1});
      const {findByText, findByRole} = await mountBooker(fixture, {
        deal: undefined,
        viewingId: fixture.slotViewing.id,
        baseUrl: `https://${name}.mspecs.se`,
      });
      await findByText('Det gick inte att hämta tiderna. Försök igen om en stund.');
      await waitUntil(() => warnings.length === 1);
      expect(warnings[0]).to.contain(`base-url cannot be used: https://${name}.mspecs.se/v3/`);
      expect(warnings[0]).to.contain(`answered with ${name === 'page' ? 'HTML' : 'no JSON'} (200)`);
      (await findByRole('button', {name: 'Försök igen'})).click();
      await findByRole('radio', {name: /Tid\u00a01/});
    });
  }

  const slots = {
    'a number instead of an object': [1, /status of slot/],
    'a string as fullyBooked': [{fullyBooked: 'no', numberOfBooked: 0}, /fullyBooked/],
    'no fullyBooked': [{numberOfBooked: 0}, /fullyBooked/],
    'a string as numberOfBooked': [{fullyBooked: false, numberOfBooked: '1'}, /numberOfBooked/],
    'a negative numberOfBooked': [{fullyBooked: false, numberOfBooked: -1}, /numberOfBooked/],
  } as const;
  for (const [name, [slot, warning]] of Object.entries(slots)) {
    it(`warns once with the name of the field and closes the time for a slot with ${name}`, async () => {
      const warnings = collectWarnings();
      const fixture = createFixture();
      const [first, second] = fixture.slotViewing.slots.map(({id}) => id) as [string, string];
      const body = JSON.stringify({
        [first]: slot,
        [second]: {fullyBooked: false, numberOfBooked: 0, more: 1},
      });
      fixture.simulator.faults.add({route: 'status', body});
      const {findByRole, findByText} = await mountBooker(fixture);
      expect(await findByRole('radio', {name: /12:00–12:15 Anmälan stängd/})).to.have.property(
        'disabled',
        true,
      );
      expect(await findByRole('radio', {name: /12:15–12:30/})).to.have.property('disabled', false);
      await findByText('Vissa tider går inte att välja just nu.');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(warning);
    });
  }
});
