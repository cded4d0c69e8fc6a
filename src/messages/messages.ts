import type {FailureReason} from '../booking/booking-state.js';
import type {FieldProblem, FormField} from '../booking/contact.js';

/** Why times can not be shown: the reasons that reading them may end in. */
export type ReadFailureReason = Exclude<FailureReason, 'slot-full' | 'closed' | 'invalid'>;

/** A text with a number in it, which has been written in the language's own digits. */
type Counted = (number: string) => string;

/** A category of `Intl.PluralRules`. */
type PluralCategory = Intl.LDMLPluralRule;

/** A text with a number in it, one for each plural category of the language; `other` stands in for those that are not there. */
export type PluralForms<Category extends PluralCategory = never> = Readonly<
  Record<Category | 'other', Counted> & Partial<Record<PluralCategory, Counted>>
>;

/**
 * The texts of choosing a time, in one language: all that is needed before the free times are on the screen. `Category`
 * names the plural categories that the language cannot do without.
 */
export interface TimesMessages<Category extends PluralCategory = never> {
  /** BCP 47 tag of the language the texts are in, as `Intl` shall write days, times and numbers. */
  readonly language: string;
  /** Which way the language is written. */
  readonly direction: 'ltr' | 'rtl';

  /** Above the times. */
  readonly heading: string;
  /** Said, not shown, of the row of days, where there are many. */
  readonly chooseDay: string;
  readonly loading: string;
  /** How many times can be asked for: of all days beneath the heading, and of each day where there are many. */
  readonly timesLoaded: PluralForms<Category>;
  readonly open: string;
  readonly full: string;
  readonly closed: string;
  readonly seatsLeft: PluralForms<Category>;
  /** From start to end, both written as a time of day. */
  readonly timeRange: (start: string, end: string) => string;
  /** From start to end, where the end is on another day, written out. */
  readonly timeRangeToOtherDay: (start: string, end: string, day: string) => string;
  /** A day whose time is not known yet. */
  readonly dayOnly: string;
  /** A time of which nothing but its place in the list is known. */
  readonly numberedTime: (number: number) => string;
  /** The only viewing, when no time of it is known. */
  readonly unknownTime: string;
  readonly proceed: string;
  /** When there is nothing to choose. */
  readonly empty: string;
  /** Why there are no times, where nothing is known of it or the texts for that did not arrive. */
  readonly unavailable: string;
  /** A time was picked, but the form for it could not be loaded. */
  readonly formMissing: string;
  readonly sending: string;
}

/**
 * The texts of sending a request, and those for when something does not work, in the same language: loaded when they are
 * needed. A request is never called a booking, for the person must confirm it by mail and a broker approve it.
 */
export interface RequestMessages {
  /** A day in words, and when on it. */
  readonly dayAndTime: (day: string, time: string) => string;
  readonly chosenTime: string;
  readonly changeTime: string;
  /** What the three steps of a request are called, in a word or two each: a time, the form, the link in the mail. */
  readonly steps: Readonly<Record<'time' | 'details' | 'confirm', string>>;
  readonly formHeading: string;
  /** What stands at a field; `consent` is the sentence beside the box. */
  readonly fields: Readonly<Record<FormField, string>>;
  /** What the address is for, and that each person needs one of their own. */
  readonly emailHint: string;
  /** A button that takes another address than the one typed, which looks like a slip. */
  readonly didYouMean: (email: string) => string;
  readonly fieldProblems: {readonly [Field in FormField]: Readonly<Record<FieldProblem<Field>, string>>};
  /** Who gets what is typed. */
  readonly privacyNote: string;
  /** The link to what becomes of it. */
  readonly privacyLink: string;
  readonly send: string;
  /** When sending takes longer than usual. */
  readonly slowSend: string;
  readonly requestFailed: Readonly<Record<FailureReason, string>>;
  readonly sendAgain: string;
  /** A button instead of these two where the same may have arrived already. */
  readonly sendAnyway: string;
  /** The same was sent before, or is on its way from another window; whether it arrived, only the mail tells. */
  readonly askedBefore: string;

  readonly requested: string;
  /** The three steps after sending; the first is done. */
  readonly sentStep: string;
  readonly confirmStep: (email: string) => string;
  readonly approveStep: string;
  /** A button beside the address: back to the form. */
  readonly wrongEmail: string;
  /** That nothing is settled before the broker has approved. */
  readonly notYetSettled: string;
  readonly chooseAnother: string;

  /** The chosen time became full, or can no longer be chosen, while the visitor was typing. */
  readonly chosenFull: string;
  readonly chosenClosed: string;
  readonly nearestTimes: string;

  readonly interestHeading: string;
  readonly sendInterest: string;
  readonly interestRequested: string;
  readonly interestNext: string;

  readonly addToCalendar: string;
  /** The link that downloads a calendar file. */
  readonly calendarFile: string;
  /** What the entry in a calendar is called. */
  readonly calendarTitle: (address: string) => string;
  /** Written into the entry: nothing is settled yet. */
  readonly calendarNote: string;

  readonly timesFailed: Readonly<Record<Exclude<ReadFailureReason, 'unavailable'>, string>>;
  /** That times are those of the home's place, told to a reader whose clock shows others. */
  readonly localTime: (place: string) => string;
  readonly retry: string;
  /** When Mspecs' answer is partly unreadable. */
  readonly someUnreadable: string;
  /** Beside times that could not be brought up to date. */
  readonly mayBeOld: string;
  /** Above the broker's name, number and address, for viewings that cannot be asked for here. */
  readonly contactBroker: string;
  /** A button that opens the form for people who want to hear of the home, not of a time. */
  readonly registerInterest: string;
}

/** What the file of a language holds. */
export interface Dictionary {
  readonly messages: TimesMessages;
  readonly loadRequest: () => Promise<{readonly messages: RequestMessages}>;
}

/** Every text of the element in one language. Whole sentences: none is put together from halves. */
export type Messages = TimesMessages & RequestMessages;
