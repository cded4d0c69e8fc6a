import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {countOpen} from '../../booking/availability.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import {differsFromVisitor} from '../../booking/time/time.js';
import type {TimesMessages} from '../../messages/messages.js';
import type {SidePanel} from '../deferred/side-panel.js';
import type {AvailabilityController} from '../availability/availability-controller.js';
import type {LanguageController} from '../language-controller.js';
import {loadDeferred, type DeferredChunk} from '../load-deferred.js';

/** Host of a {@link SidePanelController}. */
export interface SidePanelHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Options of {@link SidePanelController.render}. */
export interface SidePanelOptions {
  readonly messages: TimesMessages;
  readonly format: TimeFormat;
  /** IANA time zone of the home. */
  readonly timeZone: string;
  readonly onRetry: () => unknown;
  /** Undefined if no interest can be registered. */
  readonly onInterest: (() => void) | undefined;
}

/** Lazy-loads the side panel when first needed; most visitors never need it. */
export class SidePanelController {
  readonly #host: SidePanelHost;
  readonly #availability: AvailabilityController;
  readonly #language: LanguageController;
  #deferred: DeferredChunk | undefined;
  /** True after the first failed load. */
  #hasFailedOnce = false;

  constructor(host: SidePanelHost, availability: AvailabilityController, language: LanguageController) {
    this.#host = host;
    this.#availability = availability;
    this.#language = language;
  }

  /** Returns true if the visitor's clock shows other times than the one at the home. */
  differsFromVisitorZone(timeZone: string): boolean {
    const starts = this.#availability.days.flatMap(({options: [first]}) => first?.start ?? []);
    return differsFromVisitor(starts, timeZone);
  }

  /** Returns the broker's card for a printout; undefined while it loads. */
  printCard(messages: TimesMessages): TemplateResult | symbol | undefined {
    const {isLoading, published} = this.#availability;
    if (isLoading || !published) return undefined;
    if (!this.#deferred) void this.#load();
    return this.#deferred?.printCard(published, messages);
  }

  /** Renders the side panel; undefined while it loads or if there is nothing to show. */
  render({messages, timeZone, ...options}: SidePanelOptions): SidePanel | undefined {
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
      ...options,
    });
  }

  /** Loads the side panel. After a failure, the next update retries, and the first failure causes one at once. */
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
