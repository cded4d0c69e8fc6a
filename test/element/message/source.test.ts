import {expect} from '@open-wc/testing';
import {createFixture, fill, type Setup} from '../../support/fixture.js';
import {send, thanks} from '../../support/form.js';
import {bodyOf, label, mountWithMessage} from '../../support/message.js';

describe('the source of a visitor', () => {
  const requestWith = async (setup: Setup) => {
    const fixture = createFixture();
    const booker = await mountWithMessage(setup, fixture);
    // Its code comes with the field for a message, which needs a proxy.
    if (!setup.baseUrl) await booker.findByText(label);
    fill(booker);
    send(booker);
    await thanks(booker);
    return bodyOf(fixture).source;
  };

  it('is sent to the proxy, on one line', async () => {
    expect(await requestWith({source: ' Skylt\nmed QR-kod\u202e '})).to.equal('Skylt med QR-kod');
  });

  it('is not sent to Mspecs itself', async () => {
    expect(
      await requestWith({source: 'Hemnet', proxyUrl: undefined, baseUrl: 'https://login.mspecs.se'}),
    ).to.equal(undefined);
  });

  it('is cut after 100 characters with one warning', async () => {
    const warnings: unknown[] = [];
    const {warn} = console;
    console.warn = (text: unknown) => void warnings.push(text);
    try {
      expect(await requestWith({source: '👋'.repeat(120)})).to.equal('👋'.repeat(100));
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.deep.equal([
      `<mspecs-viewing-booker> source is cut to 100 characters: ${'👋'.repeat(100)}`,
    ]);
  });

  const others: Readonly<Record<string, unknown>> = {
    'empty text': '',
    null: null,
    'a number': 5,
    'an object': {},
    'a symbol': Symbol('source'),
  };
  for (const [name, source] of Object.entries(others)) {
    it(`is none if it is no text: ${name}`, async () => {
      expect(await requestWith({source: source as string})).to.equal(undefined);
    });
  }

  it('is read from the attribute', async () => {
    const booker = await mountWithMessage();
    booker.element.setAttribute('source', 'Hemnet');
    expect(booker.element.source).to.equal('Hemnet');
  });
});
