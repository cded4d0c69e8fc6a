import type {ReactiveControllerHost} from 'lit';
import {countOpen, findOption, isSameChoice, type Day, type Option} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';

/** Keeps which time's radio button is checked, and tells a visitor who picks it from one who walks past it. */
export class Selection {
  /** The time that is checked: picked, or only walked to with the arrow keys. */
  selected: Choice | undefined;

  /** The day whose times are to be seen, where they are not all. */
  #date: string | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #choose: (choice: Choice) => void;
  #isArrowKey = false;

  constructor(host: ReactiveControllerHost, choose: (choice: Choice) => void) {
    this.#host = host;
    this.#choose = choose;
  }

  /** Checks a time, and returns the choice that it is. */
  readonly select = (option: Option): Choice => {
    // A click is followed by a change to the same.
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

  /** Which day's times are shown: the one asked for, else that of the marked time, else the first with a free time. */
  visibleDayOf(days: readonly Day[]): Day | undefined {
    const {selected} = this;
    return (
      days.find(({date}) => date === this.#date) ??
      (selected && days.find((day) => findOption([day], selected))) ??
      days.find((day) => countOpen([day])) ??
      days[0]
    );
  }

  readonly handleKey = ({type, key}: KeyboardEvent): void => {
    this.#isArrowKey = type === 'keydown' && key.startsWith('Arrow');
  };

  /** Checks a time that was clicked, and goes on with it. */
  readonly pick = (option: Option): void => {
    // Walking along radio buttons with the arrow keys clicks each of them; only other clicks mean "this one".
    if (!this.#isArrowKey) this.#choose(this.select(option));
  };

  readonly handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.selected) this.#choose(this.selected);
  };
}

/** What of an option is the visitor's choice: not how free it was at that moment. */
function toChoice({state: _state, seatsLeft: _seatsLeft, number: _number, ...choice}: Option): Choice {
  return choice;
}
