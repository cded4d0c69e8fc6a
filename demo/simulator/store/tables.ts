import {toDateTime} from './stockholm-time.js';
import type {MspecsStore} from './store.js';

/** Column as described by `/schema/:table`. */
interface Field {
  readonly name: string;
  readonly type: 'primaryKey' | 'foreignKey' | 'datetime' | 'bit' | 'int' | 'text' | 'enum' | 'updated';
  readonly table?: string;
  readonly mandatory?: true;
  readonly enums?: readonly string[];
  readonly note?: string;
}

/** Row by column name. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Table that GenericRoutes expose. */
export interface Table {
  readonly fields: readonly Field[];
  rows(store: MspecsStore): Row[];
}

// From the public copy of the schema of 2019, without the columns on hosts and SMS. The column `type` is invented, because it is
// newer than that copy.
const viewings: Table = {
  fields: [
    {name: 'id', type: 'primaryKey'},
    {name: 'dealId', type: 'foreignKey', table: 'deals', mandatory: true},
    {
      name: 'type',
      type: 'enum',
      enums: ['ENUMS_VIEWINGS_TYPE_TIME_SLOTS', 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME'],
    },
    {name: 'isNoSpecifiedTime', type: 'bit'},
    {name: 'startDate', type: 'datetime'},
    {name: 'endDate', type: 'datetime'},
    {name: 'description', type: 'text', note: 'Public text'},
    {name: 'comment', type: 'text', note: 'Private text'},
    {name: 'isInactive', type: 'bit'},
    {name: 'contactBrokerForViewing', type: 'bit'},
    {name: 'displayOnlyViewingDescription', type: 'bit'},
    {name: 'allowExternalBooking', type: 'bit'},
    {name: 'updatedDate', type: 'updated'},
  ],
  rows: (store) =>
    [...store.viewings.values()].map((viewing) => ({
      id: viewing.id,
      dealId: viewing.dealId,
      type: viewing.type,
      isNoSpecifiedTime: false,
      startDate: toDateTime(viewing.start),
      endDate: toDateTime(viewing.end),
      description: viewing.description,
      comment: viewing.comment,
      isInactive: false,
      contactBrokerForViewing: false,
      displayOnlyViewingDescription: false,
      allowExternalBooking: viewing.allowExternalBooking,
      updatedDate: toDateTime(viewing.updated),
    })),
};

// Invented, because the schema of this table is not public.
const viewingSlots: Table = {
  fields: [
    {name: 'id', type: 'primaryKey'},
    {name: 'viewingId', type: 'foreignKey', table: 'viewings', mandatory: true},
    {name: 'startTime', type: 'datetime'},
    {name: 'endTime', type: 'datetime'},
    {name: 'maxNumberOfBookings', type: 'int'},
  ],
  rows: (store) =>
    [...store.slots.values()].map((slot) => ({
      id: slot.id,
      viewingId: slot.viewingId,
      startTime: toDateTime(slot.start),
      endTime: toDateTime(slot.end),
      maxNumberOfBookings: slot.capacity,
    })),
};

// Only the last column is known from the public copy of the schema.
const deals: Table = {
  fields: [
    {name: 'id', type: 'primaryKey'},
    {name: 'streetAddress', type: 'text'},
    {name: 'postalCode', type: 'text'},
    {name: 'city', type: 'text'},
    {name: 'district', type: 'text'},
    {name: 'saleStatus', type: 'text'},
    {name: 'isPreview', type: 'bit'},
    {name: 'webPageUrl', type: 'text'},
    {name: 'webPageAccessibleOnlyByDirectUrl', type: 'bit'},
  ],
  rows: (store) =>
    [...store.deals.values()].map((deal) => {
      const {id, location, publishingInformation = {}, webPageAccessibleOnlyByDirectUrl = false} = deal;
      return {
        id,
        streetAddress: location.streetAddress,
        postalCode: location.postalCode,
        city: location.city,
        district: location.district ?? null,
        saleStatus: publishingInformation.saleStatus ?? null,
        isPreview: publishingInformation.isPreview ?? false,
        webPageUrl: publishingInformation.webPageUrl ?? null,
        webPageAccessibleOnlyByDirectUrl,
      };
    }),
};

/** Tables by name. */
export const tables: ReadonlyMap<string, Table> = new Map([
  ['viewings', viewings],
  ['deals', deals],
  ['viewingSlots', viewingSlots],
]);
