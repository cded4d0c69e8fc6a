import {Hono} from 'hono';
import {decideBooking, quarantineOf} from '../store/booking.js';
import type {Faults} from '../faults.js';
import {parseFault} from './parse-fault.js';
import {publishedDeal} from '../store/published-deal.js';
import type {Booking} from '../store/records.js';
import {httpError} from '../http-error.js';
import {toDateTime} from '../store/stockholm-time.js';
import type {MspecsStore} from '../store/store.js';

/** What the panel does besides deciding. */
export interface PanelActions {
  /** Back to the beginning. Never rejects. */
  readonly reset: () => Promise<void>;
  /** Tells the site of a deal's viewings, where there is one to tell. */
  readonly publishViewings: (dealId: string) => Promise<unknown>;
}

/**
 * What the demo page needs around Mspecs: the deal as the site's own CMS would hold it, the person's inbox,
 * the broker's quarantine, and the faults. No route here but the deal's meets a fault.
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
    .get('/quarantine', (c) =>
      c.json(
        quarantineOf(store).map(({buyer, bookings}) => ({...buyer, bookings: bookings.map(describePending)})),
      ),
    )
    .post('/quarantine/:bookingId/approve', async (c) => {
      const {viewing} = decideBooking(store, c.req.param('bookingId'), 'approved');
      // A guess: Mspecs tells of each seat taken. Whether the site hears it does not concern the broker.
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
