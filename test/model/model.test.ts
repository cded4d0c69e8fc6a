import * as fc from 'fast-check';
// Loads modules that the element otherwise lazy-loads.
import '../../src/booking/phone/phone.js';
import '../../src/element/deferred/deferred.js';
import '../../src/element/request/request.js';
import '../../src/messages/sv-request.js';
import '../../src/mspecs/http.js';
import {clock} from '../../src/element/clock.js';
import {propertySeed} from '../support/property-seed.js';
import {steps} from './commands.js';
import {PromptObserver} from './observer.js';
import {beginning} from './step.js';
import {World} from './world.js';

const seed = propertySeed(20261125);

const isChromium = navigator.userAgent.includes('Chrome');
/** Number of runs, fewer in slower engines. `npm run fuzz` makes many more every night, with random seeds. */
const runs = isChromium ? 500 : 60;

describe('model-based: random sequences of user, server, clock and page events', () => {
  const ownObserver = IntersectionObserver;
  const ownFrames = requestAnimationFrame;
  const ownClock = {...clock};
  const ownWarn = console.warn;

  before(() => {
    window.IntersectionObserver = PromptObserver as unknown as typeof IntersectionObserver;
    // Frames run immediately.
    window.requestAnimationFrame = (draw) => window.setTimeout(draw, 0, performance.now());
    // Suppresses warnings about responses that are not JSON.
    console.warn = () => undefined;
  });

  after(() => {
    window.IntersectionObserver = ownObserver;
    window.requestAnimationFrame = ownFrames;
    Object.assign(clock, ownClock);
    console.warn = ownWarn;
  });

  it('the screen, the typed values and the server agree after every step', async function () {
    this.timeout(170_000);
    await fc.assert(
      fc.asyncProperty(steps, async (commands) => {
        const world = new World();
        try {
          await world.settle();
          await fc.asyncModelRun(() => ({model: beginning(), real: world}), commands);
        } finally {
          world.end();
        }
      }),
      {numRuns: runs, seed, includeErrorInReport: true},
    );
  });
});
