import {createSimulator} from '../../demo/simulator/simulator.js';
import {createFixture, type Fixture} from './fixture.js';

/** Creates a home with `slotCount` slots, of five places each, on each of four days. */
export function createLargeFixture(slotCount: number): Fixture {
  const fixture = createFixture(createSimulator());
  fixture.store.viewings.clear();
  fixture.store.slots.clear();
  const viewings = [14, 15, 16, 17].map((day) =>
    fixture.store.addSlotViewing(fixture.deal.id, {
      start: `2031-06-${day}T06:00:00Z`,
      slotMinutes: 3,
      slotCount,
      capacity: 5,
    }),
  );
  return {...fixture, slotViewing: viewings[0]!};
}
