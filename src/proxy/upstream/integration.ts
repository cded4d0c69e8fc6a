import {defined, isObject, type JsonObject} from '../../mspecs/json.js';
import {MspecsError} from '../../mspecs/mspecs-error.js';
import {appendPath} from '../../mspecs/routes.js';
import type {CachedBody} from '../storage/cached-body.js';
import {boundReads} from './bound-reads.js';
import {CallQueue, maxReadWaitMs} from './call-queue.js';
import {authorization, MspecsClient} from './mspecs-client.js';
import type {IntegrationUpstream} from '../options.js';
import {isListed, isPublic, listedDeal, publishedDeal, withViewings} from './published-deal.js';
import type {CachePolicy} from '../storage/cache-policy.js';
import {ReadCache, type ReadContext} from '../storage/read-cache.js';
import {leadWith} from './lead.js';
import {HomeList, homesText} from './home-list.js';
import {isMspecsId} from './mspecs-id.js';
import {UnknownIds} from './unknown-ids.js';
import {withOrganizationOf} from './with-organization.js';
import {descriptionOf} from './description.js';
import {deriveStatus} from './deal-status.js';
import type {Upstream} from './upstream.js';
import type {UpstreamContext} from './upstream-context.js';
import {thenMaybe} from '../storage/then-maybe.js';

const minute = 60_000;
/** Mspecs forbids polling deals, so a deal is read only if a visitor looks and it is old, or after an event. */
const cachePolicy: Omit<CachePolicy, 'maxAge'> = {
  staleWhileRevalidate: 0,
  staleIfError: 10 * minute,
  negativeTtl: 10 * minute,
  errorTtl: minute / 2,
};

