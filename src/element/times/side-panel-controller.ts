import type {ReactiveControllerHost, TemplateResult} from 'lit';
import {html} from '../template-html.js';
import type {TimeFormat} from '../../booking/time/time-format.js';
import type {Instant} from '../../booking/viewing.js';
import type {TimesMessages} from '../../messages/messages.js';
import type {LinkSources} from '../deferred/link-loader.js';
import type {SidePanel} from '../deferred/side-panel.js';
import type {AvailabilityController} from '../availability/availability-controller.js';
import type {BookingController} from '../booking-controller.js';
import type {LanguageController} from '../language-controller.js';
import {loadDeferred, prefetchRequestChunk, type DeferredChunk} from '../load-deferred.js';
import {painted} from '../painted.js';

/** Host of a {@link SidePanelController}. */
export interface SidePanelHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Options of {@link SidePanelController.render}. */
export interface SidePanelOptions extends LinkSources {
  readonly messages: TimesMessages;
  readonly format: TimeFormat;
  /** Time of the device while no server has confirmed or corrected it. */
  readonly uncertainNow: Instant | undefined;
  /** Undefined if no interest can be registered. */
  readonly onInterest: (() => void) | undefined;
}

/** Lazy-loads the side panel once the times are shown. */
export class SidePanelController {
  readonly #host: SidePanelHost;
  readonly #availability: AvailabilityController;
  readonly #language: LanguageController;
  readonly #booking: Pick<BookingController, 'preload' | 'opening'>;
  #deferred: DeferredChunk | undefined;
  #loading: Promise<void> | undefined;
  #isEnhanced = false;
  /** True after the first failed load. */
  #hasFailedOnce = false;

  constructor(
    host: SidePanelHost,
    availability: AvailabilityController,
    language: LanguageController,
    booking: Pick<BookingController, 'preload' | 'opening'>,
  ) {
    this.#host = host;
    this.#availability = availability;
    this.#language = language;
    this.#booking = booking;
  }

  /** Deferred chunk; undefined while it loads, null if that failed. */
  get deferred(): DeferredChunk | undefined | null {
    void this.load();
    return this.#deferred ?? (this.#hasFailedOnce ? null : undefined);
  }

  /** Returns the broker's card for a printout; undefined while it loads. */
  printCard(messages: TimesMessages): TemplateResult | symbol | undefined {
    const {isLoading, published} = this.#availability;
    return isLoading ? undefined : this.deferred?.printCard(published, messages);
  }

  /** Renders the side panel; undefined while it loads. */
  render({messages, ...options}: SidePanelOptions): SidePanel | undefined {
    const {request} = this.#language;
    if (this.#deferred && request) {
      const texts = {...request, ...messages};
      return this.#deferred.sidePanel({availability: this.#availability, messages: texts, ...options});
    }
    void this.load();
    if (!this.#hasFailedOnce) return undefined;
    const {failure} = this.#availability;
    const announcement = failure && messages.unavailable;
    return {failure: failure && html`<slot name="error"><p>${announcement}</p></slot>`, announcement};
  }

  /**
   * Loads the side panel once and applies the deferred chunk to the element. Never rejects. After a failure, the next update
   * retries, and the first failure causes one at once.
   */
  readonly load = (): Promise<void> => (this.#loading ??= this.#load());

  async #load(): Promise<void> {
    const apply = async (deferred: DeferredChunk) => {
      const {opening, preload} = this.#booking;
      if (!this.#isEnhanced) deferred.enhance(this.#host.renderRoot as ShadowRoot, preload);
      this.#isEnhanced = true;
      // A visitor who waits for the form gets it first. The side panel is hidden beside it.
      if (opening) await opening.then(painted);
      this.#deferred = deferred;
    };
    try {
      // By size: each shares the connection with the next.
      const loaded = [this.#language.loadRequest(), loadDeferred().then(apply)];
      prefetchRequestChunk();
      await Promise.all(loaded);
    } catch {
      this.#loading = undefined;
      if (this.#hasFailedOnce) return;
      this.#hasFailedOnce = true;
    }
    this.#host.requestUpdate();
  }
}
