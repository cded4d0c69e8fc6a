import {isObject, type JsonObject} from '../../mspecs/json.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {below} from '../../mspecs/routes.js';
import type {CachedText} from '../storage/cached-body.js';
import {authorization, MspecsClient} from './mspecs-client.js';
import type {IntegrationUpstream} from '../options.js';
import {publishedDeal, publishedViewings} from './published-deal.js';
import {ReadCache, type Life, type Reading} from '../storage/read-cache.js';
import {statusOfDeal} from './deal-status.js';
import type {Upstream} from './upstream.js';
import type {UpstreamTools} from './upstream-context.js';
import {whenThere} from '../http/then-maybe.js';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Mspecs forbids to ask for a deal on a schedule: it is read when it is missing, and the webhook keeps it true. */
const life: Life = {fresh: day, stale: 0, rescue: 10 * minute, missing: 10 * minute, failed: minute / 2};

/** Mspecs as providers of websites meet it: one published deal that tells everything. */
export function integrationUpstream(
  {url, login, subscriberId = '', interestedStatus, disableNotifications}: IntegrationUpstream,
  tools: UpstreamTools,
): Upstream {
  const client = new MspecsClient({
    ...tools,
    headers: {authorization: authorization(login), 'subscriber-id': subscriberId},
  });
  const base = new URL(url);
  const dealUrl = (...segments: string[]) => below(base, 'api', 'marketing', 'deals', ...segments);
  const remarks = {
    ...(interestedStatus && {interestedStatus}),
    ...(disableNotifications !== undefined && {disableNotifications}),
  };

  const loadSubscriber = async (): Promise<string> => {
    const subscriber = await client.read('subscriber', below(base, 'api', 'provider', 'subscriber'));
    return JSON.stringify(publishedDeal(isObject(subscriber) ? subscriber : {}, false));
  };
  const subscribers = new ReadCache({...tools, name: 'subscriber', life, load: loadSubscriber});
  const readSubscriber = async (reading: Reading) => jsonOf(await subscribers.read('own', reading));
  const deals = new ReadCache({
    ...tools,
    name: 'deal',
    life,
    load: async (dealId, reading) => {
      const [deal, subscriber] = await Promise.all([
        client.read('deal', dealUrl(dealId)),
        // What the brokerage says of privacy is worth a try, and no reason to show no times.
        readSubscriber(reading).catch(() => undefined),
      ]);
      if (!isObject(deal)) throw new MspecsError('bad-response', 'the deal is no object');
      return JSON.stringify(publishedDeal({organization: subscriber?.['organization'], ...deal}, true));
    },
  });

  // A status is told anew only where the deal is another; what names this version of the deal names that of its status too.
  const statuses = new WeakMap<CachedText, CachedText>();
  const statusOf = (deal: CachedText): CachedText => {
    let status = statuses.get(deal);
    if (!status) {
      status = {...deal, text: JSON.stringify(statusOfDeal(jsonOf(deal)))};
      statuses.set(deal, status);
    }
    return status;
  };

  return {
    readDeal: (dealId, reading) => deals.read(dealId, reading),
    readStatus: (dealId, reading) => whenThere(deals.read(dealId, reading), statusOf),
    rereadStatus: (dealId, reading) => deals.reread(dealId, reading),
    book: ({dealId, viewingId, slotId}, contact) =>
      client.send(
        'booking',
        dealUrl(dealId, 'externalViewer', viewingId, ...(slotId ? ['slot', slotId] : [])),
        {...contact, ...remarks},
      ),
    // Mspecs does not say whether a booking sends an event.
    correct: (dealId, reading) => deals.reread(dealId, reading),
    registerInterest: async (dealId, contact) => {
      try {
        await client.send('interest', dealUrl(dealId, 'prospectiveBuyer'), {...contact});
      } catch (error) {
        // Deal and fields are known to be right, so that the person is on the deal already: what was wanted.
        if (!(error instanceof MspecsError) || error.reason !== 'invalid') throw error;
      }
    },
    takeEvent: ({dealId, sentAt, viewings}) =>
      deals.take(dealId, sentAt, (text) =>
        viewings === undefined
          ? undefined
          : JSON.stringify({...(JSON.parse(text) as JsonObject), viewings: publishedViewings(viewings)}),
      ),
  };
}

const jsonOf = ({text}: CachedText): JsonObject => JSON.parse(text) as JsonObject;
