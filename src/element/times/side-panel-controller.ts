import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {countOpen} from '../../booking/availability.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import {differsFromVisitor} from '../../booking/time/time.js';
import type {TimesMessages} from '../../messages/messages.js';
import type {SidePanel} from '../deferred/side-panel.js';
import type {AvailabilityController} from '../availability/availability-controller.js';
import type {LanguageController} from '../language-controller.js';
import {loadDeferred, type DeferredChunk} from '../load-deferred.js';

/** The element, as what stands beside its times needs it. */
export interface SidePanelHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What the element knows of what stands beside its times. */
export interface SidePanelOptions {
  readonly messages: TimesMessages;
  readonly format: TimeFormat;
  /** The home's. */
  readonly timeZone: string;
  readonly onRetry: () => unknown;
  /** Undefined where nobody takes an interest in the home. */
  readonly onInterest: (() => void) | undefined;
}

/** Has loaded what stands beside the times, where a visitor needs it: most find free times, and need no more than those. */
export class SidePanelController {
  readonly #host: SidePanelHost;
  readonly #availability: AvailabilityController;
  readonly #language: LanguageController;
  #deferred: DeferredChunk | undefined;
  /** Whether something of it did not arrive at first. */
  #hasFailedOnce = false;

  constructor(host: SidePanelHost, availability: AvailabilityController, language: LanguageController) {
    this.#host = host;
    this.#availability = availability;
    this.#language = language;
  }

  /** Whether the visitor's clock shows other times than the home's. */
  differsFromVisitorZone(timeZone: string): boolean {
    const starts = this.#availability.days.flatMap(({options: [first]}) => first?.start ?? []);
    return differsFromVisitor(starts, timeZone);
  }

  /** Whom to turn to, for a printout; undefined while it is on its way. */
  get printCard(): TemplateResult | symbol | undefined {
    const {isLoading, published} = this.#availability;
    if (isLoading || !published) return undefined;
    if (!this.#deferred) void this.#load();
    return this.#deferred?.printCard(published);
  }

  /** What stands beside the times or instead of them; undefined where nothing does, or while it is on its way. */
  render({messages, timeZone, ...setting}: SidePanelOptions): SidePanel | undefined {
    const {failure, caveat, days, unbookable, current, published} = this.#availability;
    const nothingOpen = !countOpen(days);
    if (
      !(failure ?? caveat) &&
      !nothingOpen &&
      unbookable.length === 0 &&
      !this.differsFromVisitorZone(timeZone)
    ) {
      return undefined;
    }
    const {request} = this.#language;
    if (!this.#deferred || !request) {
      void this.#load(request ? undefined : this.#language.loadRequest());
      if (!failure || !this.#hasFailedOnce) return undefined;
      const announcement = messages.unavailable;
      return {failure: html`<slot name="error"><p>${announcement}</p></slot>`, announcement};
    }
    const texts = {...request, ...messages};
    return this.#deferred.sidePanel({
      failure,
      caveat,
      availability: current,
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
      const [deferred] = await Promise.all([loadDeferred(), texts]);
      if (this.#deferred) return;
      this.#deferred = deferred;
      deferred.addSidePanelStyles(this.#host.renderRoot as ShadowRoot);
    } catch {
      if (this.#hasFailedOnce) return;
      this.#hasFailedOnce = true;
    }
    this.#host.requestUpdate();
  }
}
