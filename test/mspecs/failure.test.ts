import {expect} from '@open-wc/testing';
import type {FailureReason} from '../../src/index.js';
import {failureOf} from '../../src/mspecs/failure.js';

/** Retry delay of a response with these headers. */
const wait = async (retryAfter: string, date = '') =>
  (await failureOf(new Response('', {status: 429, headers: {'retry-after': retryAfter, date}}))).retryAfter;

describe('the reason of a failed call', () => {
  const statuses: Readonly<Record<number, FailureReason>> = {
    400: 'invalid',
    401: 'misconfigured',
    403: 'misconfigured',
    404: 'not-found',
    408: 'timeout',
    409: 'invalid',
    410: 'not-found',
    413: 'invalid',
    418: 'bad-response',
    422: 'invalid',
    429: 'rate-limited',
    500: 'unavailable',
    502: 'unavailable',
    503: 'unavailable',
    504: 'timeout',
  };
  for (const [status, reason] of Object.entries(statuses)) {
    it(`is "${reason}" for status ${status} with JSON, whatever its message and content type`, async () => {
      for (const body of ['null', '{"message": "Some message"}', '[{"message": "Some message"}]']) {
        expect((await failureOf(new Response(body, {status: Number(status)}))).reason).to.equal(reason);
      }
    });

    const isAbsent = ['not-found', 'misconfigured'].includes(reason);
    it(`is "${isAbsent ? 'unavailable' : reason}" for status ${status} with a page or without a body`, async () => {
      for (const body of ['', '404 page not found', '<html>Bad gateway</html>']) {
        const error = await failureOf(new Response(body, {status: Number(status)}));
        expect(error.reason).to.equal(isAbsent ? 'unavailable' : reason);
      }
    });
  }

  it('is "unavailable" for a page that forbids the method', async () => {
    expect((await failureOf(new Response('<html>', {status: 405}))).reason).to.equal('unavailable');
  });

  it("comes from the proxy's body if it is a known reason", async () => {
    const headers = {'content-type': 'application/problem+json'};
    const problem = (reason: unknown) => Response.json({title: 'No', reason}, {status: 409, headers});
    expect((await failureOf(problem('slot-full'))).reason).to.equal('slot-full');
    expect((await failureOf(problem('toString'))).reason).to.equal('invalid');
    expect((await failureOf(problem(1))).reason).to.equal('invalid');
  });

  it('includes the Retry-After delay, in seconds or as a date', async () => {
    expect(await wait('120')).to.equal(120_000);
    expect(await wait(new Date(Date.now() + 1_800_000).toUTCString())).to.be.within(1_700_000, 1_800_000);
    for (const nothing of ['soon', '-5', '0', new Date(0).toUTCString()]) {
      expect(await wait(nothing), nothing).to.equal(undefined);
    }
  });

  it("limits the delay to 1 h and compares dates with the server's clock", async () => {
    expect(await wait('9'.repeat(30))).to.equal(3_600_000);
    expect(await wait('Fri, 31 Dec 2060 00:00:00 GMT')).to.equal(3_600_000);
    expect(await wait('Sat, 14 Jun 2031 10:02:00 GMT', 'Sat, 14 Jun 2031 10:00:00 GMT')).to.equal(120_000);
  });

  it('is "unavailable" for a broken connection, with its cause', async () => {
    const cause = new TypeError('Failed to fetch');
    const error = await failureOf(cause);
    expect(error.reason).to.equal('unavailable');
    expect(error.cause).to.equal(cause);
  });

  it('is "timeout" if no response arrives in time', async () => {
    expect((await failureOf(new DOMException('', 'TimeoutError'))).reason).to.equal('timeout');
  });
});
