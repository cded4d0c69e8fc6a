import {countOf, defined, isObject, itemsOf, type JsonObject} from '../../mspecs/json.js';
import {isId} from '../../mspecs/routes.js';

/**
 * The status of a deal's slots, as the External viewing API answers it, told from the deal as Mspecs publishes it: who is not
 * among the free spots has booked. Without `freeSpots` nobody knows whether a slot is full; without `slotCapacity` nobody
 * knows how many have booked.
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
