import {isObject, itemsOf, textOf} from '../../mspecs/json.js';
import {appendPath} from '../../mspecs/routes.js';
import {errorSummary} from '../error-fields.js';
import type {IntegrationUpstream} from '../options.js';
import {authorization} from './mspecs-client.js';

const timeoutMs = 10_000;

/**
 * Finds the only brokerage of an account.
 *
 * @throws {TypeError} if there are several, which it lists, or none, or if Mspecs does not answer.
 */
export async function findSubscriber(
  {url, login}: Pick<IntegrationUpstream, 'url' | 'login'>,
  send: typeof fetch = fetch,
): Promise<string> {
  const subscribers = await listSubscribers(new URL(url), authorization(login), send);
  const [first, ...others] = subscribers;
  if (!first) throw missing('the account has no brokerage');
  if (others.length === 0) return first.id;
  const list = subscribers.map(({id, name}) => `${id} (${name})`).join(', ');
  throw missing(`the account has several brokerages: ${list}`);
}

interface Subscriber {
  readonly id: string;
  readonly name: string;
}

async function listSubscribers(
  base: URL,
  authorization: string,
  send: typeof fetch,
): Promise<readonly Subscriber[]> {
  let list: unknown;
  try {
    const response = await send(appendPath(base, 'api', 'provider', 'subscribers'), {
      headers: {accept: 'application/json', authorization},
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw missing(`Mspecs answered the question for it with ${response.status}`);
    list = await response.json();
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith(option)) throw error;
    throw missing(`Mspecs cannot be asked for it (${errorSummary(error).error})`);
  }
  return itemsOf(list)
    .filter(isObject)
    .flatMap((item) => {
      const id = textOf(item['subscriberId']);
      const organization = isObject(item['organization']) ? item['organization'] : {};
      const name = textOf(item['name']) ?? textOf(organization['name']) ?? 'without a name';
      return id ? [{id, name}] : [];
    });
}

const option = 'upstream.subscriberId';

const missing = (reason: string): TypeError => new TypeError(`${option} is missing, and ${reason}`);
