import type {Instant} from '../../booking/viewing.js';
import {errorSummary} from '../error-fields.js';
import type {Log} from '../log.js';

/**
 * Hands an event on, unchanged.
 *
 * @param body text as received.
 * @param signature header `x-mspecs-signature` as received.
 * @param log receives each attempt.
 * @returns a promise that resolves when each receiver has accepted it or was given up. Never rejects.
 */
export type ForwardEvent = (body: string, signature: string, log: Log) => Promise<void>;

const second = 1000;
const timeoutMs = 10 * second;
/** Delay before the first retry, doubled for each further one up to a maximum. */
const delayMs = {first: second, max: 300 * second};
/** Time after which a receiver is given up. */
const giveUpMs = 3600 * second;

/**
 * Creates a function that hands events on to several URLs.
 *
 * @param urls receivers, such as the webhook of the site.
 */
export function eventForwarder(
  urls: readonly string[],
  {fetch, now}: {readonly fetch: typeof globalThis.fetch; readonly now: () => Instant},
): ForwardEvent {
  const deliver = async (url: string, body: string, signature: string, log: Log): Promise<void> => {
    const begunAt = now();
    const {host} = new URL(url);
    log({level: 'debug', event: 'event-forwarding', host});
    for (let attempts = 1, delay = delayMs.first; ; attempts += 1, delay = Math.min(2 * delay, delayMs.max)) {
      const failure = await post(url, body, signature, fetch);
      if (failure === undefined) {
        log({level: 'debug', event: 'event-forwarded', host, attempts});
        return;
      }
      const isGivenUp = now() + delay - begunAt > giveUpMs;
      log({
        level: isGivenUp ? 'error' : 'warn',
        event: isGivenUp ? 'event-given-up' : 'event-not-forwarded',
        host,
        attempts,
        ...failure,
      });
      if (isGivenUp) return;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  };
  return async (body, signature, log) => {
    await Promise.all(urls.map((url) => deliver(url, body, signature, log)));
  };
}

/** Returns why a receiver did not accept an event: its status or an error, for the log. */
async function post(
  url: string,
  body: string,
  signature: string,
  send: typeof fetch,
): Promise<{readonly status: number} | ReturnType<typeof errorSummary> | undefined> {
  try {
    const response = await send(url, {
      method: 'POST',
      headers: {'content-type': 'application/json', 'x-mspecs-signature': signature},
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return response.ok ? undefined : {status: response.status};
  } catch (error) {
    return errorSummary(error);
  }
}
