import type {FailureReason, RateLimit} from '../booking/booking-state.js';
import type {FieldProblem, FormField} from '../booking/contact.js';
import type {HomeKind} from '../booking/search-profile.js';

/** Reason why the times cannot be shown. */
export type ReadFailureReason = Exclude<FailureReason, 'slot-full' | 'closed' | 'invalid' | 'refused'>;

/** Reason for which an interest has a text of its own. */
type InterestFailureReason = Exclude<FailureReason, 'offline' | 'slot-full' | 'closed' | 'rate-limited'>;

/** Text with a number, which is already formatted in the digits of the language. */
type Counted = (number: string) => string;

/** Category of `Intl.PluralRules`. */
type PluralCategory = Intl.LDMLPluralRule;

/** Texts with a number, by plural category of the language; `other` is the fallback. */
export type PluralForms<Category extends PluralCategory = never> = Readonly<
  Record<Category | 'other', Counted> & Partial<Record<PluralCategory, Counted>>
>;

/**
 * Texts of the time picker in one language: everything needed for the first paint of the times. `Category` lists the plural
 * categories that the language requires.
 */
export interface TimesMessages<Category extends PluralCategory = never> {
  /** BCP 47 tag, with which `Intl` formats days, times and numbers. */
  readonly language: string;
  /** Writing direction. */
  readonly direction: 'ltr' | 'rtl';

  /** Heading above the times. */
  readonly heading: string;
  /** Visually hidden label of the day picker. */
  readonly chooseDay: string;
  readonly loading: string;
  /** Number of open times, below the heading and in the day picker. */
  readonly timesLoaded: PluralForms<Category>;
  readonly open: string;
  readonly full: string;
  readonly closed: string;
  /** Replaces the seats of a time that the visitor has requested. */
  readonly alreadyRequested: string;
  readonly seatsLeft: PluralForms<Category>;
  /** Time range; both arguments are formatted times of day. */
  readonly timeRange: (start: string, end: string) => string;
  /** Time range that ends on another day, which is formatted. */
  readonly timeRangeToOtherDay: (start: string, end: string, day: string) => string;
  /** Label of a day without a known time. */
  readonly dayOnly: string;
  /** Label of a time of which only the position in the list is known. */
  readonly numberedTime: (number: number) => string;
  /** Label of the only viewing if its time is unknown. */
  readonly unknownTime: string;
  /** Says that times are local to the home; shown if the visitor's clock differs. */
  readonly localTime: (place: string) => string;
  readonly proceed: string;
  /** Heading if no time can be requested. */
  readonly empty: string;
  /** Shown if the times cannot be loaded, as the generic message. */
  readonly unavailable: string;
  /** Shown if the form of a picked time or of an interest could not be loaded. */
  readonly formMissing: string;
  readonly sending: string;
}

/**
 * Texts of the request form and of failures in the same language; lazy-loaded. They never call a request a booking, because the
 * visitor must confirm it by email and a broker approve it.
 */
