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

/** Result of a booking request. */
const sent = (transport: Transport) =>
  requestViewing(url, transport, JSON.stringify(contact), {}).then(
    () => 'accepted',
    (error: unknown) => (error as MspecsError).reason,
  );

/** Result of a read after its first failure, and the number of retries. */
async function recovered(failure: unknown, ...later: readonly unknown[]) {
  let tries = 0;
  const again = () => Promise.resolve(later[tries++]);
  const end = await recover(failure, url, again).catch((error: unknown) => ({
    reason: (error as MspecsError).reason,
  }));
  return {end, tries};
}

const answer = (status: number, headers = {}) => new Response('', {status, headers});

describe('a booking request', () => {
  it('is accepted whatever the body, except for a page, and reads a short body completely', async () => {
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

  it('has an unknown outcome if a page is the answer', async () => {
    const page = (body: string) =>
      sent(() =>
        Promise.resolve(new Response(body, {headers: {'content-type': 'text/html; charset=utf-8'}})),
      );
    expect(await page('\n<!doctype html><title>Logga in</title>')).to.equal('bad-response');
    // PHP declares everything as HTML.
    expect(await page('{"status": "requested"}')).to.equal('accepted');
    expect(await page('')).to.equal('accepted');
  });

  it('does not wait for an endless body', async () => {
    expect(await sent(() => Promise.resolve(new Response(new ReadableStream())))).to.equal('accepted');
  });

  it('cancels a long body', async () => {
    let stop = (): void => undefined;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10_000)),
      cancel: () => stop(),
    });
    expect(await sent(() => Promise.resolve(new Response(body)))).to.equal('accepted');
    await stopped;
  });

  it('is accepted if the transport has already consumed the body', async () => {
    const response = answer(200);
    await response.text();
    expect(await sent(() => Promise.resolve(response))).to.equal('accepted');
  });

  it('disables redirects and rejects a redirected response', async () => {
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

  it('has an unknown outcome after a broken connection or a gateway timeout', async () => {
    expect(await sent(() => Promise.reject(new TypeError('Failed to fetch')))).to.equal('timeout');
    expect(await sent(() => Promise.resolve(answer(502)))).to.equal('timeout');
    expect(await sent(() => Promise.resolve(answer(503)))).to.equal('unavailable');
  });

  it('was not sent if Node reports a failed connection', async () => {
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

  it('has an unknown outcome if an established connection broke', async () => {
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

  it("uses the reason in a gateway's response", async () => {
    const problem = Response.json({reason: 'unavailable'}, {status: 502});
    expect(await sent(() => Promise.resolve(problem))).to.equal('unavailable');
  });

  it('survives a throwing transport', async () => {
    const reason = await sent(() => {
      throw new Error('no');
    });
    expect(reason).to.equal('timeout');
  });
});

describe('a failed read', () => {
  it('is retried twice if Mspecs may have recovered', async () => {
    expect(await recovered(answer(503), new TypeError(), '{}')).to.deep.equal({end: '{}', tries: 2});
    expect(await recovered(answer(500), answer(502), answer(503))).to.deep.equal({
      end: {reason: 'unavailable'},
      tries: 2,
    });
  });

  it('is not retried if the result would be the same, or if the response has Retry-After', async () => {
    const unknown = Response.json({}, {status: 404});
    for (const failure of [unknown, answer(401), answer(504), answer(429)]) {
      expect((await recovered(failure, '{}')).tries, String(failure.status)).to.equal(0);
    }
    expect((await recovered(answer(503, {'retry-after': '60'}), '{}')).tries).to.equal(0);
  });

  it('is unavailable, at once, if a page is the answer', async () => {
    for (const page of [answer(404), answer(405), '<!doctype html>', '', 'Hello World!']) {
      expect(await recovered(page, '{}')).to.deep.equal({end: {reason: 'unavailable'}, tries: 0});
    }
    const end = {reason: 'unavailable'};
    expect(await recovered(answer(503), '<!doctype html>')).to.deep.equal({end, tries: 1});
  });

  it('is a bad response if Mspecs rejected the request', async () => {
    const problems = ['closed', 'refused'].map((reason) => Response.json({reason}, {status: 409}));
    for (const failure of [answer(400), ...problems]) {
      expect((await recovered(failure)).end).to.deep.equal({reason: 'bad-response'});
    }
  });
});
