import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {countOpen} from '../../booking/availability.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import {differsFromVisitor} from '../../booking/time/time.js';
import type {TimesMessages} from '../../messages/messages.js';
import type {Aside} from '../deferred/side-panel.js';
import type {AvailabilityController} from '../availability/availability-controller.js';
import type {LanguageController} from '../language-controller.js';
import {loadAfterwards, type Afterwards} from '../load-deferred.js';

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
  readonly onRetry: () => unknown;
  /** Undefined where nobody takes an interest in the home. */
  readonly onInterest: (() => void) | undefined;
}

/** Has loaded what stands beside the times, where a visitor needs it: most find free times, and need no more than those. */
export class AsideController {
  readonly #host: AsideHost;
  readonly #availability: AvailabilityController;
  readonly #language: LanguageController;
  #late: Afterwards | undefined;
  /** Whether something of it did not arrive at first. */
  #isMissing = false;

  constructor(host: AsideHost, availability: AvailabilityController, language: LanguageController) {
    this.#host = host;
    this.#availability = availability;
    this.#language = language;
  }

  /** Whether the visitor's clock shows other times than the home's. */
  isElsewhere(timeZone: string): boolean {
    const starts = this.#availability.days.flatMap(({options: [first]}) => first?.start ?? []);
    return differsFromVisitor(starts, timeZone);
  }

  /** Whom to turn to, for a printout; undefined while it is on its way. */
  get card(): TemplateResult | symbol | undefined {
    const {isReading, published} = this.#availability;
    if (isReading || !published) return undefined;
    if (!this.#late) void this.#load();
    return this.#late?.paperCard(published);
  }

  /** What stands beside the times or instead of them; undefined where nothing does, or while it is on its way. */
  show({messages, timeZone, ...setting}: AsideSetting): Aside | undefined {
    const {failure, doubt, days, notes, now, published} = this.#availability;
    const nothingOpen = !countOpen(days);
    if (!(failure ?? doubt) && !nothingOpen && notes.length === 0 && !this.isElsewhere(timeZone)) {
      return undefined;
    }
    const {request} = this.#language;
    if (!this.#late || !request) {
      void this.#load(request ? undefined : this.#language.loadRequest());
      if (!failure || !this.#isMissing) return undefined;
      const said = messages.unavailable;
      return {failure: html`<slot name="error"><p>${said}</p></slot>`, said};
    }
    const texts = {...request, ...messages};
    return this.#late.aside({
      failure,
      doubt,
      availability: now,
      nothingOpen,
      published,
      timeZone,
      messages: texts,
      ...setting,
    });
  }

  /** Where something does not come, the next update tries again; the first time, that is at once. */
  async #load(texts?: Promise<void>): Promise<void> {
    try {
      const [late] = await Promise.all([loadAfterwards(), texts]);
      if (this.#late) return;
      this.#late = late;
      late.addAsideStyles(this.#host.renderRoot as ShadowRoot);
    } catch {
      if (this.#isMissing) return;
      this.#isMissing = true;
    }
    this.#host.requestUpdate();
  }
}