export interface RequestMessages<Category extends PluralCategory = never> {
  /** Formatted day and time, or time range. */
  readonly dayAndTime: (day: string, time: string) => string;
  /** Formatted day and time in the zone of the home, with its city; used if the visitor's clock differs. */
  readonly timeAtPlace: (dayAndTime: string, place: string) => string;
  /** Formatted day of which the time is not yet known. */
  readonly dayWithoutTime: (day: string) => string;
  /** Heading if there is only one time, which is formatted with its day. */
  readonly viewingAt: (when: string) => string;
  readonly chosenTime: string;
  readonly changeTime: string;
  /** Names of the four steps, one or two words each: time, form, link in the email, the broker's decision. */
  readonly steps: Readonly<Record<'time' | 'details' | 'confirm' | 'decide', string>>;
  readonly formHeading: string;
  /** Labels of the fields; `consent` is the sentence beside the checkbox. */
  readonly fields: Readonly<Record<Exclude<FormField, 'message'>, string>>;
  /** Says what the email address is for, and that each person needs their own. */
  readonly emailHint: string;
  /** Button that accepts the suggested email address or phone number. */
  readonly didYouMean: (email: string) => string;
  readonly fieldProblems: {
    readonly [Field in Exclude<FormField, 'message'>]: Readonly<
      Record<Exclude<FieldProblem<Field>, 'shared'>, string>
    >;
  };
  /** Number of fields to correct, for the live region. */
  readonly problemCount: PluralForms<Category>;
  /** Says beside the send button that a viewing request binds to nothing. */
  readonly nonBinding: string;
  /** Says who receives the contact details. */
  readonly privacyNote: string;
  /** Label of the link to the privacy policy. */
  readonly privacyLink: string;
  readonly send: string;
  /** Shown if sending takes longer than usual. */
  readonly slowSend: string;
  readonly requestFailed: Readonly<Record<FailureReason, string>>;
  /** Replaces `rate-limited` if the proxy says which limit was reached. */
  readonly limited: Readonly<Record<RateLimit, string>>;
  readonly sendAgain: string;
  /** Replaces `send` and `sendAgain` if the same request may already have arrived. */
  readonly sendAnyway: string;
  /** Shown if the same request was sent before, or if another window is sending it. Only the email shows whether it arrived. */
  readonly askedBefore: string;

  /** Heading after sending: the link in the email is left to click. */
  readonly almostDone: string;
  readonly requested: string;
  readonly confirmStep: (email: string) => string;
  readonly checkSpam: string;
  /** Link that opens the mail service of the visitor's address, such as Gmail. */
  readonly openMail: (service: string) => string;
  /** Says that the broker decides. Promises no approval. */
  readonly approveStep: string;
  /** Button beside the address that returns to the form. */
  readonly wrongEmail: string;
  /** Says that nothing is settled until the broker approves. */
  readonly notYetSettled: string;
  readonly chooseAnother: string;

  /** Shown if the chosen time became full or closed while the visitor was typing. */
  readonly chosenFull: string;
  readonly chosenClosed: string;
  readonly nearestTimes: string;

  /** Heading of the way to the door. */
  readonly findTheHome: string;
  /** Floor as the broker wrote it, such as `2` or `2 av 5`. */
  readonly floor: (floor: string) => string;
  /** Number of the apartment, after the floor. */
  readonly apartment: (number: string) => string;
  /** Link that shows the address on a map. */
  readonly showOnMap: string;
  /** Asks a visitor who cannot come to contact the broker. Shown above the broker's card and in the calendar entry. */
  readonly cannotCome: string;

  readonly addToCalendar: string;

  readonly timesFailed: Readonly<Record<Exclude<ReadFailureReason, 'unavailable'>, string>>;
  /**
   * Says that times may be missing if the clock of the device is wrong; shown if no time is left and no server confirms the clock.
   * The argument is a formatted day and time.
   */
  readonly deviceClock: (now: string) => string;
  readonly retry: string;
  /** Shown if the response of Mspecs is partly unreadable. */
  readonly someUnreadable: string;
  /** Shown beside times that could not be refreshed. */
  readonly mayBeOld: string;
  /** Shown above the broker's card, for viewings that cannot be requested online. */
  readonly contactBroker: string;
  /** Shown above the broker's card below open times. */
  readonly noTimeSuits: string;
  /** Link that calls the broker. */
  readonly callBroker: (phoneNumber: string) => string;
  /** Link that writes an email to the broker. */
  readonly emailBroker: (email: string) => string;
  /** Button that opens the form to register an interest in the home. */
  readonly registerInterest: string;
}

/**
 * Texts of the ways that few visitors take: a second person, a message to the broker, an interest, a search profile, a link to a time, a
 * calendar entry, a check against bots. Lazy-loaded by the chunk of each.
 */
