import {Hono} from 'hono';
import {decideBooking, quarantineOf} from '../store/booking.js';
import type {Faults} from '../faults.js';
import {parseFault} from './parse-fault.js';
import {publishedDeal} from '../store/published-deal.js';
import type {Booking} from '../store/records.js';
import {httpError} from '../http-error.js';
import {toDateTime} from '../store/stockholm-time.js';
import type {MspecsStore} from '../store/store.js';

/** Actions of the panel besides deciding. */
export interface PanelActions {
  /** Resets the simulator. Never rejects. */
  readonly reset: () => Promise<void>;
  /** Sends a deal's viewings to the webhook, if there is one. */
  readonly publishViewings: (dealId: string) => Promise<unknown>;
}

/**
 * Routes for the demo page: the deal as a CMS would have it, the outbox, the quarantine, the leads and the faults. Only the deal route is
 * affected by faults.
 */
export function panelRoutes(
  store: MspecsStore,
  faults: Faults,
  {reset, publishViewings}: PanelActions,
): Hono {
  return new Hono()
    .basePath('/simulator')
    .get('/deals/:dealId', faults.on('deal'), (c) => {
      const deal = publishedDeal(store, c.req.param('dealId'));
      if (!deal) throw httpError(404, 'No deal has this id');
      return c.json(deal);
    })
    .get('/outbox', (c) => c.json(store.outbox))
    .get('/leads', (c) => c.json(store.leads))
    .get('/quarantine', (c) =>
      c.json(
        quarantineOf(store).map(({buyer, bookings}) => ({...buyer, bookings: bookings.map(describePending)})),
      ),
    )
    .post('/quarantine/:bookingId/approve', async (c) => {
      const {viewing} = decideBooking(store, c.req.param('bookingId'), 'approved');
      // Assumption: Mspecs sends an event for each approved booking. The broker does not see whether it was delivered.
      if (!store.unpublished.has(viewing.dealId)) {
        await publishViewings(viewing.dealId).catch(() => undefined);
      }
      return c.body(null, 204);
    })
    .post('/quarantine/:bookingId/reject', (c) => {
      decideBooking(store, c.req.param('bookingId'), 'rejected');
      return c.body(null, 204);
    })
    .post('/faults', async (c) => {
      faults.add(parseFault(await c.req.text()));
      return c.body(null, 204);
    })
    .delete('/faults', (c) => {
      faults.clear();
      return c.body(null, 204);
    })
    .post('/reset', async (c) => {
      await reset();
      return c.body(null, 204);
    });
}

const describePending = ({id, viewing, slot, remarks}: Booking) => ({
  id,
  dealId: viewing.dealId,
  viewingId: viewing.id,
  slotId: slot?.id ?? null,
  start: toDateTime((slot ?? viewing).start),
  end: toDateTime((slot ?? viewing).end),
  ...remarks,
});
