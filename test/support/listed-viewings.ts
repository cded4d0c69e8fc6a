import {listDays, type AvailabilityInput} from '../../src/booking/availability.js';
import type {DealStatus, Viewing} from '../../src/booking/viewing.js';
import {at} from './instant.js';

export const minutes = 60_000;
export const start = at('2026-11-14T11:00:00Z');
export const date = '2026-11-14';

export const slotViewing: Viewing = {
  kind: 'slots',
  id: 'cut',
  bookable: true,
  seatsPerSlot: 2,
  times: [
    {slotId: 'a', date, start, end: start + 15 * minutes, freeSeats: 2},
    {slotId: 'b', date, start: start + 15 * minutes, end: start + 30 * minutes, freeSeats: 0},
    {slotId: 'c', date, start: start + 30 * minutes, end: start + 45 * minutes},
  ],
};
export const timed: Viewing = {
  kind: 'timed',
  id: 'timed',
  bookable: true,
  times: [{date: '2026-11-15', start: at('2026-11-15T12:00:00Z'), end: at('2026-11-15T13:00:00Z')}],
};
export const day: Viewing = {
  kind: 'day',
  id: 'day',
  bookable: true,
  times: [{date: '2026-11-16', start: at('2026-11-15T23:00:00Z'), end: at('2026-11-16T23:00:00Z')}],
};
export const noteOnly: Viewing = {
  kind: 'none',
  id: 'words',
  bookable: false,
  description: 'Ring mig.',
  times: [],
};

export const list = (viewings: readonly Viewing[] | undefined, more: Partial<AvailabilityInput> = {}) =>
  listDays({viewings, now: at('2026-11-10T08:00:00Z'), ...more});
export const daysOf = (...input: Parameters<typeof list>) => list(...input).days;
export const states = (...input: Parameters<typeof list>) =>
  daysOf(...input).flatMap(({options}) =>
    options.map(({slotId, viewingId, state, seatsLeft}) => [slotId ?? viewingId, state, seatsLeft]),
  );
export const status = (slots: Record<string, {booked?: number; full: boolean} | 'unreadable'>): DealStatus =>
  new Map(Object.entries(slots));
