import {setTimeout as delay} from 'node:timers/promises';
import {startRedis} from '../../support/proxy/redis-server.js';
import {startInstance, type Instance, type Memory} from './instance.js';
import {serveUpstream, soakDeals, subscriberOf} from './upstream.js';
import {inviteVisitors, type Outcome, type Visitors} from './visitors.js';

/** Options of {@link soak}. */
export interface SoakOptions {
  readonly connections: number;
  readonly tenants: number;
  /** Homes of each tenant. */
  readonly deals: number;
  readonly bookingShare: number;
  readonly pauseMs: number;
  readonly patienceMs: number;
  /** Number of times that an instance is killed and Redis is restarted. */
  readonly rounds: number;
  /** Returns the progress from 0 to 1. */
  readonly progress: (outcomes: readonly Outcome[]) => number;
}

/** Result of a soak test. */
export interface SoakResult {
  readonly bookings: number;
  readonly accepted: number;
  /** Email addresses for which Mspecs was called more than once. */
  readonly doubled: readonly string[];
  /** Email addresses that were accepted without a call to Mspecs. */
  readonly lost: readonly string[];
  /** Number of calls to Mspecs for another tenant. */
  readonly misrouted: number;
  /** Number of deals that were read from Mspecs. */
  readonly mspecsReads: number;
  readonly visitors: Pick<Visitors, 'reads' | 'latencies'>;
  /** Memory of the instance that was never killed. */
  readonly memory: readonly Memory[];
  /** Number of its log entries by event. */
  readonly events: ReadonlyMap<string, number>;
}

/**
 * Lets visitors read and book through two instances of the built command on Redis, while Mspecs fails a tenth of the time, an
 * instance is killed and replaced, and Redis is stopped and started.
 */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const {tenants, rounds, progress} = options;
  const deals = soakDeals(tenants, options.deals);
  const upstream = await serveUpstream(deals);
  let redis = await startRedis({isPersistent: true});
  const start = () =>
    startInstance({PROXY_CONFIG: configOf(tenants, upstream.url), PROXY_REDIS_URL: redis.url});
  const instances: [Instance, Instance] = [await start(), await start()];
  const urls = () => instances.map(({url}) => url);
  const visitors = inviteVisitors({...options, deals, urls});
  const until = async (part: number) => {
    while (progress(visitors.outcomes) < part) await delay(50);
  };

  try {
    for (let round = 0; round < rounds; round += 1) {
      await until((round + 0.25) / rounds);
      await instances[1].kill();
      instances[1] = await start();
      await until((round + 0.5) / rounds);
      await redis.stop();
      await until((round + 0.6) / rounds);
      redis = await startRedis(redis);
    }
    await until(1);
  } finally {
    await visitors.leave();
    await Promise.all(instances.map((instance) => instance.kill()));
    await redis.remove();
    await upstream.stop();
  }

  const {outcomes, reads, latencies} = visitors;
  const callsFor = ({email}: Outcome) => upstream.bookings.get(email) ?? 0;
  const emailsOf = (found: readonly Outcome[]) => found.map(({email}) => email);
  return {
    bookings: outcomes.length,
    accepted: outcomes.filter(({isAccepted}) => isAccepted).length,
    doubled: emailsOf(outcomes.filter((outcome) => callsFor(outcome) > 1)),
    lost: emailsOf(outcomes.filter((outcome) => outcome.isAccepted && callsFor(outcome) !== 1)),
    misrouted: upstream.misrouted(),
    mspecsReads: upstream.reads(),
    visitors: {reads, latencies},
    memory: instances[0].memory,
    events: instances[0].events,
  };
}

/** Configuration with tenants at `/t0`, `/t1` and so on. */
const configOf = (tenants: number, url: string): string =>
  JSON.stringify({
    url,
    login: 'agency:password',
    dealMaxAge: 86_400,
    tenants: Object.fromEntries(
      Array.from({length: tenants}, (_, index) => [
        `t${index}`,
        {path: `/t${index}`, subscriber: subscriberOf(index), limits: {perDeal: 1_000_000}},
      ]),
    ),
  });
