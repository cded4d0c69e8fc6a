import type {Choice} from './booking-state.js';
import {toLines} from './description.js';
import type {DealStatus, Instant, SlotStatus, Time, Viewing, ViewingTime} from './viewing.js';

/** One time on the list, and whether it can be asked for. What has passed is not on the list. */
export interface Option extends Choice {
  readonly state: 'open' | 'full' | 'closed';
  /** Seats left; absent when nobody said. */
  readonly seatsLeft?: number;
  /** Its place in the status answer, from 1, when nothing but ids is known of it. */
  readonly number?: number;
}

/** The times of one day at the home, in order. */
export interface Day {
  /** `2026-11-14`, or empty for times that are not known or not shown. */
  readonly date: string;
  /** A moment of that day, to write its name by; absent when only ids are known. */
  readonly at?: Instant;
  readonly options: readonly Option[];
  /** What brokers wrote about the viewings of these times: the lines of each text, each text once. */
  readonly descriptions: readonly (readonly string[])[];
}

/** A viewing that is no choice: its words and its times are shown, and whom to turn to. */
export interface UnbookableViewing {
  /** Empty where Mspecs gave none. */
  readonly viewingId: string;
  /** Whether only the day of its time is known. */
  readonly dayOnly: boolean;
  /** Its slots or its one time, where known, not hidden and not past. */
  readonly times: readonly Time[];
  /** What the broker wrote. */
  readonly lines: readonly string[];
}

/** What there is to choose among at a moment, and what else there is to know. */
export interface Availability {
  readonly days: readonly Day[];
  readonly notes: readonly UnbookableViewing[];
  /** When the clock alone changes this next: a time passes or a viewing closes. Infinity where it never does. */
  readonly changesAt: Instant;
}

/** All that decides which times are free. */
export interface AvailabilityInput {
  /** Undefined where the page gave no deal: then times are numbered as the status lists them. */
  readonly viewings?: readonly Viewing[] | undefined;
  /** Undefined while it is not known: then what the deal said when it was published counts. */
  readonly status?: DealStatus | undefined;
  /** Narrows the list to this viewing. */
  readonly viewingId?: string | undefined;
  readonly now: Instant;
}

/** Joins viewings, status and now into what a visitor can choose among. */
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

/** The option that stands for a choice, where it is still on the list. */
export const findOption = (days: readonly Day[], choice: Choice): Option | undefined =>
  optionsOf(days).find((option) => isSameChoice(option, choice));

export const isSameChoice = (a: Choice, b: Choice): boolean =>
  a.viewingId === b.viewingId && a.slotId === b.slotId;

/** How many of the times can be asked for. */
export const countOpen = (days: readonly Day[]): number =>
  optionsOf(days).filter(({state}) => state === 'open').length;

/** How many times are listed, full and closed ones included. */
export const countTimes = (days: readonly Day[]): number => optionsOf(days).length;

/** The one time there is, where it can be asked for and nothing else is listed. */
export function soleOption({days, notes}: Availability): Option | undefined {
  const [only, ...others] = optionsOf(days);
  return only?.state === 'open' && others.length + notes.length === 0 ? only : undefined;
}

/** The times of all days, in order. */
export const optionsOf = (days: readonly Day[]): readonly Option[] => days.flatMap(({options}) => options);

interface Listed {
  readonly time: ViewingTime;
  readonly viewing: Viewing;
  readonly option: Option;
}

const closedState = {state: 'closed'} as const;

/** What a choice says of its time. */
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
