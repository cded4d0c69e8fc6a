import type {TemplateResult} from 'lit';
import {nothing} from './template-html.js';
import {timeFormat, type TimeFormat} from '../booking/time/time-format.js';
import {defaultTimeZone} from '../booking/time/time.js';
import type {TimesMessages} from '../messages/messages.js';
import {optionLabel} from '../messages/option-label.js';
import {plural} from '../messages/plural.js';
import {defined} from '../mspecs/json.js';
import {invalidValue} from '../mspecs/routes.js';
import type {AvailabilityController} from './availability/availability-controller.js';
import type {BookingController} from './booking-controller.js';
import {uncertainNow} from './clock.js';
import type {Configuration} from './configuration.js';
import type {LanguageController} from './language-controller.js';
import type {LinkHost} from './deferred/link-loader.js';
import {hasDefaultContent} from './light-dom.js';
import {onServer} from './on-server.js';
import type {FormOptions, RequestView} from './request/request-view.js';
import {frame} from './times/frame.js';
import type {Selection} from './times/selection.js';
import type {SidePanelController} from './times/side-panel-controller.js';
import {placeholder, timesAnnouncement, timesPanel, type TimesPanelView} from './times/times-panel.js';

/** The element, as its views need it. */
export interface ViewsHost extends LinkHost, FormOptions {}

/** State that the views show. */
export interface ViewSources {
  readonly availability: AvailabilityController;
  readonly booking: BookingController;
  /** Returns the configuration of the latest update; undefined before the first. */
  readonly configuration: () => Configuration | undefined;
  readonly language: LanguageController;
  readonly selection: Selection;
  readonly sidePanel: SidePanelController;
  /** Logs a warning to the console, once per text. */
  readonly warn: (text: string) => void;
}

/** Renders the element from its controllers: the times, the form, the outcome and the live region. */
export class Views {
  /** True if the times of a server had the note about their zone, whose removal would move them. */
  hasZoneNote = false;

  readonly #host: ViewsHost;
  readonly #sources: ViewSources;

  constructor(host: ViewsHost, sources: ViewSources) {
    this.#host = host;
    this.#sources = sources;
  }

  /**
   * Renders with texts.
   *
   * @param messages undefined while the texts load.
   * @param overrides texts of the page. If one is invalid, all are ignored with a warning.
   */
  render(messages: TimesMessages | undefined, overrides: object): TemplateResult {
    try {
      return this.#render(messages && {...messages, ...defined({...overrides})});
    } catch (error) {
      const rendered = this.#render(messages);
      this.#sources.warn(invalidValue('messages', String(error)));
      return rendered;
    }
  }

  #render(messages: TimesMessages | undefined): TemplateResult {
    const {availability, booking, sidePanel} = this.#sources;
    const {step} = booking.state;
    const isPending = !messages || (availability.isLoading && step === 'choosing');
    // Times that the page provides are rendered before the status is known, to avoid layout shift.
    // A server cannot know the children, so it renders both.
    const hasDefault = isPending && (onServer || hasDefaultContent(this.#host));
    const view = messages && this.#timesPanelView(messages, isPending);
    const request = messages && this.#requestView(messages);
    return frame(
      messages,
      isPending || step === 'sending',
      hasDefault,
      this.#handleSlotChange,
      hasDefault && !onServer ? nothing : view ? timesPanel(view) : placeholder(),
      request && booking.requestChunk?.request(request),
      messages && sidePanel.printCard(messages),
      view && this.#announcement(view, request),
    );
  }

  #timesPanelView(messages: TimesMessages, isPending: boolean): TimesPanelView {
    const {availability, booking, selection, sidePanel} = this.#sources;
    const format = this.#formatFor(messages);
    const timeZone = this.#timeZone;
    const deferred = availability.isLoading ? undefined : sidePanel.deferred;
    return {
      messages,
      availability,
      days: availability.days,
      isPending,
      state: booking.state,
      sidePanel: isPending
        ? undefined
        : sidePanel.render({
            messages,
            format,
            uncertainNow: uncertainNow(),
            host: this.#host,
            booking,
            selection,
            optionLabel,
            onInterest: booking.services.connection()?.endpoint.viaProxy ? this.#handleInterest : undefined,
          }),
      hasZoneNote: this.hasZoneNote,
      hasOwnHeading: !!this.#host.querySelector(':scope > [slot=heading]'),
      deferred,
      wasRequested: deferred?.requestedTimes(booking.services),
      timeZone,
      format,
      selection,
    };
  }

  #requestView(timesMessages: TimesMessages): RequestView | undefined {
    const {availability, booking, language, selection, warn} = this.#sources;
    if (!booking.booking || !language.request) return undefined;
    return booking.requestChunk?.createRequestView({
      availability,
      booking: booking.booking,
      messages: {...language.request, ...timesMessages},
      plural,
      format: this.#formatFor(timesMessages),
      optionLabel,
      page: this.#host,
      warn,
      onPick: (option) => void booking.choose(selection.select(option)),
    });
  }

  #announcement(view: TimesPanelView, request: RequestView | undefined): string {
    if (view.state.step === 'choosing') return timesAnnouncement(view);
    return request
      ? (this.#sources.booking.requestChunk?.announcement(request) ?? '')
      : view.messages.loading;
  }

  #formatFor({language}: TimesMessages): TimeFormat {
    return timeFormat(language, this.#timeZone);
  }

  get #timeZone(): string {
    return this.#sources.configuration()?.timeZone ?? defaultTimeZone;
  }

  readonly #handleSlotChange = (): void => {
    this.#host.requestUpdate();
  };

  readonly #handleInterest = (): void => {
    void this.#sources.booking.choose(undefined);
  };
}
