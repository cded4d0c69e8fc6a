import type {Contact} from '../contact.js';
import {makeId, type TableName} from './ids.js';
import type {
  Booking,
  Confirmation,
  Deal,
  Interest,
  Lead,
  Mail,
  ProspectiveBuyer,
  Slot,
  SlotViewing,
  TimedViewing,
  Viewing,
} from './records.js';

/** Options of a new viewing; by default it has no texts and is open for online requests until it ends. */
export interface ViewingOptions {
  readonly description?: string;
  readonly comment?: string;
  readonly allowExternalBooking?: boolean;
  readonly externalBookingLatestHourBefore?: number;
}

/** Options of a new viewing with consecutive slots. */
export interface SlotViewingOptions extends ViewingOptions {
  /** Milliseconds, or an ISO date-time with an offset. */
  readonly start: number | string;
  readonly slotMinutes: number;
  /** Seats in each slot. */
  readonly capacity: number;
  readonly slotCount: number;
  /** Initial number of bookings of each slot; default 0. */
  readonly booked?: readonly number[];
  readonly hideStartDate?: boolean;
}

/** Options of a new viewing with a start and an end: milliseconds, or ISO date-times with an offset. */
export interface TimedViewingOptions extends ViewingOptions {
  readonly start: number | string;
  readonly end: number | string;
}

/** In-memory data of the simulated Mspecs. */
export class MspecsStore {
  readonly now: () => number;
  readonly deals = new Map<string, Deal>();
  readonly viewings = new Map<string, Viewing>();
  readonly slots = new Map<string, Slot>();
  /** Prospective buyers by lowercase email address. */
  readonly prospectiveBuyers = new Map<string, ProspectiveBuyer>();
  readonly bookings = new Map<string, Booking>();
  /** Interests in order of registration. */
  readonly interests: Interest[] = [];
  /** Leads in order of creation. */
  readonly leads: Lead[] = [];
  /** Ids of unpublished deals. */
  readonly unpublished = new Set<string>();
  /** Confirmations by link token. */
  readonly confirmations = new Map<string, Confirmation>();
  /** Emails in order of sending. */
  readonly outbox: Mail[] = [];
  readonly #rows = new Map<TableName, number>();

  constructor(now: () => number) {
    this.now = now;
  }

  /** Returns the id of a new row. */
  nextId(table: TableName): string {
    const row = (this.#rows.get(table) ?? 753) + 1;
    this.#rows.set(table, row);
    return makeId(table, row);
  }

  /** Adds a deal with a copy of these details; missing ones are invented. */
  addDeal(details: Partial<Deal> = {}): Deal {
    const deal: Deal = {
      id: details.id ?? this.nextId('deals'),
      shortId: 'DF4 HG9',
      location: {streetAddress: 'Råsundavägen 4', postalCode: '169 67', city: 'Solna'},
      users: [],
      office: {
        id: this.nextId('offices'),
        name: 'Exempelmäklarna Solna',
        phoneNumber: '+46846500400',
        email: 'solna@example.se',
      },
      ...structuredClone(details),
    };
    this.deals.set(deal.id, deal);
    return deal;
  }

  /** Adds a viewing with slots to an existing deal. */
  addSlotViewing(dealId: string, options: SlotViewingOptions): SlotViewing {
    const {slotMinutes, capacity, slotCount, booked = [], hideStartDate = false} = options;
    const length = slotMinutes * 60_000;
    const start = toInstant(options.start);
    const common = this.#newViewing(dealId, options);
    const slots = Array.from({length: slotCount}, (_, index): Slot => ({
      id: this.nextId('viewingSlots'),
      viewingId: common.id,
      start: start + index * length,
      end: start + (index + 1) * length,
      capacity,
      booked: booked[index] ?? 0,
    }));
    const viewing: SlotViewing = {
      ...common,
      type: 'ENUMS_VIEWINGS_TYPE_TIME_SLOTS',
      start,
      end: start + slotCount * length,
      slotMinutes,
      capacity,
      hideStartDate,
      slots,
    };
    for (const slot of slots) this.slots.set(slot.id, slot);
    this.viewings.set(viewing.id, viewing);
    return viewing;
  }

  /** Adds a viewing with a start and an end to an existing deal. */
  addTimedViewing(dealId: string, options: TimedViewingOptions): TimedViewing {
    const viewing: TimedViewing = {
      ...this.#newViewing(dealId, options),
      type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME',
      start: toInstant(options.start),
      end: toInstant(options.end),
    };
    this.viewings.set(viewing.id, viewing);
    return viewing;
  }

  /** Adds or updates a person, identified by email address. */
  addProspectiveBuyer(contact: Contact): void {
    const email = contact.email.toLowerCase();
    const known = this.prospectiveBuyers.get(email);
    const id = known?.id ?? this.nextId('prospectiveBuyers');
    this.prospectiveBuyers.set(email, {...known, ...contact, id});
  }

  /** Returns the viewings of a deal, earliest first. */
  viewingsOf(dealId: string): Viewing[] {
    return [...this.viewings.values()]
      .filter((viewing) => viewing.dealId === dealId)
      .sort((one, other) => one.start - other.start);
  }

  /** Returns all slots of a deal, earliest first. */
  slotsOf(dealId: string): Slot[] {
    return this.viewingsOf(dealId)
      .flatMap((viewing) => ('slots' in viewing ? viewing.slots : []))
      .sort((one, other) => one.start - other.start);
  }

  /** Deletes everything and restarts ids. */
  clear(): void {
    this.deals.clear();
    this.viewings.clear();
    this.slots.clear();
    this.prospectiveBuyers.clear();
    this.bookings.clear();
    this.interests.length = 0;
    this.leads.length = 0;
    this.unpublished.clear();
    this.confirmations.clear();
    this.outbox.length = 0;
    this.#rows.clear();
  }

  #newViewing(dealId: string, options: ViewingOptions) {
    if (!this.deals.has(dealId)) throw new RangeError(`no deal has the id ${dealId}`);
    const {externalBookingLatestHourBefore} = options;
    return {
      id: this.nextId('viewings'),
      dealId,
      description: options.description ?? '',
      comment: options.comment ?? '',
      allowExternalBooking: options.allowExternalBooking ?? true,
      ...(externalBookingLatestHourBefore !== undefined && {externalBookingLatestHourBefore}),
      updated: this.now(),
    };
  }
}

function toInstant(value: number | string): number {
  const instant = new Date(value).getTime();
  if (Number.isNaN(instant)) throw new RangeError(`not a time: ${value}`);
  return instant;
}
