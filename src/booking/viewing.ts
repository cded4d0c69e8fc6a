/** Instant, in milliseconds since 1970-01-01T00:00:00Z. Shown in the time zone of the home. */
export type Instant = number;

/** Time span at the home. */
export interface Time {
  /** ISO date at the home, such as `2026-11-14`. */
  readonly date: string;
  /** Start; midnight at the home if only the day is known. */
  readonly start: Instant;
  /** End, always after the start; absent if unknown. The following midnight if only the day is known. */
  readonly end?: Instant;
}

/** Time of a viewing, or of one of its slots. */
export interface ViewingTime extends Time {
  /** Present if the viewing is divided into slots. */
  readonly slotId?: string;
  /** Seats left when the deal was published, never negative; absent if unknown. */
  readonly freeSeats?: number;
}

/** Viewing of a home. */
export interface Viewing {
  /** Empty if Mspecs sent none; then it cannot be requested. */
  readonly id: string;
  /**
   * - `slots`: divided into slots with a time each
   * - `timed`: one time with a start and perhaps an end
   * - `day`: a day without a time of day
   * - `none`: no time, at most a text; the broker knows more
   */
  readonly kind: 'slots' | 'timed' | 'day' | 'none';
  /** True if it can be requested online (`allowExternalBooking`) and has an id. */
  readonly bookable: boolean;
  /** Instant from which it can no longer be requested online (`externalBookingLatestHourBefore`). */
  readonly closesAt?: Instant;
  /** Broker text, plain. */
  readonly description?: string;
  /** True if the broker hides the time of the viewing (`hideStartDate`). Slots are still shown. */
  readonly timeHidden?: true;
  /** Seats in each slot; absent if unknown. */
  readonly seatsPerSlot?: number;
  /** Slots, the only time, or none. */
  readonly times: readonly ViewingTime[];
}

/** Status of one slot. */
export interface SlotStatus {
  /** Number of approved bookings; absent if unknown. */
  readonly booked?: number;
  readonly full: boolean;
}

/** Status by slot id, in response order; `unreadable` if Mspecs sent the wrong types. */
export type DealStatus = ReadonlyMap<string, SlotStatus | 'unreadable'>;
