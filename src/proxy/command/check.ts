import {MspecsError} from '../../mspecs/mspecs-error.js';
import {appendPath} from '../../mspecs/routes.js';
import {errorSummary} from '../error-fields.js';
import type {LogEntry} from '../log.js';
import type {ProxyOptions} from '../options.js';
import {ExpiringStore} from '../storage/expiring-store.js';
import {memoryDriver} from '../storage/memory.js';
import {redisDriver} from '../storage/redis.js';
import {authorization, MspecsClient} from '../upstream/mspecs-client.js';

/** Result of a check, in words for the operator. */
interface Finding {
  readonly isOk: boolean;
  readonly text: string;
}

/**
 * Checks a valid configuration: calls Mspecs once for each brokerage, and Redis if there is one.
 *
 * @returns the lines to print, and if the proxy can run with this configuration.
 */
export async function check(
  brokerages: readonly ProxyOptions[],
  redisUrl: string | undefined,
): Promise<{readonly isOk: boolean; readonly lines: readonly string[]}> {
  const findings = await Promise.all([
    ...brokerages.map(checkMspecs),
    ...(redisUrl ? [checkRedis(redisUrl)] : []),
  ]);
  const lines = findings.map(({isOk, text}) => `${isOk ? 'ok' : 'failed'}: ${text}`);
  const notes = new Set(brokerages.flatMap((options) => notesOn(options, redisUrl)));
  return {isOk: findings.every(({isOk}) => isOk), lines: [...lines, ...notes]};
}

async function checkMspecs({upstream, tenant, fetch = globalThis.fetch}: ProxyOptions): Promise<Finding> {
  const name = tenant === undefined ? '' : `${tenant}: `;
  const entries: LogEntry[] = [];
  const subscriberId = 'subscriberId' in upstream ? (upstream.subscriberId ?? '') : undefined;
  const client = new MspecsClient({
    headers: {
      authorization: authorization(upstream.login),
      ...(subscriberId !== undefined && {'subscriber-id': subscriberId}),
    },
    fetch,
    store: new ExpiringStore(memoryDriver(), Date.now, '', () => undefined),
    now: Date.now,
    log: (entry) => entries.push(entry),
  });
  const base = new URL(upstream.url);
  try {
    if (upstream.dialect === 'v3') await client.read('tables', appendPath(base, 'schema', 'viewings'));
    else await client.read('subscriber', appendPath(base, 'api', 'provider', 'subscriber'));
    return {isOk: true, text: `${name}Mspecs at ${base.origin} accepts the credentials.`};
  } catch (error) {
    const entry = entries.at(-1);
    const {error: code, message} = entry && 'error' in entry ? entry : errorSummary(error);
    const cause = entry?.['status'] ? `status ${entry['status']}` : `${String(code)}, ${String(message)}`;
    return {isOk: false, text: `${name}${explain(error, upstream, base.origin)} (${cause})`};
  }
}

function explain(error: unknown, {dialect, login}: ProxyOptions['upstream'], origin: string): string {
  const account = 'token' in login ? 'MSPECS_TOKEN' : 'MSPECS_LOGIN';
  switch (error instanceof MspecsError ? error.reason : undefined) {
    case 'misconfigured':
      return dialect === 'v3'
        ? `Mspecs at ${origin} refuses the credentials. Check ${account}, and that this API user may read GenericRoutes.`
        : `Mspecs at ${origin} refuses the credentials. Check ${account} and MSPECS_SUBSCRIBER, and that both belong to this server: test and production have different accounts.`;
    case 'not-found':
      return dialect === 'v3'
        ? `Mspecs at ${origin} has no table of viewings. Check MSPECS_URL, and ask Mspecs to enable GenericRoutes for this API user.`
        : `Mspecs at ${origin} does not know the brokerage, or is not the integration API. Check MSPECS_SUBSCRIBER and MSPECS_URL.`;
    case 'rate-limited':
      return `Mspecs at ${origin} limits the calls of this account. Wait a minute, and check that no other program uses it.`;
    case 'bad-response':
      return `${origin} answers, but not with JSON. Check that MSPECS_URL is the API of Mspecs.`;
    case 'invalid':
    case 'refused':
      return `Mspecs at ${origin} refuses the call. Check MSPECS_SUBSCRIBER and MSPECS_URL.`;
    default:
      return `${origin} cannot be reached. Check MSPECS_URL, the DNS and the firewall, and try again later.`;
  }
}

async function checkRedis(url: string): Promise<Finding> {
  const failures: LogEntry[] = [];
  const {host} = new URL(url);
  try {
    const driver = redisDriver(url, (entry) => failures.push(entry));
    await driver.count('check', 1);
    return {isOk: true, text: `Redis at ${host} can be written.`};
  } catch (error) {
    // The connection says more than the command that waited for it.
    const {error: code, message} = failures[0] ?? errorSummary(error);
    const isRefused = /WRONGPASS|NOAUTH|NOPERM|invalid password/i.test(String(message));
    const advice = isRefused
      ? 'refuses the password. Check the user and the password in PROXY_REDIS_URL.'
      : 'cannot be written. Check that Redis runs, and its address in PROXY_REDIS_URL.';
    return {isOk: false, text: `Redis at ${host} ${advice} (${String(code)}, ${String(message)})`};
  }
}

/** Returns what works, but perhaps not as intended. */
function notesOn(
  {upstream, webhookSecret, clientAddress, origins = []}: ProxyOptions,
  redisUrl: string | undefined,
): readonly string[] {
  return [
    upstream.dialect === 'integration' &&
      !webhookSecret &&
      'note: without MSPECS_WEBHOOK_SECRET, the seats that are shown can be up to PROXY_DEAL_MAX_AGE old.',
    !clientAddress &&
      'note: without PROXY_CLIENT_ADDRESS, requests are limited by home, not by the address of the visitor.',
    origins.length === 0 && 'note: without PROXY_ORIGINS, only pages of the same origin can use the proxy.',
    !redisUrl && 'note: without PROXY_REDIS_URL, run one instance only.',
  ].filter((note) => note !== false);
}
