import type {Choice} from './booking-state.js';
import {toLines} from './description.js';
import type {DealStatus, Instant, SlotStatus, Time, Viewing, ViewingTime} from './viewing.js';

/** Listed time and its state. Past times are not listed. */
export interface Option extends Choice {
  readonly state: 'open' | 'full' | 'closed';
  /** Seats left; absent if unknown. */
  readonly seatsLeft?: number;
  /** Position in the status response, from 1; present if only ids are known. */
  readonly number?: number;
}

/** Times of one day at the home, in order. */
export interface Day {
  /** ISO date such as `2026-11-14`; empty if unknown or hidden. */
  readonly date: string;
  /** Instant on that day, to format its name; absent if only ids are known. */
  readonly at?: Instant;
  readonly options: readonly Option[];
  /** Distinct broker texts about the viewings of these times, each as lines. */
  readonly descriptions: readonly (readonly string[])[];
}

/** Viewing that cannot be requested online: shown as text, with contact details. */
export interface UnbookableViewing {
  /** Empty if Mspecs sent none. */
  readonly viewingId: string;
  /** True if only the day is known. */
  readonly dayOnly: boolean;
  /** Known, visible and future times. */
  readonly times: readonly Time[];
  /** Broker text, as lines. */
  readonly lines: readonly string[];
}

/** Times that can be chosen at an instant, and the viewings that cannot. */
export interface Availability {
  readonly days: readonly Day[];
  readonly notes: readonly UnbookableViewing[];
  /** Instant of the next change by the clock alone: a time passes or a viewing closes. Infinity if there is none. */
  readonly changesAt: Instant;
}

/** Input of {@link listDays}. */
export interface AvailabilityInput {
  /** Undefined without a deal: times are then numbered in the order of the status. */
  readonly viewings?: readonly Viewing[] | undefined;
  /** Undefined while unknown: the seats in the deal then count. */
  readonly status?: DealStatus | undefined;
  /** Lists only this viewing. */
  readonly viewingId?: string | undefined;
  readonly now: Instant;
}

/** Joins viewings, status and the current time into the days to choose from. */
export function listDays({viewings, status, viewingId, now}: AvailabilityInput): Availability {
  const notes: UnbookableViewing[] = [];
  const listed: Listed[] = [];
  let changesAt = Infinity;
  const isFuture = (instant: Instant): boolean => {
    if (instant <= now) return false;
    changesAt = Math.min(changesAt, instant);
    return true;
  };
  for (const viewing of viewings ?? []) {
    const {id, kind, bookable, closesAt, description} = viewing;
    if (viewingId && id !== viewingId) continue;
    const times = viewing.times.filter(({start, end}) => isFuture(kind === 'slots' ? start : (end ?? start)));
    if (bookable) {
      const closed = closesAt !== undefined && !isFuture(closesAt);
      for (const time of times) {
        const seats = closed ? closedState : seatsOf(time, viewing, status);
        listed.push({time, viewing, option: {viewingId: id, ...visibleTimeOf(time, viewing), ...seats}});
      }
    } else if (kind === 'none' || times.length > 0) {
      notes.push({
        viewingId: id,
        dayOnly: kind === 'day',
        times: viewing.timeHidden ? [] : times,
        lines: toLines(description ?? ''),
      });
    }
  }
  const days = viewings ? groupByDay(listed) : viewingId ? listByIds(viewingId, status) : [];
  return {days, notes, changesAt};
}

/** Finds the listed option of a choice. */
export const findOption = (days: readonly Day[], choice: Choice): Option | undefined =>
  optionsOf(days).find((option) => isSameChoice(option, choice));

export const isSameChoice = (a: Choice, b: Choice): boolean =>
  a.viewingId === b.viewingId && a.slotId === b.slotId;

/** Counts the times that can be requested. */
export const countOpen = (days: readonly Day[]): number =>
  optionsOf(days).filter(({state}) => state === 'open').length;

/** Counts all listed times, including full and closed ones. */
export const countTimes = (days: readonly Day[]): number => optionsOf(days).length;

/** Returns the times of all days, in order. */
export const optionsOf = (days: readonly Day[]): readonly Option[] => days.flatMap(({options}) => options);

interface Listed {
  readonly time: ViewingTime;
  readonly viewing: Viewing;
  readonly option: Option;
}

const closedState = {state: 'closed'} as const;

/** Returns the parts of a time that may be shown. */
function visibleTimeOf(
  {slotId, date, start, end}: ViewingTime,
  {kind, timeHidden}: Viewing,
): Partial<Choice> {
  if (kind === 'day') return timeHidden ? {} : {date};
  if (timeHidden && !slotId) return {};
  return {...(slotId && {slotId}), start, ...(end !== undefined && {end})};
}

function seatsOf(
  {slotId, freeSeats}: ViewingTime,
  {seatsPerSlot}: Viewing,
  statuses: DealStatus | undefined,
): Pick<Option, 'state' | 'seatsLeft'> {
  const status = slotId === undefined ? undefined : statuses?.get(slotId);
  if (status === 'unreadable') return closedState;
  const seatsLeft = status ? seatsRemaining(status, seatsPerSlot) : freeSeats;
  if (status ? status.full : seatsLeft === 0) return {state: 'full'};
  return {state: 'open', ...(seatsLeft && {seatsLeft})};
}

const seatsRemaining = ({booked}: SlotStatus, seats: number | undefined): number | undefined =>
  booked === undefined || seats === undefined ? undefined : Math.max(0, seats - booked);

function groupByDay(listed: Listed[]): readonly Day[] {
  const days = new Map<string, {date: string; at: Instant; options: Option[]; texts: Set<string>}>();
  for (const {time, viewing, option} of listed.sort((a, b) => a.time.start - b.time.start)) {
    const date = option.start === undefined && !option.date ? '' : time.date;
    let day = days.get(date);
    if (!day) days.set(date, (day = {date, at: time.start, options: [], texts: new Set()}));
    day.options.push(option);
    if (viewing.description) day.texts.add(viewing.description);
  }
  return [...days.values()].map(({texts, ...day}) => ({...day, descriptions: [...texts].map(toLines)}));
}

function listByIds(viewingId: string, status: DealStatus | undefined): readonly Day[] {
  if (!status) return [];
  const numbered = [...status].map(([slotId, slot], index): Option => ({
    viewingId,
    slotId,
    number: index + 1,
    state: slot === 'unreadable' ? 'closed' : slot.full ? 'full' : 'open',
  }));
  return [
    {date: '', options: numbered.length > 0 ? numbered : [{viewingId, state: 'open'}], descriptions: []},
  ];
}
