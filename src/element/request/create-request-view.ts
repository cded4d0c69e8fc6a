import type {Choice} from '../../booking/booking-state.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {AvailabilityController} from '../availability/availability-controller.js';
import type {optionLabel} from '../times/time-list.js';
import type {RequestView} from './request-view.js';

/** Input of {@link createRequestView}. */
export interface RequestViewSources extends Pick<
  RequestView,
  'booking' | 'messages' | 'plural' | 'page' | 'warn' | 'onPick'
> {
  readonly availability: AvailabilityController;
  readonly format: TimeFormat;
  /** Passed in, because this chunk must not import the entry. */
  readonly optionLabel: typeof optionLabel;
}

/** Creates the view model of the form and the outcome. */
export function createRequestView({
  availability,
  format,
  optionLabel,
  ...view
}: RequestViewSources): RequestView {
  const {days, find, published} = availability;
  const {messages} = view;
  const labelOf = (choice: Choice): string => {
    const {date, start = days.find((day) => day.date && day.date === date)?.at} = choice;
    const time = optionLabel({...find(choice), ...choice}, messages, format);
    if (start === undefined) return time;
    const day = format.day(start);
    return date ? messages.dayWithoutTime(day) : messages.dayAndTime(day, time);
  };
  return {...view, options: days.flatMap(({options}) => options), find, published, labelOf};
}
