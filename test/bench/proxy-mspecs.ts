// A simulated Mspecs with many homes and delayed responses, in a separate process.
import {createSimulator} from '../../demo/simulator/simulator.js';
import {answerIn, setting} from './answer-in-process.js';

/** Settings of the simulated Mspecs. */
interface MspecsSetting {
  readonly deals: number;
  /** Delay of each response in ms. */
  readonly delay: number;
}

/** A home and the time to book. */
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