export interface FurtherMessages {
  /** Says why the time or viewing of a link cannot be requested. `unknown`: the home has no such time, or has it no longer. */
  readonly linkedTime: Readonly<Record<'full' | 'closed' | 'passed' | 'unknown', string>>;
  /** Button below a requested time that shares a link to it. */
  readonly shareTime: string;
  /** Says that the link is in the clipboard. */
  readonly linkCopied: string;
  /** Label of the field with the link, if it can neither be shared nor copied. */
  readonly linkToTime: string;
  /** Shown beside the captcha of the page if it has no answer when the request is sent. */
  readonly captchaMissing: string;
  /** Shown beside the captcha if its answer was refused: nothing was sent. */
  readonly captchaRefused: string;
  /** Label of the checkbox that orders tips about similar homes. */
  readonly tipsOffer: string;
  /** Says beside it that the broker keeps the search profile, which follows, and contacts the visitor. */
  readonly tipsConsent: string;
  /** Shown after the search profile was accepted. Promises no tips. */
  readonly tipsOrdered: string;
  /** Shown if the search profile was not accepted. The interest is not affected. */
  readonly tipsFailed: string;
  /** Shown if the outcome is unknown. */
  readonly tipsUnknown: string;
  /** Kinds of homes in a search profile. */
  readonly homeKinds: Readonly<Record<HomeKind, string>>;
  /** Number of rooms in a search profile, or a range such as `2–3`. */
  readonly rooms: PluralForms;
  /** Prices in SEK; both arguments are formatted. */
  readonly priceRange: (min: string, max: string) => string;
  /** The same in millions. */
  readonly priceRangeInMillions: (min: string, max: string) => string;

  /** Label of the folded field for a message to the broker, which is optional. */
  readonly messageLabel: string;
  /** Number of characters that the message may still have, shown near its limit. Formatted. */
  readonly charactersLeft: (count: string) => string;
  /** Number of characters above the limit. Formatted. */
  readonly charactersOver: (count: string) => string;
  /** Error of a message that is too long. */
  readonly messageTooLong: string;

  /** Question after a request, beside the button that opens the form for a second person. */
  readonly comingTwo: string;
  /** The same once two or more people have requested the time. */
  readonly comingMore: string;
  /** Button that opens the form for another person. */
  readonly addPerson: string;
  /** Heading of the form of another person, whose number is formatted. */
  readonly personHeading: (number: string) => string;
  /** Says what the email address of another person is for. */
  readonly personEmailHint: string;
  /** Returns from the form of another person to the outcome. */
  readonly backToOutcome: string;
  /** Error of an email address that a person of the same party has. */
  readonly sharedEmail: string;
  /** Says that no seat is left for another person, while the requests sent before still count. */
  readonly noSeatLeft: string;
  /** Replaces `almostDone` after the requests of several people. */
  readonly allAlmostDone: string;
  /** Replaces `requested` after the requests of several people. */
  readonly allRequested: string;
  /** Replaces `confirmStep` after the requests of several people: each gets an email. */
  readonly confirmEach: string;

  /** Replaces `formHeading` in the form for an interest. */
  readonly interestHeading: string;
  /** Replaces `emailHint` there: the broker replies to the address. */
  readonly interestEmailHint: string;
  /** Replaces `send` there. */
  readonly sendInterest: string;
  /** Replaces `askedBefore` there. */
  readonly interestAskedBefore: string;
  /** Replaces texts of `requestFailed` if an interest was sent. */
  readonly interestFailed: Readonly<Record<InterestFailureReason, string>>;
  /** Heading after an interest was sent. */
  readonly interestRequested: string;
  /** Says that the broker may contact the visitor. */
  readonly interestNext: string;

  /** Label of the link that downloads a calendar file. */
  readonly calendarFile: string;
  /** Title of the calendar entry. */
  readonly calendarTitle: (address: string) => string;
  /** Text in the calendar entry: nothing is settled yet. */
  readonly calendarNote: string;
}

/** Content of the file of a language. */
export interface Dictionary {
  readonly messages: TimesMessages;
  readonly loadRequest: () => Promise<{readonly messages: RequestMessages}>;
}

/**
 * All texts of the element in one language. Whole sentences: none is assembled from parts. Those of further ways are here if the
 * page overrides them, or once the chunk that needs them has loaded.
 */
export type Messages = TimesMessages & RequestMessages & Partial<FurtherMessages>;
