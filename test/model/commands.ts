import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {onScreen} from './observer.js';
import type {Screen} from './screen.js';
import {slotTimes, Step, type Model} from './step.js';
import type {Fault, World} from './world.js';

/** Values for each field: valid ones first, then invalid ones. */
const texts: Readonly<Record<string, readonly string[]>> = {
  Förnamn: ['Eva', ''],
  Efternamn: ['Exempel', ''],
  'E-post': ['eva@example.com', 'eva@', ''],
  Mobilnummer: ['070-174 06 05', '070', ''],
};

const isAtForm = ({step}: Model): boolean => step === 'form';

/** Id of the slot or the viewing that an element shows. */
function idOf({textContent}: Element, {slotViewing, timedViewing}: World['fixture']): string {
  const index = slotTimes.findIndex((time) => textContent.includes(time));
  return index < 0 ? timedViewing.id : slotViewing.slots[index]!.id;
}

/** Actions of a visitor. */
const visitorSteps: fc.Arbitrary<Step>[] = [
  fc.nat(3).map(
    (place) =>
      new Step(
        `picks free time ${place}`,
        (model, {fixture}, {freeTimes}) => {
          const time = freeTimes[place % (freeTimes.length || 1)];
          if (!time) return;
          const choice = idOf(time.closest('label')!, fixture);
          press(time);
          Object.assign(model, {step: 'form', choice, failure: undefined});
        },
        ({step}) => step === 'choosing',
      ),
  ),
  fc.constant(
    new Step(
      'fills in the form',
      (model, _world, screen) => {
        for (const [label, [text = '']] of Object.entries(texts)) write(model, screen, label, text);
      },
      isAtForm,
    ),
  ),
  fc
    .constantFrom(...Object.entries(texts))
    .chain(([label, choices]) =>
      fc
        .constantFrom(...choices)
        .map(
          (text) =>
            new Step(
              `writes "${text}" as ${label}`,
              (model, _world, screen) => write(model, screen, label, text),
              isAtForm,
            ),
        ),
    ),
  fc.integer({min: 1, max: 2}).map(
    (times) =>
      new Step(
        `presses send ${times}×`,
        (model, _world, screen) => {
          const button = screen.button(/^Skicka( förfrågan| igen)$/);
          if (!button) return;
          for (let time = 0; time < times; time += 1) press(button);
          model.failure = undefined;
          model.isSending = Object.entries(texts).every(([label, [, ...wrong]]) => {
            const text = model.typed[label] ?? '';
            return text !== '' && !wrong.includes(text);
          });
          if (model.isSending) model.requests += 1;
        },
        isAtForm,
      ),
  ),
  fc.constantFrom(/^Byt tid$/, /^Välj en annan tid$/).map(
    (words) =>
      new Step(
        `presses ${words}`,
        (model, _world, screen) => {
          const button = screen.button(words);
          if (!button || model.isSending) return;
          press(button);
          Object.assign(model, {step: 'choosing', failure: undefined});
        },
        ({step}) => step !== 'choosing',
      ),
  ),
  fc.constant(
    new Step(
      'goes back to correct the address',
      (model, _world, screen) => {
        press(screen.button(/^Fel e-postadress/)!);
        model.step = 'form';
      },
      ({step}) => step === 'requested',
    ),
  ),
  fc.constant(
    new Step(
      'picks a suggested time instead of a taken one',
      (model, {fixture}, screen) => {
        const button = screen.button(/^lördag 14 juni/);
        if (!button) return;
        model.choice = idOf(button, fixture);
        press(button);
      },
      isAtForm,
    ),
  ),
];

/** Events around the visitor. */
const otherSteps: fc.Arbitrary<Step>[] = [
  fc.tuple(fc.nat(2), fc.boolean()).map(
    ([place, isFull]) =>
      new Step(`slot ${place} becomes ${isFull ? 'full' : 'free'}`, (_model, {fixture: {slotViewing}}) => {
        slotViewing.slots[place]!.booked = isFull ? slotViewing.capacity : 0;
      }),
  ),
  fc.constantFrom<Fault | undefined>(undefined, undefined, 'dropped', 'late', 200, 404, 429, 503).map(
    (fault) =>
      new Step(`status requests: ${fault ?? 'ok'}`, (_model, {faults}) => {
        faults.status = fault;
      }),
  ),
  fc.constantFrom<Fault | undefined>(undefined, undefined, 'dropped', 'late', 400, 401, 404, 429, 503).map(
    (fault) =>
      new Step(`booking requests: ${fault ?? 'ok'}`, (_model, {faults}) => {
        faults.booking = fault;
      }),
  ),
  fc.constantFrom(1, 30, 30, 300, 3600, 3 * 3600).map(
    (seconds) =>
      new Step(`${seconds} s pass`, async (_model, world) => {
        const {isVisible, isOnline, reads} = world;
        world.clock.advance(1000 * seconds);
        await world.settle();
        if (!isVisible || !isOnline || !onScreen.value) expect(world.reads).to.equal(reads);
      }),
  ),
  fc.boolean().map(
    (isVisible) =>
      new Step(`the page is ${isVisible ? 'visible' : 'hidden'}`, (_model, world) => {
        world.isVisible = isVisible;
        document.dispatchEvent(new Event('visibilitychange'));
      }),
  ),
  fc.boolean().map(
    (isOnline) =>
      new Step(`the device is ${isOnline ? 'online' : 'offline'}`, (_model, world) => {
        world.isOnline = isOnline;
        dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
      }),
  ),
  fc.boolean().map(
    (value) =>
      new Step(`the element is ${value ? 'on' : 'off'} the screen`, () => {
        onScreen.set(value);
      }),
  ),
  fc.boolean().map(
    (isHeld) =>
      new Step(`responses ${isHeld ? 'are held' : 'arrive'}`, (_model, world) => {
        if (!isHeld) world.release();
        else if (!world.isHeld) world.hold();
      }),
  ),
  fc.constant(
    new Step('the page calls refresh()', (_model, {element}) => {
      void element.refresh();
    }),
  ),
  fc.constant(
    new Step('the page resets', (model, {element}) => {
      element.reset();
      if (model.isSending) return;
      Object.assign(model, {step: 'choosing', failure: undefined, typed: {}});
    }),
  ),
  fc.constant(
    new Step(
      'the page moves the element',
      (_model, world) => world.move(),
      () => true,
      // Browsers blur a moved element.
      true,
    ),
  ),
];

/** Any sequence of steps. */
export const steps = fc.commands<Model, World, false>([...visitorSteps, ...visitorSteps, ...otherSteps], {
  maxCommands: 12,
});

function press(control: HTMLElement): void {
  control.focus();
  control.click();
}

function write(model: Model, screen: Screen, label: string, text: string): void {
  const input = screen.field(label);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  model.typed[label] = text;
}
