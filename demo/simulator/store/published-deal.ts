import type {Slot, Viewing} from './records.js';
import {toDateTime} from './stockholm-time.js';
import type {MspecsStore} from './store.js';

/**
 * Returns a deal as Mspecs publishes it (`GET /api/marketing/deals/{id}` of the integration API), without private notes;
 * undefined if unknown or unpublished.
 */
export function publishedDeal(store: MspecsStore, dealId: string): object | undefined {
  const deal = store.deals.get(dealId);
  if (!deal || store.unpublished.has(dealId)) return undefined;
  return {...deal, viewings: publishedViewings(store, dealId)};
}

/** Returns the list of published deals (`GET /api/marketing/deals`), with what Mspecs says it has of each. */
export const publishedDeals = (store: MspecsStore): object[] =>
  [...store.deals.values()]
    .filter(({id}) => !store.unpublished.has(id))
    .map((deal) => {
      const {id, displayName, location, office, mainImage} = deal;
      const {publishingInformation, webPageAccessibleOnlyByDirectUrl} = deal;
      const {streetAddress, postalCode, city, district} = location;
      return {
        id,
        displayName,
        location: {streetAddress, postalCode, city, district},
        office: {id: office.id, name: office.name},
        publishingInformation,
        mainImage,
        webPageAccessibleOnlyByDirectUrl,
        viewings: publishedViewings(store, id),
      };
    });

/** Returns the published viewings of a deal, earliest first. */
export const publishedViewings = (store: MspecsStore, dealId: string): object[] =>
  store.viewingsOf(dealId).map(publishedViewing);

function publishedViewing(viewing: Viewing): object {
  const {id, type, description, allowExternalBooking, externalBookingLatestHourBefore} = viewing;
  const common = {
    id,
    type,
    startDate: toDateTime(viewing.start),
    description,
    allowExternalBooking,
    ...(externalBookingLatestHourBefore !== undefined && {externalBookingLatestHourBefore}),
  };
  if (viewing.type === 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME')
    return {...common, endDate: toDateTime(viewing.end)};
  return {
    ...common,
    slotLength: viewing.slotMinutes,
    slotCapacity: viewing.capacity,
    hideStartDate: viewing.hideStartDate,
    slots: viewing.slots.map(publishedSlot),
  };
}

// Negative if brokers have approved more than the slot holds, as in Mspecs.
const publishedSlot = ({id, start, capacity, booked}: Slot): object => ({
  id,
  startTime: toDateTime(start),
  freeSpots: capacity - booked,
});
