import {countOf, defined, isObject, itemsOf, type JsonObject} from '../../mspecs/json.js';
import {isId} from '../../mspecs/routes.js';

/**
 * Derives the status of the slots from a published deal, in the format of the External viewing API. Seats that are not free count
 * as booked. Without `freeSpots`, a slot never counts as full; without `slotCapacity`, the number of bookings is unknown.
 */
export function deriveStatus(deal: JsonObject): JsonObject {
  const slots = itemsOf(deal['viewings'])
    .filter(isObject)
    .flatMap((viewing) => {
      const capacity = countOf(viewing['slotCapacity']);
      return itemsOf(viewing['slots'])
        .filter(isObject)
        .map(({id, freeSpots}) => [id, countOf(freeSpots), capacity] as const);
    });
  return Object.fromEntries(
    slots
      .filter(([id]) => isId(id))
      .map(([id, free, capacity]) => {
        const booked =
          free === undefined || capacity === undefined ? undefined : Math.max(0, capacity - free);
        return [id, defined({numberOfBooked: booked, fullyBooked: free === 0})];
      }),
  ) as JsonObject;
}
