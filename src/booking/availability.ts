import type {Choice} from './booking-state.js';
import {dayOf} from './time.js';
import type {DealStatus, Instant, Slot, SlotStatus, SlotViewing, TimedViewing, Viewing} from './viewing.js';

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
  /** `2026-11-14`, or empty for times of which only ids are known. */
  readonly date: string;
  readonly options: readonly Option[];
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
  /** IANA zone of the home. */
  readonly timeZone: string;
}

/** Joins viewings, status and now into what a visitor can choose among. */
export function listDays({viewings, status, viewingId, now, timeZone}: AvailabilityInput): readonly Day[] {
  if (!viewings) return viewingId ? listByIds(viewingId, status) : [];
  const options = viewings
    .filter(({id, bookable}) => bookable && (!viewingId || id === viewingId))
    .flatMap((viewing) =>
      viewing.kind === 'slots' ? slotOptions(viewing, status, now) : timedOptions(viewing, now),
    )
    .sort((a, b) => a.start - b.start);
  const days = new Map<string, Option[]>();
  for (const option of options) {
    const date = dayOf(option.start, timeZone);
    const day = days.get(date);
    if (day) day.push(option);
    else days.set(date, [option]);
  }
  return [...days].map(([date, ofDay]) => ({date, options: ofDay}));
}

/** The option that stands for a choice, where it is still on the list. */
export const findOption = (days: readonly Day[], choice: Choice): Option | undefined =>
  days.flatMap(({options}) => options).find((option) => isSameChoice(option, choice));

export const isSameChoice = (a: Choice, b: Choice): boolean =>
  a.viewingId === b.viewingId && a.slotId === b.slotId;

/** How many of the times can be asked for. */
export const countOpen = (days: readonly Day[]): number =>
  days.reduce((sum, {options}) => sum + options.filter(({state}) => state === 'open').length, 0);

/** How many times are listed, full and closed ones included. */
export const countTimes = (days: readonly Day[]): number =>
  days.reduce((sum, {options}) => sum + options.length, 0);

type TimedOption = Option & {readonly start: Instant};

function slotOptions(viewing: SlotViewing, status: DealStatus | undefined, now: Instant): TimedOption[] {
  const {id: viewingId, slotMinutes} = viewing;
  return viewing.slots
    .filter(({start}) => start > now)
    .map((slot) => ({
      viewingId,
      slotId: slot.id,
      start: slot.start,
      ...(slotMinutes && {end: slot.start + slotMinutes * 60_000}),
      ...seatsOf(slot, viewing, status?.get(slot.id)),
      ...(isClosed(viewing, now) && {state: 'closed' as const}),
    }));
}

function seatsOf(
  slot: Slot,
  {seatsPerSlot}: SlotViewing,
  status: SlotStatus | 'unreadable' | undefined,
): Pick<Option, 'state' | 'seatsLeft'> {
  if (status === 'unreadable') return {state: 'closed'};
  const seatsLeft =
    status?.booked !== undefined && seatsPerSlot !== undefined
      ? Math.max(0, seatsPerSlot - status.booked)
      : status
        ? undefined
        : slot.freeSeats;
  if (status?.full || (seatsLeft === 0 && !status)) return {state: 'full'};
  return {state: 'open', ...(seatsLeft && {seatsLeft})};
}

function timedOptions(viewing: TimedViewing, now: Instant): TimedOption[] {
  const {id: viewingId, start, end} = viewing;
  if ((end ?? start) <= now) return [];
  return [
    {viewingId, start, ...(end !== undefined && {end}), state: isClosed(viewing, now) ? 'closed' : 'open'},
  ];
}

const isClosed = ({closesAt}: Viewing, now: Instant): boolean => closesAt !== undefined && closesAt <= now;

function listByIds(viewingId: string, status: DealStatus | undefined): readonly Day[] {
  if (!status) return [];
  const numbered = [...status].map(([slotId, slot], index): Option => ({
    viewingId,
    slotId,
    number: index + 1,
    state: slot === 'unreadable' ? 'closed' : slot.full ? 'full' : 'open',
  }));
  return [{date: '', options: numbered.length > 0 ? numbered : [{viewingId, state: 'open'}]}];
}