/** Creates the upstream for the integration API, where one published deal contains everything. */
export function integrationUpstream(
  {url, login, subscriberId = '', interestedStatus, disableNotifications}: IntegrationUpstream,
  context: UpstreamContext & {
    /** Lifetime of a deal, in seconds. */
    readonly dealMaxAge: number;
    /** True if tips about similar homes can be ordered. */
    readonly matching: boolean;
  },
): Upstream {
  const policy = {...cachePolicy, maxAge: 1000 * context.dealMaxAge};
  const client = new MspecsClient({
    ...context,
    headers: {authorization: authorization(login), 'subscriber-id': subscriberId},
  });
  const base = new URL(url);
  const dealUrl = (...segments: string[]) => appendPath(base, 'api', 'marketing', 'deals', ...segments);
  const remarks = {
    ...(interestedStatus && {interestedStatus}),
    ...(disableNotifications !== undefined && {disableNotifications}),
  };

  const abilities = {
    interest: true,
    message: true,
    ...(context.challenge && {challenge: true as const}),
    ...(context.matching && {matching: true as const}),
  } as const;

  const queue = new CallQueue(context.now, maxReadWaitMs);

  const loadSubscriber = async (_: string, {requestId}: ReadContext): Promise<string> => {
    const url = appendPath(base, 'api', 'provider', 'subscriber');
    const subscriber = await client.read('subscriber', url, {requestId});
    if (!isObject(subscriber) || !isSubscriber(subscriber))
      throw new MspecsError('bad-response', 'the response is not the subscriber');
    return JSON.stringify(publishedDeal(subscriber));
  };
  const subscribers = new ReadCache({
    ...context,
    name: 'subscriber',
    policy,
    load: boundReads(loadSubscriber, queue),
  });
  const loadHomes = async (_: string, {requestId}: ReadContext): Promise<string> => {
    const list = await client.read('deals', dealUrl(), {requestId});
    if (!Array.isArray(list)) throw new MspecsError('bad-response', 'the response is not a list of deals');
    return homesText(
      list
        .filter(isObject)
        .filter((deal) => isMspecsId(deal['id']) && isListed(deal))
        .map(listedDeal),
    );
  };
  const homes = new HomeList(context, boundReads(loadHomes, queue));

  const readDealOf = async (dealId: string, {requestId}: ReadContext): Promise<JsonObject> => {
    const deal = await client.read('deal', dealUrl(dealId), {requestId, dealId});
    if (!isObject(deal) || !isDeal(deal, dealId))
      throw new MspecsError('bad-response', 'the response is not the deal');
    return deal;
  };
  const loadDeal = async (dealId: string, readContext: ReadContext): Promise<string> => {
    const readAt = context.now();
    const list = (home: JsonObject | undefined) => readContext.waitUntil(homes.update(dealId, home, readAt));
    const deal = await readDealOf(dealId, readContext).catch((error: unknown) => {
      if (error instanceof MspecsError && error.reason === 'not-found') list(undefined);
      throw error;
    });
    list(isListed(deal) ? listedDeal(deal) : undefined);
    if (!isPublic(deal)) throw new MspecsError('not-found', 'the deal is not public');
    return JSON.stringify(publishedDeal(deal, abilities));
  };
  const deals = new ReadCache({
    ...context,
    // Deals that were cached without the search profile are read again once it is turned on.
    name: context.matching ? 'deal-matching' : 'deal',
    policy,
    load: boundReads(loadDeal, queue, new UnknownIds(context)),
  });
  const readDeal = (dealId: string, readContext: ReadContext): CachedBody | Promise<CachedBody> => {
    const deal = deals.read(dealId, readContext);
    // The privacy link of the brokerage is optional: times are shown without it, and it is read again soon.
    const subscriber = subscribers.latest('own', readContext);
    if (deal instanceof Promise || subscriber instanceof Promise)
      return Promise.all([deal, subscriber]).then((bodies) => withOrganizationOf(...bodies));
    return withOrganizationOf(deal, subscriber);
  };

  // Memoizes the status per deal version. The ETag of the deal serves for its status too.
  const statuses = new WeakMap<CachedBody, CachedBody>();
  const statusOf = (deal: CachedBody): CachedBody => {
    let status = statuses.get(deal);
    if (!status) {
      status = {...deal, text: JSON.stringify(deriveStatus(jsonOf(deal)))};
      statuses.set(deal, status);
    }
    return status;
  };

  return {
    readDeal,
    readStatus: (dealId, readContext) => thenMaybe(deals.read(dealId, readContext), statusOf),
    revalidateStatus: (dealId, readContext) => deals.revalidate(dealId, readContext),
    takesMessage: true,
    book: ({dealId, viewingId, slotId}, contact, {requestId, beforeSend}, remark) =>
      client.send(
        'booking',
        dealUrl(dealId, 'externalViewer', viewingId, ...(slotId ? ['slot', slotId] : [])),
        {...contact, ...defined({description: descriptionOf(remark)}), ...remarks},
        {requestId, dealId, beforeSend},
      ),
    // It is not documented whether a booking triggers an event.
    revalidate: (dealId, readContext) => deals.revalidate(dealId, readContext),
    registerInterest: (dealId, contact, {requestId, beforeSend}) =>
      client
        .send('interest', dealUrl(dealId, 'prospectiveBuyer'), {...contact}, {requestId, dealId, beforeSend})
        .catch(asRefusal),
    ...(context.matching && {
      createLead: (dealId, contact, profile, {requestId, beforeSend}) =>
        client
          .send(
            'lead',
            appendPath(base, 'api', 'marketing', 'leads', 'matching'),
            leadWith(contact, profile),
            {requestId, dealId, beforeSend},
          )
          .catch(asRefusal),
    }),
    drop: (dealId) => deals.drop(dealId),
    confirmPublication: (dealId, {requestId}) =>
      client.send(
        'publication',
        dealUrl(dealId, 'status'),
        {status: 'ENUM_DEAL_MARKETING_PLACES_STATUS_PUBLISHED'},
        {requestId, dealId, method: 'PUT'},
      ),
    readHomes: (readContext) => homes.read(readContext),
    handleEvent: async ({type, dealId, sentAt, viewings}, readContext) => {
      await deals.applyEvent(dealId, sentAt, (text) =>
        viewings === undefined
          ? undefined
          : JSON.stringify(withViewings(JSON.parse(text) as JsonObject, viewings)),
      );
      const isInList =
        viewings === undefined
          ? !(await homes.remove(dealId)) || type === 'UN_PUBLISH'
          : await homes.replaceViewings(dealId, viewings, sentAt);
      // Adds the home if it belongs into the list: after an event, Mspecs allows to read the deal.
      if (!isInList)
        readContext.waitUntil((async () => deals.read(dealId, readContext))().catch(() => undefined));
    },
  };
}

/** Rejects as `refused` what Mspecs rejects: deal and fields are known to be valid, but one status covers every other cause. */
function asRefusal(error: unknown): never {
  if (!(error instanceof MspecsError) || error.reason !== 'invalid') throw error;
  // Such as a person who is already on the deal.
  throw new MspecsError('refused', error.message, error);
}

/** A maintenance message is an object too. */
const isDeal = ({id, location, viewings}: JsonObject, dealId: string): boolean =>
  id === undefined ? isObject(location) || Array.isArray(viewings) : id === dealId;

const isSubscriber = (json: JsonObject): boolean =>
  ['organization', 'offices', 'users'].some((field) => field in json);

const jsonOf = ({text}: CachedBody): JsonObject => JSON.parse(text) as JsonObject;
