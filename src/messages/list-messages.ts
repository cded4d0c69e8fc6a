import type {PluralForms, TimesMessages} from './messages.js';

type Category = Intl.LDMLPluralRule;

/** Names of the texts that the list has in common with the times of a home. A test holds them equal. */
export const sharedTexts = [
  'language',
  'direction',
  'full',
  'closed',
  'seatsLeft',
  'timeRange',
  'timeRangeToOtherDay',
  'dayOnly',
  'numberedTime',
  'unknownTime',
] as const satisfies readonly (keyof TimesMessages)[];

/** Texts of the list of viewings in one language. Whole, so that a language is one small file. */
export interface ListMessages<Required extends Category = never> extends Pick<
  TimesMessages<Required>,
  (typeof sharedTexts)[number]
> {
  readonly listHeading: string;
  readonly listLoading: string;
  /** Number of viewings that pass the filter, below the heading. */
  readonly viewingCount: PluralForms<Required>;
  /** First choice of the filter by day. */
  readonly allDays: string;
  /** Button that filters by the current day. */
  readonly today: string;
  /** Button that filters by the next Saturday and Sunday. */
  readonly weekend: string;
  /** Label of the filter by day. */
  readonly dayFilter: string;
  /** Label of the filter by area. */
  readonly areaFilter: string;
  /** First choice of the filter by area. */
  readonly allAreas: string;
  /** Button that applies the filters on a page without a script. */
  readonly filter: string;
  /** Button that opens the times of a home. */
  readonly chooseTime: string;
  /** Accessible name of that button. */
  readonly chooseTimeAt: (address: string, when: string) => string;
  /** State of a viewing that cannot be requested online. */
  readonly contact: string;
  /** Shown if the brokerage has no coming viewings. */
  readonly noViewings: string;
  /** Shown if no viewing passes the filter. */
  readonly noMatch: string;
  /** Button that removes the filter. */
  readonly showAll: string;
  readonly listFailed: string;
  readonly listRetry: string;
  /** Button below the last row of a long list. */
  readonly showMore: string;
  /** Button that closes the dialog. */
  readonly close: string;
  /** Link to the calendar of all viewings. */
  readonly subscribe: string;
  /** Shown if the times of a home cannot be opened. */
  readonly openFailed: string;
  /** Note that times are local to the homes; the argument is a city. */
  readonly listLocalTime: (place: string) => string;
  /** Title of a calendar entry. */
  readonly feedTitle: (address: string) => string;
  /** Text of a calendar entry; the argument is the URL of the times. */
  readonly feedNote: (url: string) => string;
  /** Text of a calendar entry that cannot be requested online. */
  readonly feedContact: string;
}
