/** A moment, in milliseconds since 1970-01-01T00:00:00Z. What is shown of it depends on the home's time zone. */
export type Instant = number;

/** When something is. */
export interface Time {
  /** The calendar day at the home, as `2026-11-14`. */
  readonly date: string;
  /** Where only the day is known: its midnight at the home. */
  readonly start: Instant;
  /** Always after the start; absent when Mspecs did not say. Where only the day is known: the midnight it ends with. */
  readonly end?: Instant;
}

/** The time of a viewing, or of one slot of it. */
export interface ViewingTime extends Time {
  /** Present when the viewing is cut into slots. */
  readonly slotId?: string;
  /** Seats left when the deal was published; absent when Mspecs did not say, never negative. */
  readonly freeSeats?: number;
}

/** A viewing of a home, as the booking sees it. */
export interface Viewing {
  /** Empty where Mspecs gave none: then it cannot be asked for. */
  readonly id: string;
  /**
   * - `slots`: cut into slots, each with its own time;
   * - `timed`: one time with a start and perhaps an end;
   * - `day`: a day, whose time of day nobody knows yet;
   * - `none`: no time at all, only words, or not even those: the broker knows more.
   */
  readonly kind: 'slots' | 'timed' | 'day' | 'none';
  /** Whether Mspecs lets people ask for it from outside (`allowExternalBooking`), and it can be told what they ask for. */
  readonly bookable: boolean;
  /** From this moment on nobody may ask for it, or any slot of it, from outside (`externalBookingLatestHourBefore`). */
  readonly closesAt?: Instant;
  /** What the broker wrote about it: plain text. */
  readonly description?: string;
  /** Whether the broker keeps the viewing's own time to himself (`hideStartDate`). Slots are shown all the same. */
  readonly timeHidden?: true;
  /** How many a slot holds; absent when Mspecs did not say. */
  readonly seatsPerSlot?: number;
  /** Its slots, its one time, or nothing. */
  readonly times: readonly ViewingTime[];
}

/** What the status endpoint says of one slot. */
export interface SlotStatus {
  /** How many are approved; absent when Mspecs did not say. */
  readonly booked?: number;
  readonly full: boolean;
}

/** The status of a deal's slots by slot id, in the order of the answer; `unreadable` where Mspecs' words were of the wrong type. */
export type DealStatus = ReadonlyMap<string, SlotStatus | 'unreadable'>;
