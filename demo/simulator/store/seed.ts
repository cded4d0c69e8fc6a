import type {Deal} from './records.js';
import {day, fromWallTime, nextSaturday} from './stockholm-time.js';
import type {MspecsStore} from './store.js';

const hour = 60 * 60_000;

/** Adds the demo deal, with viewings on the next Saturday, Sunday and Wednesday, Stockholm time. */
export function seedDemoDeal(store: MspecsStore): Deal {
  const deal = store.addDeal({
    objectType: {constant: 'OBJECT_TYPE_TENANT_OWNERSHIP', translation: 'Bostadsrätt'},
    isInternational: false,
    currency: 'SEK',
    rooms: {numberOfRooms: 2},
    saleInformation: {price: 3_995_000},
    location: {
      streetAddress: 'Råsundavägen 4',
      postalCode: '169 67',
      city: 'Solna',
      district: 'Solna',
      latitude: '59.3634855',
      longitude: '18.0202835',
      municipality: {identifier: '0184', name: 'Solna'},
      directions:
        'Från tunnelbanan Solna centrum: uppgång Råsundavägen, gå 200 meter.\nPorten ligger på gårdssidan.',
    },
    estate: {floor: '2 av 5', apartmentNumber: '12'},
    users: [
      {
        id: store.nextId('users'),
        firstName: 'Bo',
        lastName: 'Assistent',
        phoneNumber: '+46701234500',
        email: 'bo@example.se',
        isMainUser: false,
      },
      {
        id: store.nextId('users'),
        firstName: 'Anna',
        lastName: 'Mäklare',
        title: 'Reg. mäklare',
        phoneNumber: '+46701740605',
        homePhoneNumber: '+46846500400',
        email: 'anna@example.se',
        isMainUser: true,
      },
    ],
    organization: {name: 'Exempelmäklarna', urlToGDPRDoc: 'https://example.se/integritet'},
  });
  const saturday = nextSaturday(store.now());
  store.addSlotViewing(deal.id, {
    start: fromWallTime(saturday + 11 * hour),
    slotMinutes: 15,
    slotCount: 8,
    capacity: 2,
    booked: [1, 2, 0, 0, 1, 0, 0, 0],
    description: 'Portkod lämnas vid bekräftelse.',
    comment: 'Säljaren är hemma till 10.30. Nyckel i skåp 7.',
    externalBookingLatestHourBefore: 2,
  });
  store.addSlotViewing(deal.id, {
    start: fromWallTime(saturday + day + 14 * hour),
    slotMinutes: 20,
    slotCount: 3,
    capacity: 1,
    description: 'Enskild visning.',
    comment: 'Bara förhandsgodkända.',
    externalBookingLatestHourBefore: 2,
  });
  store.addTimedViewing(deal.id, {
    start: fromWallTime(saturday + 4 * day + 17.5 * hour),
    end: fromWallTime(saturday + 4 * day + 18.5 * hour),
    description: 'Öppen visning',
    comment: 'Bo visar.',
  });
  return deal;
}
