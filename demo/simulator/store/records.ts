import type {Contact} from '../contact.js';

/** A home for sale. Instants here and below are milliseconds since 1970-01-01T00:00:00Z. */
export interface Deal {
  readonly id: string;
  shortId: string;
  location: {
    streetAddress: string;
    postalCode: string;
    city: string;
    district?: string;
    latitude?: string;
    longitude?: string;
  };
  users: readonly Broker[];
  office: {id: string; name: string; phoneNumber: string; email: string; websiteUrl?: string};
  organization?: {name: string; urlToGDPRDoc: string};
}

/** Someone at the brokerage. */
interface Broker {
  readonly id: string;
  firstName: string;
  lastName: string;
  title?: string;
  phoneNumber: string;
  homePhoneNumber?: string;
  email: string;
  isMainUser: boolean;
}

interface AnyViewing {
  readonly id: string;
  readonly dealId: string;
  start: number;
  end: number;
  /** What everybody may read. */
  description: string;
  /** The broker's private note. */
  comment: string;
  allowExternalBooking: boolean;
  /** Hours before the viewing's start after which nobody may book from outside; absent = until it ends. */
  externalBookingLatestHourBefore?: number;
  readonly updated: number;
}

/** A viewing cut into slots. */
export interface SlotViewing extends AnyViewing {
  readonly type: 'ENUMS_VIEWINGS_TYPE_TIME_SLOTS';
  readonly slotMinutes: number;
  readonly capacity: number;
  hideStartDate: boolean;
  readonly slots: readonly Slot[];
}

/** A viewing with a start and an end. */
export interface TimedViewing extends AnyViewing {
  readonly type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME';
}

/** A viewing of a home. */
export type Viewing = SlotViewing | TimedViewing;

/** A time of its own within a viewing. */
export interface Slot {
  readonly id: string;
  readonly viewingId: string;
  readonly start: number;
  readonly end: number;
  readonly capacity: number;
  /** How many are approved. A test may set it, as when somebody else took the slot. */
  booked: number;
}

/**
 * A person who confirmed an e-mail address, known by that address alone: the latest name and number replace
 * the earlier.
 */
export interface ProspectiveBuyer extends Contact {
  readonly id: string;
}

/** Where a booking stands. Mailed: the link is not clicked yet. Quarantine: a broker has to decide. */
type BookingStanding = 'mailed' | 'quarantine' | 'approved' | 'rejected';

/** One person's wish to come to one viewing, or one slot of it. */
export interface Booking {
  readonly id: string;
  readonly viewing: Viewing;
  readonly slot: Slot | undefined;
  /** In lower case: who it is. */
  readonly email: string;
  status: BookingStanding;
  /** Of the requests that were confirmed, the latest of each. */
  remarks: Remarks;
}

/** What a site may add to a booking in the integration API. */
export interface Remarks {
  /** Such as `ENUM_BUYER_INTERESTED_STATUS_INTERESTED`. */
  readonly interestedStatus?: string;
  /** The person's own words to the broker. */
  readonly description?: string;
}

/** That somebody wants to hear about a home. */
export interface Interest {
  readonly dealId: string;
  /** In lower case: who it is. */
  readonly email: string;
}

/** A link in a mail: what a click on it confirms, and the contact details given with it. */
export interface Confirmation {
  readonly booking: Booking;
  readonly contact: Contact;
  readonly remarks: Remarks;
  used: boolean;
}

/** A mail that Mspecs would have sent. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Absolute; a visit confirms. */
  readonly link: string;
  /** ISO 8601. */
  readonly sentAt: string;
}
