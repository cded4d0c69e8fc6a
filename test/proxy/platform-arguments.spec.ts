import {expect, test} from '@playwright/test';
import {createProxy} from '../../src/proxy/index.js';
import {proxyInProcess, upstreamFor} from '../support/proxy/in-process.js';
import {newPerson} from '../support/proxy/person.js';

const throwing = {
  get waitUntil(): never {
    throw new Error('there is no context here');
  },
};

const passed: readonly [string, readonly unknown[]][] = [
  ['nothing', []],
  ['null', [null]],
  ['undefined', [undefined]],
  ['a number', [1]],
  ['the bindings of a Node adapter', [{incoming: {}, outgoing: {}}]],
  ['the route context of Next', [{params: Promise.resolve({path: ['deals', 'MDA.']})}]],
  ['a frozen object', [Object.freeze({})]],
  ['an object without a prototype', [Object.create(null)]],
  ['a throwing getter', [throwing]],
  [
    'a throwing Proxy',
    [
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('this trap always throws');
          },
        },
      ),
    ],
  ],
  ['a waitUntil that is not a function', [{waitUntil: true}]],
  [
    'a throwing waitUntil',
    [
      {
        waitUntil: () => {
          throw new Error('the instance is stopping');
        },
      },
    ],
  ],
];

for (const dialect of ['v3', 'integration'] as const) {
  for (const [what, given] of passed) {
    test(`${dialect}: answers reads and bookings when the platform passes ${what}`, async () => {
      const {simulator, listing, clock} = proxyInProcess({dialect});
      const proxy = createProxy({upstream: upstreamFor(dialect), fetch: simulator.transport, now: clock.now});
      const ask = async (path: string, init?: RequestInit) =>
        proxy(new Request(`https://proxy.example${path}`, init), ...given);
      for (const path of [
        listing.paths.status,
        listing.paths.status,
        listing.paths.deal,
        listing.paths.deal,
      ]) {
        expect((await ask(path)).status).toBe(200);
      }
      const answer = await ask(listing.paths.slot(listing.free), {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(newPerson()),
      });
      expect(answer.status).toBe(202);
      expect(listing.sent()).toHaveLength(1);
    });
  }
}

class Context {
  readonly promises: Promise<unknown>[] = [];

  // Not an arrow function, because a real platform's method needs its `this`.
  waitUntil(promise: Promise<unknown>): void {
    this.promises.push(promise);
  }
}

for (const [place, wrap] of [
  ['second', (context: Context) => [context]],
  ['third', (context: Context) => [{MSPECS_LOGIN: 'a binding'}, context]],
  ['third, after a throwing one,', (context: Context) => [throwing, context]],
] as const) {
  test(`keeps the instance alive through a waitUntil in the ${place} argument`, async () => {
    const {simulator, listing, clock} = proxyInProcess({dialect: 'integration'});
    const proxy = createProxy({
      upstream: upstreamFor('integration'),
      fetch: simulator.transport,
      now: clock.now,
    });
    const context = new Context();
    const request = new Request(`https://proxy.example${listing.paths.slot(listing.free)}`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(newPerson()),
    });
    expect((await proxy(request, ...wrap(context))).status).toBe(202);
    // The booking itself and the refetch after it.
    expect(context.promises.length).toBeGreaterThan(1);
    await Promise.all(context.promises);
    expect(listing.statusReads()).toBe(2);
  });
}
