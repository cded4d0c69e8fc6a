import {createSimulator} from '../../demo/simulator/simulator.js';
import {createFixture, type Fixture} from './fixture.js';

/** A home with so many slots, of five places each, on each of four days. */
export function createLargeFixture(slotCount: number): Fixture {
  const house = createFixture(createSimulator());
  house.store.viewings.clear();
  house.store.slots.clear();
  const cuts = [14, 15, 16, 17].map((day) =>
    house.store.addSlotViewing(house.deal.id, {
      start: `2031-06-${day}T06:00:00Z`,
      slotMinutes: 3,
      slotCount,
      capacity: 5,
    }),
  );
  return {...house, slotViewing: cuts[0]!};
}
