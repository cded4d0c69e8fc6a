/** Whom a visitor can turn to. At least one of these is known. */
export interface Broker {
  readonly name?: string;
  /** Such as `Reg. fastighetsmäklare`. */
  readonly title?: string;
  /** As the broker wrote it. */
  readonly phoneNumber?: string;
  /** Fit to stand behind `mailto:` as it is. */
  readonly email?: string;
}

/** What a deal tells besides its viewings. */
export interface ListingDetails {
  readonly broker?: Broker;
  /** On one line: `Råsundavägen 4, 169 67 Solna`. */
  readonly address?: string;
  /** Decimal degrees, as Mspecs writes them. */
  readonly geo?: {readonly latitude: string; readonly longitude: string};
  /** The listing: an absolute http or https address. */
  readonly listingUrl?: string;
  /** What the brokerage says of privacy: an absolute http or https address. */
  readonly privacyUrl?: string;
  /** Whether a visitor can register an interest in the home, without a time. */
  readonly interest: boolean;
}

/** A link that calls a number however it is written, such as `+46 (0)8-123 45 67`. */
export const phoneLink = (phoneNumber: string): string =>
  `tel:${phoneNumber.replace('(0)', '').replace(/[^\d+]/g, '')}`;
