import {expect} from '@open-wc/testing';
import ky from 'ky';
import type {FailureReason} from '../../src/index.js';
import {failureOf} from '../../src/mspecs/failure.js';

const failing = async (answer: () => Promise<Response>, timeout: number | false = false) => {
  try {
    await ky.get('https://login.mspecs.se/', {fetch: answer, retry: 0, timeout});
  } catch (error) {
    return failureOf(error);
  }
  throw new Error('did not fail');
};

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
        const error = await failing(() => Promise.resolve(new Response(body, {status: Number(status)})));
        expect(error.reason).to.equal(reason);
      }
      expect((await failureOf(new Response('', {status: Number(status)}))).reason).to.equal(reason);
    });
  }

  it("is the proxy's own reason where it gives one of the list", async () => {
    const problem = (reason: unknown) => () =>
      Promise.resolve(
        Response.json(
          {title: 'No', reason},
          {status: 409, headers: {'content-type': 'application/problem+json'}},
        ),
      );
    expect((await failing(problem('slot-full'))).reason).to.equal('slot-full');
    expect((await failing(problem('toString'))).reason).to.equal('invalid');
    expect((await failing(problem(1))).reason).to.equal('invalid');
  });

  it('tells how long Mspecs wants to be left alone, in seconds or until a date', async () => {
    const limited = (retryAfter: string) => () =>
      Promise.resolve(new Response('', {status: 429, headers: {'retry-after': retryAfter}}));
    expect((await failing(limited('120'))).retryAfter).to.equal(120_000);
    const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
    expect((await failing(limited(inAnHour))).retryAfter).to.be.within(3_500_000, 3_600_000);
    for (const nothing of ['soon', '-5', '0', new Date(0).toUTCString()]) {
      expect((await failing(limited(nothing))).retryAfter, nothing).to.equal(undefined);
    }
  });

  it('is "unavailable" when the connection breaks, and keeps the cause', async () => {
    const cause = new TypeError('Failed to fetch');
    const error = await failing(() => Promise.reject(cause));
    expect(error.reason).to.equal('unavailable');
    expect(error.cause).to.be.an('error');
  });

  it('is "timeout" when no answer comes in time', async () => {
    const error = await failing(() => new Promise(() => undefined), 10);
    expect(error.reason).to.equal('timeout');
  });
});
