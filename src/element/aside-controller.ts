import type {ReactiveControllerHost} from 'lit';
import type {TimeFormat} from '../booking/time-format.js';
import type {TimesMessages} from '../messages/messages.js';
import type {Aside} from './aside.js';
import type {AvailabilityController} from './availability-controller.js';
import type {LanguageController} from './language-controller.js';
import {loadAside} from './late.js';

/** The element, as what stands beside its times needs it. */
export interface AsideHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What the element knows of what stands beside its times. */
export interface AsideSetting {
  readonly messages: TimesMessages;
  readonly format: TimeFormat;
  /** The home's. */
  readonly timeZone: string;
  readonly onRetry: () => void;
  /** Undefined where nobody takes an interest in the home. */
  readonly onInterest: (() => void) | undefined;
}

/** Has loaded what stands beside the times, where a visitor needs it: most find free times, and need no more than those. */
export class AsideController {
  readonly #host: AsideHost;
  readonly #availability: AvailabilityController;
  readonly #language: LanguageController;
  #late: Awaited<ReturnType<typeof loadAside>> | undefined;

  constructor(host: AsideHost, availability: AvailabilityController, language: LanguageController) {
    this.#host = host;
    this.#availability = availability;
    this.#language = language;
  }

  /** Whether the visitor's clock may show other times than the home's. */
  isElsewhere(timeZone: string): boolean {
    return Intl.DateTimeFormat().resolvedOptions().timeZone !== timeZone;
  }

  /** What stands beside the times or instead of them; undefined where nothing does, or while it is on its way. */
  show({messages, timeZone, ...setting}: AsideSetting): Aside | undefined {
    const {failure, doubt, days, notes, now, published} = this.#availability;
    if (!(failure ?? doubt) && days.length > 0 && notes.length === 0 && !this.isElsewhere(timeZone)) {
      return undefined;
    }
    const {late} = this.#language;
    if (!this.#late) void this.#load();
    if (!this.#late || !late) return undefined;
    const texts = {...late, ...messages};
    return this.#late.aside({
      failure,
      doubt,
      availability: now,
      published,
      timeZone,
      messages: texts,
      ...setting,
    });
  }

  async #load(): Promise<void> {
    // Where it does not come, the times stand alone and the next update tries again.
    const late = await loadAside().catch(() => undefined);
    if (!late || this.#late) return;
    this.#late = late;
    (this.#host.renderRoot as ShadowRoot).adoptedStyleSheets.push(late.asideSheet);
    this.#host.requestUpdate();
  }
}
