import type {Contact} from '../contact.js';

/** Deal. All instants in this file are milliseconds since 1970-01-01T00:00:00Z. */
export interface Deal {
  readonly id: string;
  shortId: string;
  displayName?: string;
  mainImage?: {readonly url: string};
  location: {
    streetAddress: string;
    postalCode: string;
    city: string;
    district?: string;
    latitude?: string;
    longitude?: string;
    directions?: string;
    municipality?: {identifier: string; name: string};
  };
  objectType?: {constant: string; translation: string};
  isInternational?: boolean;
  currency?: string;
  rooms?: {numberOfRooms?: number};
  saleInformation?: {price?: number};
  estate?: {floor?: string; apartmentNumber?: string};
  users: readonly Broker[];
  office: {id: string; name: string; phoneNumber: string; email: string; websiteUrl?: string};
  organization?: {name: string; urlToGDPRDoc: string};
  publishingInformation?: {webPageUrl?: string; saleStatus?: string; isPreview?: boolean};
  webPageAccessibleOnlyByDirectUrl?: boolean;
}

/** Employee of the brokerage. */
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
  /** Public text. */
  description: string;
  /** Private note of the broker. */
  comment: string;
  allowExternalBooking: boolean;
  /** Hours before the start at which online requests close; default at the end. */
  externalBookingLatestHourBefore?: number;
  readonly updated: number;
}

/** Viewing divided into slots. */
export interface SlotViewing extends AnyViewing {
  readonly type: 'ENUMS_VIEWINGS_TYPE_TIME_SLOTS';
  readonly slotMinutes: number;
  readonly capacity: number;
  hideStartDate: boolean;
  readonly slots: readonly Slot[];
}

/** Viewing with a start and an end. */
export interface TimedViewing extends AnyViewing {
  readonly type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME';
}

/** Viewing of a home. */
export type Viewing = SlotViewing | TimedViewing;

/** Slot of a viewing. */
export interface Slot {
  readonly id: string;
  readonly viewingId: string;
  readonly start: number;
  readonly end: number;
  readonly capacity: number;
  /** Number of approved bookings. Tests may set it to simulate other visitors. */
  booked: number;
}

/** Person who confirmed an email address and is identified by it: the latest name and phone number replace earlier ones. */
export interface ProspectiveBuyer extends Contact {
  readonly id: string;
}

/** State of a booking. `mailed`: not confirmed yet. `quarantine`: waits for the broker. */
type BookingStatus = 'mailed' | 'quarantine' | 'approved' | 'rejected';

/** Booking of a viewing or one of its slots by one person. */
export interface Booking {
  readonly id: string;
  readonly viewing: Viewing;
  readonly slot: Slot | undefined;
  /** Lowercase email address, which identifies the person. */
  readonly email: string;
  status: BookingStatus;
  /** Latest remarks of the confirmed requests. */
  remarks: Remarks;
}

/** Optional remarks of a booking in the integration API. */
export interface Remarks {
  /** Buyer status, such as `ENUM_BUYER_INTERESTED_STATUS_INTERESTED`. */
  readonly interestedStatus?: string;
  /** Message from the person to the broker. */
  readonly description?: string;
}

/** Interest in a home. */
export interface Interest {
  readonly dealId: string;
  /** Lowercase email address, which identifies the person. */
  readonly email: string;
}

/** Lead: somebody who looks for a home, with search profiles. */
export interface Lead {
  readonly id: string;
  readonly contact: Contact;
  readonly matchings: readonly Matching[];
}

/** Search profile of a lead; no field is required. */
export interface Matching {
  readonly objectType?: string;
  readonly minRooms?: number;
  readonly maxRooms?: number;
  readonly minPrice?: number;
  readonly maxPrice?: number;
  readonly minLivingArea?: number;
  readonly maxLivingArea?: number;
  readonly isInternational?: boolean;
  readonly municipalities?: readonly string[];
}

/** Confirmation link in an email, with the contact details to confirm. */
export interface Confirmation {
  readonly booking: Booking;
  readonly contact: Contact;
  readonly remarks: Remarks;
  used: boolean;
}

/** Simulated email. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Absolute URL; opening it confirms. */
  readonly link: string;
  /** ISO 8601. */
  readonly sentAt: string;
}
