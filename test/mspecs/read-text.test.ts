import {expect} from '@open-wc/testing';
import {readText} from '../../src/mspecs/read-text.js';
import {waitUntil} from '../support/wait-until.js';

const url = new URL('https://login.mspecs.se/');
const {signal} = new AbortController();

/** Text read from a response. */
const read = (answer: Response) => readText(url, () => Promise.resolve(answer), undefined, signal);

describe('reading a text', () => {
  it('returns text split within a character, and failed responses as they are', async () => {
    const bytes = new TextEncoder().encode('Råsundavägen');
    const stream = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    expect(await read(new Response(stream))).to.equal('Råsundavägen');
    expect(await read(new Response(null, {status: 204}))).to.equal('');
    const refused = new Response('', {status: 404});
    expect(await read(refused)).to.equal(refused);
  });

  it('stops although the response does not end', async () => {
    let parts = 0;
    let isOver = false;
    const stream = new ReadableStream({
      pull: (controller) => {
        parts += 1;
        controller.enqueue(new Uint8Array(100_000).fill(32));
      },
      cancel: () => void (isOver = true),
    });
    expect(await read(new Response(stream))).to.match(/^ {2000000,}$/);
    await waitUntil(() => isOver);
    expect(parts).to.be.below(50);
  });

  it('stops when its signal aborts', async () => {
    const abort = new AbortController();
    const answer = fetch('/package.json', {signal: abort.signal});
    const reading = readText(url, () => answer, undefined, abort.signal).catch(() => 'ended');
    abort.abort();
    expect(await reading).to.equal('ended');
  });
});
