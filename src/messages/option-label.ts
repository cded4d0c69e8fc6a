import type {Option} from '../booking/availability.js';
import type {TimeFormat} from '../booking/time/time-format.js';
import type {TimesMessages} from './messages.js';

/** Texts of the labels of times. */
type OptionTexts = Pick<
  TimesMessages,
  'dayOnly' | 'numberedTime' | 'unknownTime' | 'timeRange' | 'timeRangeToOtherDay'
>;

/** Returns the label of a time: when it is, or its number if only that is known. */
export function optionLabel(
  {start, end, date, number}: Pick<Option, 'start' | 'end' | 'date' | 'number'>,
  messages: OptionTexts,
  format: TimeFormat,
): string {
  if (start === undefined && date) return messages.dayOnly;
  if (start === undefined) return number === undefined ? messages.unknownTime : messages.numberedTime(number);
  if (end === undefined) return format.time(start);
  const range = format.range(start, end);
  return range.endDay
    ? messages.timeRangeToOtherDay(range.start, range.end, range.endDay)
    : messages.timeRange(range.start, range.end);
}
