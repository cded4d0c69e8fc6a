import type {ReactiveControllerHost} from 'lit';
import type {Option} from '../booking/availability.js';
import type {Choice} from '../booking/booking-state.js';

/** Keeps which time's radio button is checked, and tells a visitor who picks it from one who walks past it. */
export class Marking {
  /** The time that is checked: picked, or only walked to with the arrow keys. */
  marked: Choice | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #pick: (choice: Choice) => void;
  #walking = false;

  constructor(host: ReactiveControllerHost, pick: (choice: Choice) => void) {
    this.#host = host;
    this.#pick = pick;
  }

  /** Checks a time, and returns the choice that it is. */
  readonly mark = (option: Option): Choice => {
    this.marked = choiceOf(option);
    this.#host.requestUpdate();
    return this.marked;
  };

  // Walking along radio buttons with the arrow keys clicks each of them; only other clicks mean "this one".
  readonly handleKey = ({type, key}: KeyboardEvent): void => {
    this.#walking = type === 'keydown' && key.startsWith('Arrow');
  };

  readonly handleClick = (option: Option): void => {
    if (!this.#walking) this.#pick(this.mark(option));
  };

  readonly handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.marked) this.#pick(this.marked);
  };
}

function choiceOf({viewingId, slotId, date, start, end}: Option): Choice {
  return {
    viewingId,
    ...(slotId !== undefined && {slotId}),
    ...(date !== undefined && {date}),
    ...(start !== undefined && {start}),
    ...(end !== undefined && {end}),
  };
}
