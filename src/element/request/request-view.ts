import type {Option} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {Messages} from '../../messages/messages.js';
import type {plural} from '../../messages/plural.js';
import type {Booking} from './booking.js';

/** Options of the form that the page sets. */
export interface FormOptions {
  /** URL of the privacy policy; falls back to the one in the deal. */
  readonly privacyUrl: string | undefined;
  readonly consentRequired: boolean;
  /** Page or campaign that the visitor came from. */
  readonly source: string | undefined;
  readonly baseURI: string;
}

/** View model of the form and the outcome. */
export interface RequestView {
  readonly booking: Booking;
  readonly messages: Messages;
  readonly format: TimeFormat;
  /** Formats a text with a number. Passed in, because it is part of the entry. */
  readonly plural: typeof plural;
  /** All listed times. */
  readonly options: readonly Option[];
  /** Finds the listed option of a choice. */
  readonly find: (choice: Choice) => Option | undefined;
  /** Published deal; undefined if unknown. */
  readonly published: unknown;
  /** Returns the day and time of a choice as text. */
  readonly labelOf: (choice: Choice) => string;
  readonly page: FormOptions;
  /** Logs a warning to the console, once per text. */
  readonly warn: (text: string) => void;
  readonly onPick: (option: Option) => void;
}
