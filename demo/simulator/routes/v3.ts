import {type Context, Hono} from 'hono';
import {isFull, requestBooking} from '../store/booking.js';
import {confirmUrlOf} from '../mail/confirm.js';
import {contactOf, parseFields} from '../contact.js';
import type {Faults} from '../faults.js';
import type {Slot, Viewing} from '../store/records.js';
import {httpError} from '../http-error.js';
import type {MspecsStore} from '../store/store.js';

/**
 * External viewing API, v3. Where the specification is silent, it gives the least helpful response: an empty body for success,
 * `{"message": "…"}` for errors.
 *
 * @param path mount path of the simulator, for the links in emails.
 */
export function v3Routes(store: MspecsStore, faults: Faults, path: string): Hono {
  const book = async (c: Context, viewing: Viewing, slot?: Slot) => {
    const contact = contactOf(parseFields(await c.req.text()));
    requestBooking(store, {viewing, ...(slot && {slot}), contact, confirmUrl: confirmUrlOf(c, path)});
    return c.body(null, 200);
  };

  return new Hono()
    .post('/v3/viewings/externalViewer/:viewingId', faults.on('booking'), (c) =>
      book(c, findViewing(store, c.req.param('viewingId'))),
    )
    .post('/v3/viewings/externalViewer/:viewingId/slot/:slotId', faults.on('booking'), (c) => {
      const viewing = findViewing(store, c.req.param('viewingId'));
      const slot = store.slots.get(c.req.param('slotId'));
      if (slot?.viewingId !== viewing.id) throw httpError(404, 'The viewing has no slot with this id');
      return book(c, viewing, slot);
    })
    .get('/v3/viewings/slot/status/:dealId', faults.on('status'), (c) => {
      const dealId = c.req.param('dealId');
      if (!store.deals.has(dealId)) throw httpError(404, 'No deal has this id');
      const status = store
        .slotsOf(dealId)
        .map((slot) => [slot.id, {numberOfBooked: slot.booked, fullyBooked: isFull(slot)}] as const);
      return c.json(Object.fromEntries(status));
    });
}

function findViewing(store: MspecsStore, id: string): Viewing {
  const viewing = store.viewings.get(id);
  if (!viewing) throw httpError(404, 'No viewing has this id');
  return viewing;
}
