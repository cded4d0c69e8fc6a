/** A moment, in milliseconds since 1970-01-01T00:00:00Z. What is shown of it depends on the home's time zone. */
export type Instant = number;

/** A time of its own within a viewing of the kind `slots`. */
export interface Slot {
  readonly id: string;
  readonly start: Instant;
  /** Seats left when the deal was published; absent when Mspecs did not say, never negative. */
  readonly freeSeats?: number;
}

interface BookableViewing {
  readonly id: string;
  /** Whether Mspecs lets people ask for it from outside (`allowExternalBooking`). */
  readonly bookable: boolean;
  /** From this moment on nobody may ask for it from outside (`externalBookingLatestHourBefore`). */
  readonly closesAt?: Instant;
  /** What the broker wrote about it: plain text. */
  readonly description?: string;
}

/** A viewing cut into slots, `ENUMS_VIEWINGS_TYPE_TIME_SLOTS`. */
export interface SlotViewing extends BookableViewing {
  readonly kind: 'slots';
  readonly slots: readonly Slot[];
  /** How long a slot is, in minutes; absent when Mspecs did not say. */
  readonly slotMinutes?: number;
  /** How many a slot holds; absent when Mspecs did not say. */
  readonly seatsPerSlot?: number;
}

/** A viewing with a start and perhaps an end, `ENUMS_VIEWINGS_TYPE_DATE_AND_TIME`. */
export interface TimedViewing extends BookableViewing {
  readonly kind: 'timed';
  readonly start: Instant;
  readonly end?: Instant;
}

/** A viewing of a home, as the booking sees it. */
export type Viewing = SlotViewing | TimedViewing;

/** What the status endpoint says of one slot. */
export interface SlotStatus {
  /** How many are approved; absent when Mspecs did not say. */
  readonly booked?: number;
  readonly full: boolean;
}

/** The status of a deal's slots by slot id, in the order of the answer; `unreadable` where Mspecs' words were of the wrong type. */
export type DealStatus = ReadonlyMap<string, SlotStatus | 'unreadable'>;
