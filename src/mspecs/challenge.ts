import {solveChallenge, type Challenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/pbkdf2';
import type {Transport} from './transport.js';

/** Timeout of reading a challenge, in milliseconds. */
const readTimeoutMs = 10_000;
/** Timeout of solving one, in milliseconds: far more than the slowest phone needs. */
const solveTimeoutMs = 60_000;
/** Upper bound of the work per attempt, so that no challenge occupies a device for long. */
const maxCost = 100_000;

/**
 * Reads a challenge of the proxy and solves it, which takes about a second on a slow phone. Browsers derive keys outside of the main
 * thread, so typing stays smooth without a worker, which some pages forbid.
 *
 * @param url route of the challenge.
 * @returns value of the header `Form-Challenge`; undefined if the proxy has no challenges.
 * @throws {Error} if there is no usable challenge. Nothing was sent then.
 */
export async function answerChallenge(url: URL, transport: Transport): Promise<string | undefined> {
  const text = await timeLimited(read(url, transport));
  if (text === undefined) return undefined;
  const challenge = JSON.parse(text) as Challenge;
  if (!(challenge.parameters.cost <= maxCost)) throw new RangeError('the challenge is too hard');
  const solution = await solveChallenge({challenge, deriveKey, timeout: solveTimeoutMs});
  if (!solution) throw new RangeError('the challenge was not solved in time');
  const {counter, derivedKey} = solution;
  return btoa(JSON.stringify({challenge, solution: {counter, derivedKey}}));
}

async function read(url: URL, transport: Transport): Promise<string | undefined> {
  const response = await transport(url.href, {cache: 'no-store'});
  if (response.ok) return response.text();
  const {status} = response;
  if (status === 404) return undefined;
  throw new Error(`the challenge has HTTP status ${status}`);
}

async function timeLimited<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('there was no challenge in time')), readTimeoutMs);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}
