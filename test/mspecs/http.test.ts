import {expect} from '@open-wc/testing';
import {recover, requestViewing} from '../../src/mspecs/http.js';
import type {MspecsError} from '../../src/mspecs/mspecs-error.js';
import type {Transport} from '../../src/mspecs/transport.js';

const url = new URL('https://login.mspecs.se/v3/viewings/externalViewer/1');
const contact = {
  firstName: 'Eva',
  lastName: 'Exempel',
  email: 'eva@example.com',
  phoneNumber: '+46701740605',
};

/** What a request comes to. */
const sent = (transport: Transport) =>
  requestViewing(url, transport, contact, {}).then(
    () => 'accepted',
    (error: unknown) => (error as MspecsError).reason,
  );

/** What a reading comes to after it failed, and how often it was tried again. */
async function recovered(failure: unknown, ...later: readonly unknown[]) {
  let tries = 0;
  const again = () => Promise.resolve(later[tries++]);
  const end = await recover(failure, url, again).catch((error: unknown) => ({
    reason: (error as MspecsError).reason,
  }));
  return {end, tries};
}

const answer = (status: number, headers = {}) => new Response('', {status, headers});

describe('a request for a viewing', () => {
  it('is accepted whatever the body says, and reads a short body to its end', async () => {
    let isAtEnd = (): void => undefined;
    const end = new Promise<void>((resolve) => (isAtEnd = resolve));
    const html = new TextEncoder().encode('<p>Tack!</p>');
    const parts = [html, html];
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        const part = parts.pop();
        if (part) controller.enqueue(part);
        else {
          controller.close();
          isAtEnd();
        }
      },
      cancel: () => {
        throw new Error('the body was canceled');
      },
    });
    expect(await sent(() => Promise.resolve(new Response(body)))).to.equal('accepted');
    await end;
  });

  it('does not wait for a body that never ends', async () => {
    expect(await sent(() => Promise.resolve(new Response(new ReadableStream())))).to.equal('accepted');
  });

  it('stops loading a body that is long', async () => {
    let stop = (): void => undefined;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10_000)),
      cancel: () => stop(),
    });
    expect(await sent(() => Promise.resolve(new Response(body)))).to.equal('accepted');
    await stopped;
  });

  it('is accepted though a transport has used up the body', async () => {
    const response = answer(200);
    await response.text();
    expect(await sent(() => Promise.resolve(response))).to.equal('accepted');
  });

  it('asks its transport to follow no redirect, and does not take the answer of one that did', async () => {
    const page = answer(200);
    Object.defineProperty(page, 'redirected', {value: true});
    let redirect: unknown;
    const transport: Transport = (_, init) => {
      redirect = init?.redirect;
      return Promise.resolve(page);
    };
    expect(await sent(transport)).to.equal('bad-response');
    expect(redirect).to.equal('manual');
  });

  it('has an unknown outcome where the connection breaks, and where a gateway got no answer', async () => {
    expect(await sent(() => Promise.reject(new TypeError('Failed to fetch')))).to.equal('timeout');
    expect(await sent(() => Promise.resolve(answer(502)))).to.equal('timeout');
    expect(await sent(() => Promise.resolve(answer(503)))).to.equal('unavailable');
  });

  it('was not sent if no connection came about, as Node tells', async () => {
    const refused = {code: 'ECONNREFUSED', syscall: 'connect'};
    const causes = [
      refused,
      {errors: [refused, {code: 'ENETUNREACH', syscall: 'connect'}]},
      {code: 'ENOTFOUND', syscall: 'getaddrinfo'},
      {code: 'UND_ERR_CONNECT_TIMEOUT'},
    ];
    for (const cause of causes) {
      const reason = await sent(() => Promise.reject(new TypeError('fetch failed', {cause})));
      expect(reason, JSON.stringify(cause)).to.equal('unavailable');
    }
  });

  it('has an unknown outcome if a connection that came about broke', async () => {
    const causes = [
      {code: 'ECONNRESET', syscall: 'read'},
      {code: 'UND_ERR_SOCKET'},
      {code: 'ENETUNREACH', syscall: 'write'},
      {
        errors: [
          {code: 'ECONNREFUSED', syscall: 'connect'},
          {code: 'ECONNRESET', syscall: 'read'},
        ],
      },
      new Error('other side closed'),
    ];
    for (const cause of causes) {
      const reason = await sent(() => Promise.reject(new TypeError('fetch failed', {cause})));
      expect(reason, JSON.stringify(cause)).to.equal('timeout');
    }
  });

  it('believes a gateway that says why', async () => {
    const problem = Response.json({reason: 'unavailable'}, {status: 502});
    expect(await sent(() => Promise.resolve(problem))).to.equal('unavailable');
  });

  it('survives a transport that throws', async () => {
    const reason = await sent(() => {
      throw new Error('no');
    });
    expect(reason).to.equal('timeout');
  });
});

describe('a reading that failed', () => {
  it('is tried twice more where Mspecs may have recovered', async () => {
    expect(await recovered(answer(503), new TypeError(), '{}')).to.deep.equal({end: '{}', tries: 2});
    expect(await recovered(answer(500), answer(502), answer(503))).to.deep.equal({
      end: {reason: 'unavailable'},
      tries: 2,
    });
  });

  it('is not tried again where the answer would be the same, or says when to come back', async () => {
    for (const failure of [answer(404), answer(401), answer(504), answer(429)]) {
      expect((await recovered(failure, '{}')).tries, String(failure.status)).to.equal(0);
    }
    expect((await recovered(answer(503, {'retry-after': '60'}), '{}')).tries).to.equal(0);
  });

  it('is an answer not understood where Mspecs did not accept what was asked', async () => {
    for (const failure of [answer(400), Response.json({reason: 'closed'}, {status: 409})]) {
      expect((await recovered(failure)).end).to.deep.equal({reason: 'bad-response'});
    }
  });
});
