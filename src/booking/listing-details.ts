/** Contact person of a listing. At least one field is present. */
export interface Broker {
  readonly name?: string;
  /** Professional title, such as `Reg. fastighetsmäklare`. */
  readonly title?: string;
  /** Phone number as the broker wrote it. */
  readonly phoneNumber?: string;
  /** Email address, safe to use after `mailto:`. */
  readonly email?: string;
}

/** Way to the door of a home. At least one field is present. */
export interface Access {
  /** Floor, such as `2` or `2 av 5`. */
  readonly floor?: string;
  readonly apartmentNumber?: string;
  /** Directions; may have several lines. */
  readonly directions?: string;
}

/** Details of a deal besides its viewings. */
export interface ListingDetails {
  readonly broker?: Broker;
  /** Single line, such as `Råsundavägen 4, 169 67 Solna`. */
  readonly address?: string;
  /** Decimal degrees, as Mspecs writes them. */
  readonly geo?: {readonly latitude: string; readonly longitude: string};
  /** Ways to the home and into it, as the broker wrote them. */
  readonly access?: Access;
  /** Absolute http(s) URL of the listing. */
  readonly listingUrl?: string;
  /** Absolute http(s) URL of the privacy policy. */
  readonly privacyUrl?: string;
  /** True if an interest in the home can be registered without a time. */
  readonly interest: boolean;
  /** True if the proxy passes a message of the visitor on to the broker. */
  readonly message: boolean;
}

/** Texts of a door in the visitor's language. */
export interface DoorTexts {
  readonly floor: (floor: string) => string;
  readonly apartment: (number: string) => string;
}

/** Returns floor and apartment on one line; empty if neither is known. */
export const doorOf = ({floor, apartmentNumber}: Access, texts: DoorTexts): string =>
  [floor && texts.floor(floor), apartmentNumber && texts.apartment(apartmentNumber)]
    .filter(Boolean)
    // A comma differs between scripts.
    .join(' · ');

/** Returns a `tel:` URL for a number in any notation, such as `+46 (0)8-123 45 67`. */
export const phoneLink = (phoneNumber: string): string =>
  `tel:${phoneNumber.replace('(0)', '').replace(/[^\d+]/g, '')}`;

/**
 * Returns a `mailto:` URL.
 *
 * @param subject empty for none.
 */
export const mailLink = (email: string, subject = ''): string =>
  `mailto:${email}${subject && `?subject=${encode(subject)}`}`;

/** Returns a URL that shows an address on a map. Nothing is loaded until the visitor opens it. */
export const mapLink = (address: string): string =>
  `https://www.google.com/maps/search/?api=1&query=${encode(address)}`;

/** Encodes a text without its lone surrogates, which no URL can contain. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, ''));
