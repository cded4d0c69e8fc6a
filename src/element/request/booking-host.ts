import type {ReactiveControllerHost} from 'lit';
import type {Option} from '../../booking/availability.js';
import type {Choice, Contact} from '../../booking/booking-state.js';
import type {Instant} from '../../booking/viewing.js';
import type {AppendPath} from '../../mspecs/booking-routes.js';
import type {Connection} from '../../mspecs/connection.js';

/** Element, as the booking needs it. */
export interface BookingHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly country: string;
  /** Page or campaign that the visitor came from. */
  readonly source: string | undefined;
  /** Initial values of the fields. */
  readonly contact: Partial<Contact>;
}

/** Dependencies of the booking, passed in so that its lazy-loaded chunk does not import the entry chunk. */
export interface BookingServices {
  /** Loads the texts of the request form. */
  readonly loadTexts: () => Promise<void>;
  /** Reports whether a boolean attribute is present and not "false". */
  readonly isSet: (attribute: string) => boolean;
  readonly connection: () => Connection | undefined;
  readonly appendPath: AppendPath;
  /** Finds the listed option of a choice. */
  readonly find: (choice: Choice) => Option | undefined;
  /** Refetches the status and renders it. */
  readonly refresh: () => Promise<unknown>;
  /** Returns the current time. */
  readonly now: () => Instant;
}
