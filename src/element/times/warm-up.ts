import {render} from 'lit';
import type {Day} from '../../booking/availability.js';
import {timesPanel, type TimesPanelView} from './times-panel.js';
import {clock} from '../clock.js';

const sampleDay: Day = {
  date: '1970-01-01',
  at: 0,
  options: [{viewingId: '', start: 0, end: 1, state: 'open', seatsLeft: 1}],
  descriptions: [],
};

/**
 * Makes what the times will be written with while they are on their way, in tasks of their own: where an `Intl` object is needed,
 * the first of a page takes 12 ms, and a list whose templates were read and run before takes 4 ms less, 25 where the CPU is 6 ×
 * slower.
 */
export function warmUp(view: TimesPanelView): void {
  view.format.day(0);
  clock.after(0, () => {
    render(timesPanel({...view, days: [sampleDay], isPending: false}), new DocumentFragment());
  });
}
