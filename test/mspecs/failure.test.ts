import {expect} from '@open-wc/testing';
import type {FailureReason} from '../../src/index.js';
import {failureOf} from '../../src/mspecs/failure.js';

/** How long an answer with these headers is to be waited for. */
const wait = async (retryAfter: string, date = '') =>
  (await failureOf(new Response('', {status: 429, headers: {'retry-after': retryAfter, date}}))).retryAfter;

describe('why a call came to nothing', () => {
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
    it(`${status} is "${reason}", whatever the body says`, async () => {
      for (const body of [
        '',
        '{"message": "Some message"}',
        '[{"message": "Some message"}]',
        '<html>Bad gateway</html>',
      ]) {
        expect((await failureOf(new Response(body, {status: Number(status)}))).reason).to.equal(reason);
      }
    });
  }

  it("is the proxy's own reason where it gives one of the list", async () => {
    const headers = {'content-type': 'application/problem+json'};
    const problem = (reason: unknown) => Response.json({title: 'No', reason}, {status: 409, headers});
    expect((await failureOf(problem('slot-full'))).reason).to.equal('slot-full');
    expect((await failureOf(problem('toString'))).reason).to.equal('invalid');
    expect((await failureOf(problem(1))).reason).to.equal('invalid');
  });

  it('tells how long Mspecs wants to be left alone, in seconds or until a date', async () => {
    expect(await wait('120')).to.equal(120_000);
    expect(await wait(new Date(Date.now() + 1_800_000).toUTCString())).to.be.within(1_700_000, 1_800_000);
    for (const nothing of ['soon', '-5', '0', new Date(0).toUTCString()]) {
      expect(await wait(nothing), nothing).to.equal(undefined);
    }
  });

  it('is left alone for an hour at most, and by the clock of whoever set the date', async () => {
    expect(await wait('9'.repeat(30))).to.equal(3_600_000);
    expect(await wait('Fri, 31 Dec 2060 00:00:00 GMT')).to.equal(3_600_000);
    expect(await wait('Sat, 14 Jun 2031 10:02:00 GMT', 'Sat, 14 Jun 2031 10:00:00 GMT')).to.equal(120_000);
  });

  it('is "unavailable" when the connection breaks, and keeps the cause', async () => {
    const cause = new TypeError('Failed to fetch');
    const error = await failureOf(cause);
    expect(error.reason).to.equal('unavailable');
    expect(error.cause).to.equal(cause);
  });

  it('is "timeout" when no answer comes in time', async () => {
    expect((await failureOf(new DOMException('', 'TimeoutError'))).reason).to.equal('timeout');
  });
});
