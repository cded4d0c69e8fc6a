import {expect, test} from '@playwright/test';
import {soak} from '../../bench/soak/soak.js';

/** Number of bookings after which the visitors leave. */
const bookings = 400;

test('no booking is doubled or lost while Mspecs fails, an instance is killed and Redis restarts', async () => {
  test.setTimeout(180_000);
  const {accepted, doubled, lost, misrouted, ...result} = await soak({
    connections: 500,
    tenants: 20,
    deals: 20,
    bookingShare: 0.3,
    pauseMs: 1000,
    patienceMs: 10_000,
    rounds: 1,
    progress: (outcomes) => outcomes.length / bookings,
  });
  expect(result.bookings).toBeGreaterThanOrEqual(bookings);
  expect(accepted).toBeGreaterThan(0);
  expect({doubled, lost, misrouted}).toEqual({doubled: [], lost: [], misrouted: 0});
});
