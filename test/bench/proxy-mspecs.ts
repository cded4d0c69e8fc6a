// A simulated Mspecs with many homes that takes its time, in a process of its own.
import {createSimulator} from '../../demo/simulator/simulator.js';
import {answerIn, setting} from './answer-in-process.js';

/** How the simulated Mspecs is. */
interface MspecsSetting {
  readonly deals: number;
  /** How late each answer is, in milliseconds. */
  readonly delay: number;
}

/** A home and the time that is asked for. */
export interface Home {
  readonly dealId: string;
  readonly viewingId: string;
  readonly slotId: string;
}

const {deals, delay} = setting as MspecsSetting;
const simulator = createSimulator();
simulator.faults.add({route: 'all', delay});
const homes = Array.from({length: deals}, (): Home => {
  const {id: dealId} = simulator.store.addDeal();
  const start = Date.now() + 7 * 24 * 60 * 60_000;
  const viewing = simulator.store.addSlotViewing(dealId, {
    start,
    slotMinutes: 15,
    slotCount: 12,
    capacity: 2,
    booked: [0, 2, 1],
  });
  return {dealId, viewingId: viewing.id, slotId: viewing.slots[0]?.id ?? ''};
});

answerIn((request) => simulator.fetch(request), {details: homes, calls: () => simulator.requests.length});
