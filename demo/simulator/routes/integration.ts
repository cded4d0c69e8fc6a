import {type Context, Hono, type MiddlewareHandler} from 'hono';
import {requestBooking} from '../store/booking.js';
import {confirmUrlOf} from '../mail/confirm.js';
import type {FaultRoute, Faults} from '../faults.js';
import {registerInterest} from '../store/interest.js';
import {type Provider, requireProvider} from './provider.js';
import {publishedDeal, publishedDeals} from '../store/published-deal.js';
import type {Slot, Viewing} from '../store/records.js';
import {httpError} from '../http-error.js';
import {keepSession} from './sessions.js';
import type {MspecsStore} from '../store/store.js';
import {parseLead} from './lead.js';
import {parseBuyer, parseViewer} from './viewer.js';

/** Options of {@link integrationRoutes}. */
export interface IntegrationOptions {
  readonly provider: Provider;
  /** Ids of the started sessions. */
  readonly sessions: Set<string>;
  /** Mount path of the simulator, for the links in emails. */
  readonly path: string;
}

/**
 * Integration API, for servers of websites. Responses without documentation are empty, both for success and errors; the fault
 * `errorShape` adds error bodies. A POST is answered with 200, 400 or 401 only.
 */
export function integrationRoutes(store: MspecsStore, faults: Faults, options: IntegrationOptions): Hono {
  const {provider, sessions, path} = options;
  const guards = (route: FaultRoute) =>
    [faults.on(route), emptyErrors, requireProvider(provider), keepSession(sessions)] as const;
  const book = async (c: Context, viewing: Viewing, slot?: Slot) => {
    const viewer = parseViewer(await c.req.text());
    requestBooking(store, {viewing, ...(slot && {slot}), ...viewer, confirmUrl: confirmUrlOf(c, path)});
    return c.body(null, 200);
  };

  return new Hono()
    .get('/api/provider/subscriber', ...guards('subscriber'), (c) => c.json(subscriber))
    .get('/api/marketing/deals', ...guards('deals'), (c) => c.json(publishedDeals(store)))
    .get('/api/marketing/deals/:dealId', ...guards('deal'), (c) => {
      const deal = publishedDeal(store, c.req.param('dealId'));
      if (!deal) throw httpError(404, 'No published deal has this id');
      return c.json(deal);
    })
    .post('/api/marketing/deals/:dealId/externalViewer/:viewingId', ...guards('booking'), (c) =>
      book(c, findViewing(store, c.req.param())),
    )
    .post(
      '/api/marketing/deals/:dealId/externalViewer/:viewingId/slot/:slotId',
      ...guards('booking'),
      (c) => {
        const viewing = findViewing(store, c.req.param());
        const slot = store.slots.get(c.req.param('slotId'));
        if (slot?.viewingId !== viewing.id) throw httpError(400, 'The viewing has no slot with this id');
        return book(c, viewing, slot);
      },
    )
    .post('/api/marketing/deals/:dealId/prospectiveBuyer', ...guards('interest'), async (c) => {
      const dealId = c.req.param('dealId');
      if (!publishedDeal(store, dealId)) throw httpError(400, 'No published deal has this id');
      registerInterest(store, dealId, parseBuyer(await c.req.text()));
      return c.body(null, 200);
    })
    .post('/api/marketing/leads/matching', ...guards('lead'), async (c) => {
      store.leads.push({id: store.nextId('leads'), ...parseLead(await c.req.text())});
      return c.body(null, 200);
    });
}

const emptyErrors: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.error) c.res = new Response(null, {status: c.res.status});
};

interface ViewingPath {
  readonly dealId: string;
  readonly viewingId: string;
}

function findViewing(store: MspecsStore, {dealId, viewingId}: ViewingPath): Viewing {
  const viewing = store.viewings.get(viewingId);
  if (viewing?.dealId !== dealId || store.unpublished.has(dealId)) {
    throw httpError(400, 'No published deal with this id has such a viewing');
  }
  return viewing;
}

const subscriber = {
  status: 'ENUMS_PROVIDER_SERVICE_SUBSCRIPTION_STATUS_ACTIVE',
  organization: {
    name: 'Exempelmäklarna',
    legalName: 'Exempelmäklarna AB',
    identifier: '556000-0000',
    urlToGDPRDoc: 'https://example.se/integritet',
    webPageUrl: 'https://example.se',
  },
  offices: [],
  users: [],
};
