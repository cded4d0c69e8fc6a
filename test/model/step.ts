import {expect} from '@open-wc/testing';
import type * as fc from 'fast-check';
import {messages} from '../../src/messages/sv-request.js';
import type {FailureReason} from '../../src/booking/booking-state.js';
import {Screen} from './screen.js';
import type {Reply, World} from './world.js';

/** Expected state. */
export interface Model {
  step: 'choosing' | 'form' | 'requested';
  /** Id of the picked slot or viewing. */
  choice: string;
  /** Typed values by the label of their field. */
  typed: Record<string, string>;
  /** Number of requests for a viewing that the server should have received. */
  requests: number;
  /** Reason of the latest request, if it failed and the visitor still sees the error. */
  failure: FailureReason | undefined;
  isSending: boolean;
}

export const beginning = (): Model => ({
  step: 'choosing',
  choice: '',
  typed: {},
  requests: 0,
  failure: undefined,
  isSending: false,
});

/** A step, after which the screen, the model and the server must agree. */
export class Step implements fc.AsyncCommand<Model, World> {
  readonly #name: string;
  readonly #canHappen: (model: Model) => boolean;
  readonly #takesFocus: boolean;
  readonly #happen: (model: Model, world: World, screen: Screen) => unknown;

  constructor(
    name: string,
    happen: (model: Model, world: World, screen: Screen) => unknown,
    canHappen: (model: Model) => boolean = () => true,
    takesFocus = false,
  ) {
    this.#takesFocus = takesFocus;
    this.#name = name;
    this.#happen = happen;
    this.#canHappen = canHappen;
  }

  check(model: Readonly<Model>): boolean {
    return this.#canHappen(model);
  }

  async run(model: Model, world: World): Promise<void> {
    const screen = new Screen(world.element);
    const hadFocus = screen.focused !== null;
    await this.#happen(model, world, screen);
    await world.settle();
    agree(model, world, screen);
    if (hadFocus && !this.#takesFocus && screen.hasControls)
      expect(screen.focused, `${this.#name}: the focus`).not.to.equal(null);
  }

  toString(): string {
    return this.#name;
  }
}

/** Times of the home in Stockholm, and their starts. */
export const slotTimes = ['12:00–12:15', '12:15–12:30', '12:30–12:45'];
const slotsClose = Date.parse('2031-06-14T08:00:00Z');
const eveningEnds = Date.parse('2031-06-14T17:30:00Z');

function agree(model: Model, world: World, screen: Screen): void {
  const {fixture: fixture, clock, known} = world;
  if (model.isSending && !world.isHeld) arrive(model, world);
  const slots = fixture.slotViewing.slots.flatMap(({id, start}, index) => {
    const state =
      clock.now() >= slotsClose ? 'Anmälan stängd' : known[id]?.fullyBooked ? 'Fullbokad' : 'free';
    return start > clock.now() ? `${slotTimes[index]} ${state}` : [];
  });
  const evening = clock.now() < eveningEnds ? ['18:30–19:30 free'] : [];
  expect(screen.times, 'the times').to.deep.equal([...slots, ...evening]);
  expect(screen.steps, 'what can be seen').to.deep.equal([model.step]);
  expect(world.requests, 'requests').to.equal(model.requests);
  for (const [label, text] of Object.entries(model.typed)) {
    const value = screen.field(label).value;
    // Digits are grouped while the visitor types.
    expect(value.replaceAll(/[ -]/g, ''), label).to.equal(text.replaceAll(/[ -]/g, ''));
  }
  expect(screen.isSending, 'whether it is being sent').to.equal(model.isSending);
  expect(screen.failure, 'why it came to nothing').to.equal(
    model.failure && messages.requestFailed[model.failure],
  );
  if (model.step === 'requested') expect(screen.outcome).to.contain(model.typed['E-post']);
  if (model.step !== 'form' || model.failure || model.isSending)
    expect(screen.announcement, 'announcement').not.to.equal('');
  expect(world.uncaughtErrors).to.deep.equal([]);
}

/** Updates the model after a response to a request. */
function arrive(model: Model, {answer = 0, known, isOnline, clock}: World): void {
  model.isSending = false;
  if (typeof answer === 'number' && answer < 300) model.step = 'requested';
  else if (answer === 'dropped' && !isOnline) model.failure = 'offline';
  else if (answer === 400 && known[model.choice]?.fullyBooked && clock.now() < slotsClose) {
    model.failure = 'slot-full';
  } else model.failure = reasons[answer];
}

const reasons: Readonly<Record<Reply, FailureReason>> = {
  dropped: 'timeout',
  late: 'timeout',
  400: 'invalid',
  401: 'misconfigured',
  404: 'not-found',
  429: 'rate-limited',
  503: 'unavailable',
};
