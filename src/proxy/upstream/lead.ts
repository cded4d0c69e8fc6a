import type {Contact} from '../../booking/booking-state.js';
import type {HomeKind, SearchProfile} from '../../booking/search-profile.js';
import type {JsonObject} from '../../mspecs/json.js';

const objectTypes: Readonly<Record<HomeKind, string>> = {
  apartment: 'OBJECT_TYPE_TENANT_OWNERSHIP',
  condominium: 'OBJECT_TYPE_CONDOMINIUM',
  house: 'OBJECT_TYPE_HOUSE',
  'holiday-home': 'OBJECT_TYPE_RECREATIONAL_HOUSE',
};

/** Creates the body of a lead with a search profile (`POST /api/marketing/leads/matching`). */
export const leadWith = (
  {firstName, lastName, email, phoneNumber}: Contact,
  {kind, rooms, price, municipality}: SearchProfile,
): JsonObject => ({
  lead: {firstName, lastName, email, phoneNumber},
  matchings: [
    {
      objectType: objectTypes[kind],
      ...(rooms && {minRooms: rooms.min, maxRooms: rooms.max}),
      ...(price && {minPrice: price.min, maxPrice: price.max}),
      // Mspecs only reads municipalities of a profile that is not international.
      isInternational: false,
      municipalities: [municipality.code],
    },
  ],
});
