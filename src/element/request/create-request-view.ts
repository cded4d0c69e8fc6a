import type {Choice} from '../../booking/booking-state.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {AvailabilityController} from '../availability/availability-controller.js';
import type {optionLabel} from '../../messages/option-label.js';
import type {RequestView} from './request-view.js';

/** Input of {@link choiceLabel}. */
export interface LabelSources {
  readonly availability: Pick<AvailabilityController, 'days' | 'find'>;
  readonly messages: RequestView['messages'];
  readonly format: TimeFormat;
  /** Passed in, because this chunk must not import the entry. */
  readonly optionLabel: typeof optionLabel;
}

/** Input of {@link createRequestView}. */
export interface RequestViewSources
  extends LabelSources, Pick<RequestView, 'booking' | 'messages' | 'plural' | 'page' | 'warn' | 'onPick'> {
  readonly availability: AvailabilityController;
}

/** Creates the view model of the form and the outcome. */
export function createRequestView(sources: RequestViewSources): RequestView {
  const {availability, optionLabel: _optionLabel, ...view} = sources;
  const {days, find, published} = availability;
  const {booking} = view;
  const options = days.flatMap(({options}) => options);
  const requestView: RequestView = {
    ...view,
    options,
    find,
    published,
    labelOf: (choice) => choiceLabel(sources, choice),
  };
  const {interest, party} = booking.parts;
  return interest?.(requestView) ?? party?.viewOf(requestView) ?? requestView;
}

/** Returns the day and time of a choice as text. */
export function choiceLabel(
  {availability: {days, find}, messages, format, optionLabel}: LabelSources,
  choice: Choice,
): string {
  const {date, start = days.find((day) => day.date && day.date === date)?.at} = choice;
  const time = optionLabel({...find(choice), ...choice}, messages, format);
  if (start === undefined) return time;
  const day = format.day(start);
  if (date) return messages.dayWithoutTime(day);
  const dayAndTime = messages.dayAndTime(day, time);
  return format.differsFromVisitor(start) ? messages.timeAtPlace(dayAndTime, format.city) : dayAndTime;
}
