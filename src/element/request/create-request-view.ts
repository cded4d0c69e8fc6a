import type {Choice} from '../../booking/booking-state.js';
import {zoneCity} from '../deferred/deferred.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {AvailabilityController} from '../availability/availability-controller.js';
import type {optionLabel} from '../../messages/option-label.js';
import type {RequestView} from './request-view.js';

/** Input of {@link createRequestView}. */
export interface RequestViewSources extends Pick<
  RequestView,
  'booking' | 'messages' | 'plural' | 'page' | 'warn' | 'onPick'
> {
  readonly availability: AvailabilityController;
  readonly format: TimeFormat;
  /** IANA time zone of the home. */
  readonly timeZone: string;
  /** Passed in, because this chunk must not import the entry. */
  readonly optionLabel: typeof optionLabel;
}

/** Creates the view model of the form and the outcome. */
export function createRequestView({
  availability,
  format,
  timeZone,
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
    if (date) return messages.dayWithoutTime(day);
    const dayAndTime = messages.dayAndTime(day, time);
    return format.differsFromVisitor(start)
      ? messages.timeAtPlace(dayAndTime, zoneCity(timeZone))
      : dayAndTime;
  };
  const options = days.flatMap((day) => day.options);
  const requestView = {...view, format, options, find, published, labelOf};
  return view.booking.parts.party?.viewOf(requestView) ?? requestView;
}
