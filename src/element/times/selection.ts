import type {ReactiveControllerHost} from 'lit';
import {countOpen, findOption, isSameChoice, type Day, type Option} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import {clock} from '../clock.js';

/** Tracks which radio button is checked, and tells picking a time from passing it with the arrow keys. */
export class Selection {
  /** Selected time: picked, or only reached with the arrow keys. */
  selected: Choice | undefined;

  /** Date selected in the day picker. */
  #date: string | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #choose: (choice: Choice) => void;
  #isArrowKey = false;

  constructor(host: ReactiveControllerHost, choose: (choice: Choice) => void) {
    this.#host = host;
    this.#choose = choose;
  }

  /** Selects a time and returns its choice. */
  readonly select = (option: Option): Choice => {
    // A click is followed by a `change` event for the same time.
    if (this.selected && isSameChoice(option, this.selected)) return this.selected;
    this.selected = toChoice(option);
    this.#date = undefined;
    this.#host.requestUpdate();
    return this.selected;
  };

  /** Shows the times of a day. */
  show({date}: Day): void {
    this.#date = date;
    this.#host.requestUpdate();
  }

  /** Returns the day to show: the one picked, else the day of the selected time, else the first with an open time. */
  visibleDayOf(days: readonly Day[]): Day | undefined {
    const {selected} = this;
    return (
      days.find(({date}) => date === this.#date) ??
      (selected && days.find((day) => findOption([day], selected))) ??
      days.find((day) => countOpen([day])) ??
      days[0]
    );
  }

  /** Picks a time with Space or Enter, even if it is checked already; arrow keys only move. */
  readonly handleKey = (option: Option, event: KeyboardEvent): void => {
    const {key} = event;
    this.#isArrowKey = key.startsWith('Arrow');
    // Its click follows in the same task. There may be no `keyup`, which screen readers keep for themselves.
    clock.after(0, () => (this.#isArrowKey = false));
    if (key !== ' ' && key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) this.pick(option);
  };

  /** Selects a clicked time and opens the form. */
  readonly pick = (option: Option): void => {
    // Arrow keys fire a click on each radio button; only other clicks pick a time.
    if (!this.#isArrowKey) this.#choose(this.select(option));
  };

  /** Opens the form for the selected time. Does not rely on a submit event, which some sandboxed frames do not fire. */
  readonly handleProceed = (event: MouseEvent): void => {
    event.preventDefault();
    if (this.selected) this.#choose(this.selected);
  };
}

/** Strips availability from an option. */
function toChoice({state: _state, seatsLeft: _seatsLeft, number: _number, ...choice}: Option): Choice {
  return choice;
}
