import type {ReactiveControllerHost} from 'lit';
import {countOpen, findOption, isSameChoice, type Day, type Option} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';

/** Keeps which time's radio button is checked, and tells a visitor who picks it from one who walks past it. */
export class Marking {
  /** The time that is checked: picked, or only walked to with the arrow keys. */
  marked: Choice | undefined;

  /** The day whose times are to be seen, where they are not all. */
  #date: string | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #choose: (choice: Choice) => void;
  #walking = false;

  constructor(host: ReactiveControllerHost, choose: (choice: Choice) => void) {
    this.#host = host;
    this.#choose = choose;
  }

  /** Checks a time, and returns the choice that it is. */
  readonly mark = (option: Option): Choice => {
    // A click is followed by a change to the same.
    if (this.marked && isSameChoice(option, this.marked)) return this.marked;
    this.marked = choiceOf(option);
    this.#date = undefined;
    this.#host.requestUpdate();
    return this.marked;
  };

  /** Shows the times of a day. */
  show({date}: Day): void {
    this.#date = date;
    this.#host.requestUpdate();
  }

  /** Which day's times are shown: the one asked for, else that of the marked time, else the first with a free time. */
  shownOf(days: readonly Day[]): Day | undefined {
    const {marked} = this;
    return (
      days.find(({date}) => date === this.#date) ??
      (marked && days.find((day) => findOption([day], marked))) ??
      days.find((day) => countOpen([day])) ??
      days[0]
    );
  }

  readonly handleKey = ({type, key}: KeyboardEvent): void => {
    this.#walking = type === 'keydown' && key.startsWith('Arrow');
  };

  /** Checks a time that was clicked, and goes on with it. */
  readonly pick = (option: Option): void => {
    // Walking along radio buttons with the arrow keys clicks each of them; only other clicks mean "this one".
    if (!this.#walking) this.#choose(this.mark(option));
  };

  readonly handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.marked) this.#choose(this.marked);
  };
}

/** What of an option is the visitor's choice: not how free it was at that moment. */
function choiceOf({state: _state, seatsLeft: _seatsLeft, number: _number, ...choice}: Option): Choice {
  return choice;
}
