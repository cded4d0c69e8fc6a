import {
  LitElement,
  adoptStyles,
  html,
  nothing,
  unsafeCSS,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {soleOption} from './booking/availability.js';
import type {Choice, Contact} from './booking/booking-state.js';
import {timeFormat, type TimeFormat} from './booking/time/time-format.js';
import {defaultTimeZone} from './booking/time/time.js';
import {SidePanelController} from './element/times/side-panel-controller.js';
import {AvailabilityController} from './element/availability/availability-controller.js';
import {BookingController} from './element/booking-controller.js';
import {isSet} from './element/boolean-attribute.js';
import {timesPanel, timesAnnouncement, type TimesPanelView} from './element/times/times-panel.js';
import {afterLoad, clock} from './element/clock.js';
import {configure, type Configuration} from './element/configuration.js';
import {LanguageController} from './element/language-controller.js';
import {loadDeferred} from './element/load-deferred.js';
import {hasDefaultContent, jsonChildText} from './element/light-dom.js';
import {Selection} from './element/times/selection.js';
import {onServer} from './element/on-server.js';
import {styles} from './element/times/styles.js';
import {optionLabel, skeleton} from './element/times/time-list.js';
import {warmUp} from './element/times/warm-up.js';
import {BookingFailedEvent, BookingAcceptedEvent, BookingSubmitEvent} from './events.js';
import type {RequestView} from './element/request/request.js';
import type {Messages, TimesMessages} from './messages/messages.js';
import {defined} from './mspecs/json.js';
import {bookingUrl, interestUrl, invalidValue} from './mspecs/routes.js';
import type {Transport} from './mspecs/transport.js';

/** One for all elements, by which they know that they ask in the same way. */
const fetchTransport: Transport = (...request) => fetch(...request);

/**
 * Shows which viewing times of a home are free and sends a home buyer's request for one to Mspecs.
 *
 * @summary Lets a home buyer ask for a viewing of a home.
 * @element mspecs-viewing-booker
 *
 * @attr {boolean} no-session-storage - Keeps nothing in the session storage, which else holds the ids of what was asked for until the tab is
 * closed, so that a visitor who asks for the same again is told so.
 *
 * @slot - Shown until the times are. A `<script type="application/json">` here gives the deal.
 * @slot heading - Replaces the words of the heading above the times.
 * @slot empty - Replaces the text shown when there is nothing to choose.
 * @slot error - Replaces the text shown when the times cannot be read; a broker's phone number belongs here.
 *
 * @fires {AvailabilityLoadedEvent} mspecs-availability-loaded - Times are on the screen, or other ones are free: `open`, `total`.
 * @fires {SlotSelectedEvent} mspecs-slot-selected - A time was picked: `choice`.
 * @fires {BookingSubmitEvent} mspecs-booking-submit - A request is about to be sent: `choice`; `preventDefault()` stops it.
 * @fires {BookingAcceptedEvent} mspecs-booking-accepted - Mspecs accepted it: `choice`.
 * @fires {BookingFailedEvent} mspecs-booking-failed - It came to nothing: `choice`, `reason`.
 *
 * @csspart base - Everything.
 * @csspart heading - Each heading.
 * @csspart summary - How many times are free, or that they may be old.
 * @csspart times - The list of times.
 * @csspart days - The row of days, where there are more than four.
 * @csspart day - The times of one day.
 * @csspart option - One time; also `open`, `full` or `closed`.
 * @csspart description - What the broker wrote about the times of a day.
 * @csspart time-zone - By whose clock the times are.
 * @csspart contact - Whom to turn to where something cannot be asked for here.
 * @csspart broker - The broker's card.
 * @csspart form - The form for the visitor's details.
 * @csspart progress - The steps of a request, above the form.
 * @csspart consent - What becomes of the details, and the box for consent.
 * @csspart field - A label with its input and what is said of it.
 * @csspart input - The input of a field.
 * @csspart selected-time - The time that the form is about, and the way to another.
 * @csspart button - Each button; also `link-button` where it is but words.
 * @csspart alert - A sentence about something that did not work.
 * @csspart error - What is wrong with a field or a request.
 * @csspart outcome - What is said after a request.
 * @csspart calendar - The links that put the time into a calendar.
 *
 * @cssproperty [--mspecs-accent-color=light-dark(#1d5c4a, #84ccb2)] - Any color: buttons, marks and focus come from it.
 * @cssproperty [--mspecs-on-accent-color=black or white] - Text on the accent color; by default whichever is read better.
 * @cssproperty [--mspecs-surface-color=transparent] - Behind times and fields.
 * @cssproperty [--mspecs-border-color=the text color, thinned] - Around times and fields.
 * @cssproperty [--mspecs-border-width=1px] - Around times and fields.
 * @cssproperty [--mspecs-radius=0.5rem] - How round corners are.
 * @cssproperty [--mspecs-spacing=1rem] - Between blocks.
 * @cssproperty [--mspecs-density=1] - How high times and fields are: 0.8 is compact, 1.2 roomy, never below 44 px.
 */
export class MspecsViewingBooker extends LitElement {
  static override styles = unsafeCSS(styles);

  // Without decorators, which would cost 0.4 kB of the 14 that a first flight holds.
  static override properties = {
    dealId: {attribute: 'deal-id'},
    viewingId: {attribute: 'viewing-id'},
    baseUrl: {attribute: 'base-url'},
    proxyUrl: {attribute: 'proxy-url'},
    dealUrl: {attribute: 'deal-url'},
    lang: {reflect: true, useDefault: true},
    timeZone: {attribute: 'time-zone'},
    country: {},
    refreshInterval: {attribute: 'refresh-interval', type: Number},
    privacyUrl: {attribute: 'privacy-url'},
    consentRequired: {attribute: 'consent-required', converter: isSet},
    deal: {attribute: false},
    contact: {attribute: false},
    messages: {attribute: false},
    transport: {attribute: false},
  };

  /** The home: Mspecs' id of the deal. Needed for the status; may be left out when `deal` has an id. */
  dealId: string | undefined;

  /** Shows only this viewing. Needed when the page gives no deal. */
  viewingId: string | undefined;

  /** Mspecs itself, such as `https://login.mspecs.se`: the v3 routes are called directly. */
  baseUrl: string | undefined;

  /** A proxy with the same v3 routes below this URL. Wins over `base-url`. */
  proxyUrl: string | undefined;

  /** Where the deal's JSON lies, for sites that publish it as a file. */
  dealUrl: string | undefined;

  /**
   * Language of the texts (BCP 47): the element's own or its nearest ancestor's: `sv`, `en`, `no`, `da`, `fi`, `de`, `fr`, `es`,
   * `pl`, `uk`, `ar`, `fa`; Swedish otherwise.
   */
  override lang = '';

  /**
   * IANA zone of the home, in which times are shown.
   *
   * @type {string}
   */
  timeZone = defaultTimeZone;

  /** Region (ISO 3166) whose phone numbers are typed without a prefix. */
  country = 'SE';

  /** Seconds between readings of the status while the page can be seen; 0 reads once. */
  refreshInterval = 30;

  /** Where the page tells what becomes of personal details; else the deal's own `organization.urlToGDPRDoc`. */
  privacyUrl: string | undefined;

  /** Whether a visitor must check a box, beside that link, before sending. */
  consentRequired = false;

  /**
   * The deal as Mspecs publishes it (`GET /api/marketing/deals/{id}`), parsed; wins over the JSON inside. Anything but an
   * object is ignored with a warning.
   */
  deal: object | undefined;

  /** What the form holds before anybody has typed: `{firstName, lastName, email, phoneNumber}`. */
  contact: Partial<Contact> = {};

  /** Single texts in other words. */
  messages: Partial<Messages> = {};

  /**
   * Carries every request from now on.
   *
   * @type {Transport}
   */
  transport = fetchTransport;

  readonly #warned = new Set<string>();
  readonly #warn = (text: string): void => {
    if (!this.#warned.has(text)) console.warn(`<${this.localName}> ${text}`);
    this.#warned.add(text);
  };
  readonly #language = new LanguageController(this);
  readonly #availability = new AvailabilityController(this, this.#warn);
  readonly #sidePanel = new SidePanelController(this, this.#availability, this.#language);
  readonly #booking = new BookingController(this, {
    loadTexts: () => this.#language.loadRequest(),
    enhance: () => this.#enhance(),
    isSet: (attribute) => isSet(this.getAttribute(attribute)),
    connection: () => this.#configuration?.connection,
    urlFor: ({endpoint, dealId}, choice) =>
      choice ? bookingUrl(endpoint, choice, dealId) : interestUrl(endpoint, dealId),
    now: () => clock.now(),
    events: {BookingSubmitEvent, BookingAcceptedEvent, BookingFailedEvent},
    isSlotFull: async (choice) => {
      await this.#availability.refresh();
      await this.updateComplete;
      return this.#availability.find(choice)?.state === 'full';
    },
  });
  readonly #selection = new Selection(this, (choice) => void this.#booking.choose(choice));
  #configuration: Configuration | undefined;
  /** True once scripts have had until the load event to set what is missing. */
  #pageHadItsChance = false;
  #dealText: string | undefined;
  /** Which home, and how it is asked for: a framework gives the same again and again. */
  #configurationKey = '';
  /** Whether the only choice there was has been made for the visitor. */
  #hasAutoSelected = false;
  #enhancing: Promise<void> | undefined;
  #warmedUpFor: TimesMessages | undefined;

  // Also takes over a skeleton that a server has rendered, and empties it: the element's own is there before the next frame.
  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({mode: 'open'});
    adoptStyles(root, MspecsViewingBooker.elementStyles);
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // A server renders the skeleton, and asks nobody for anything.
    if (onServer) return;
    const dealText = jsonChildText(this);
    if (changed.size > 0 || dealText !== this.#dealText || !this.#configuration) {
      this.#dealText = dealText;
      const warnings: string[] = [];
      const configuration = configure(this, dealText, this.baseURI, (text) => void warnings.push(text));
      // A framework that hydrates the page sets properties after the upgrade.
      if (!configuration.connection && !this.#pageHadItsChance) {
        afterLoad(this.#handleLoad);
        return;
      }
      warnings.forEach(this.#warn);
      this.#configuration = configuration;
      const configurationKey = JSON.stringify([this.viewingId, {...this.#configuration, deal: undefined}]);
      if (configurationKey !== this.#configurationKey) {
        this.#configurationKey = configurationKey;
        this.#availability.start(this.#configuration);
        this.#hasAutoSelected = false;
        this.reset();
      }
      this.#availability.update(this.#configuration);
    }
    this.#availability.derive();
    const {selected} = this.#selection;
    if (this.#booking.state.step !== 'choosing') return;
    if (selected && this.#availability.find(selected)?.state !== 'open') this.#selection.selected = undefined;
    this.#autoSelect();
  }

  protected override render(): TemplateResult {
    const {times} = this.#language;
    try {
      return this.#renderWith(times && {...times, ...defined({...this.messages})});
    } catch (error) {
      const rendered = this.#renderWith(times);
      this.#warn(invalidValue('messages', String(error)));
      return rendered;
    }
  }

  /** @param messages throws where the page's own are of no use. */
  #renderWith(messages: TimesMessages | undefined): TemplateResult {
    const {state} = this.#booking;
    const isPending = !messages || (this.#availability.isLoading && state.step === 'choosing');
    // Times that the page gave stand there before anybody knows which of them are free, so that nothing moves then.
    const hasDefault = isPending && hasDefaultContent(this);
    const view = messages && this.#timesPanelView(messages, isPending);
    const request = messages && this.#requestView(messages);
    return html`
      <div
        class="base"
        part="base"
        lang=${messages?.language.split('-u-')[0] ?? nothing}
        dir=${messages?.direction ?? nothing}
        aria-busy=${isPending || state.step === 'sending'}
      >
        <slot ?hidden=${!isPending} @slotchange=${this.#handleSlotChange}></slot>
        ${hasDefault ? nothing : view && (!isPending || view.days.length > 0) ? timesPanel(view) : skeleton()}
        ${request ? this.#booking.requestChunk?.request(request) : nothing}
        ${(state.step === 'choosing' && view?.sidePanel?.contact) || this.#sidePanel.printCard}
        <p class="visually-hidden" role="status">${view && this.#announcement(view, request)}</p>
      </div>
    `;
  }

  protected override updated(): void {
    const {times} = this.#language;
    if (!this.#availability.isLoading) void this.#enhance();
    else if (times && times !== this.#warmedUpFor) {
      this.#warmedUpFor = times;
      clock.after(0, this.#warmUp);
    }
  }

  readonly #handleLoad = (): void => {
    this.#pageHadItsChance = true;
    this.requestUpdate();
  };

  /** Once; where it does not come, the next update tries again. */
  #enhance(): Promise<void> {
    return (this.#enhancing ??= loadDeferred().then(
      ({enhance}) => {
        enhance(this.renderRoot as ShadowRoot, this.#booking.preload);
      },
      () => {
        this.#enhancing = undefined;
      },
    ));
  }

  #timesPanelView(messages: TimesMessages, isPending: boolean): TimesPanelView {
    const {failure, days} = this.#availability;
    const format = this.#formatFor(messages);
    const timeZone = this.#zone;
    return {
      messages,
      days,
      failure,
      isPending,
      state: this.#booking.state,
      sidePanel: isPending
        ? undefined
        : this.#sidePanel.render({
            messages,
            format,
            timeZone,
            onRetry: () => this.refresh(),
            onInterest: this.#configuration?.connection?.endpoint.viaProxy ? this.#handleInterest : undefined,
          }),
      differsFromVisitorZone: this.#sidePanel.differsFromVisitorZone(timeZone),
      format,
      selection: this.#selection,
    };
  }

  #requestView(timesMessages: TimesMessages): RequestView | undefined {
    const {booking} = this.#booking;
    const {request} = this.#language;
    if (!booking || !request) return undefined;
    const messages = {...request, ...timesMessages};
    const {current: availability, published} = this.#availability;
    return {
      booking,
      messages,
      availability,
      published,
      labelOf: (choice) => this.#labelOf(choice, messages),
      page: this,
      warn: this.#warn,
      onPick: (option) => void this.#booking.choose(this.#selection.select(option)),
    };
  }

  #announcement(view: TimesPanelView, request: RequestView | undefined): string {
    if (view.state.step === 'choosing') return timesAnnouncement(view);
    return request ? (this.#booking.requestChunk?.announcement(request) ?? '') : view.messages.loading;
  }

  /** A time in words: its day, and when on it. */
  #labelOf(choice: Choice, messages: Messages): string {
    const format = this.#formatFor(messages);
    const time = optionLabel({...this.#availability.find(choice), ...choice}, messages, format);
    const {start = this.#availability.days.find(({date}) => date && date === choice.date)?.at} = choice;
    return start === undefined ? time : messages.dayAndTime(format.day(start), time);
  }

  readonly #warmUp = (): void => {
    const {times} = this.#language;
    if (times && this.#availability.isLoading) warmUp(this.#timesPanelView(times, true));
  };

  readonly #formatFor = ({language}: TimesMessages): TimeFormat => timeFormat(language, this.#zone);

  get #zone(): string {
    return this.#configuration?.timeZone ?? defaultTimeZone;
  }

  /** Where there is one viewing with one choice, there is nothing to choose: the form is there at once. */
  #autoSelect(): void {
    if (this.#hasAutoSelected || this.#availability.isLoading || this.#availability.failure) return;
    this.#hasAutoSelected = true;
    const only = soleOption(this.#availability.current);
    if (only) void this.#booking.choose(this.#selection.select(only), false);
  }

  #handleSlotChange(): void {
    this.requestUpdate();
  }

  #handleInterest(): void {
    void this.#booking.choose(undefined);
  }

  /** Brings the free times up to date now. Never rejects: what came of it is shown. */
  async refresh(): Promise<void> {
    await this.#availability.refresh();
  }

  /** Back to the beginning: no time is chosen and the form is as the page filled it. A request under way goes on. */
  reset(): void {
    this.#selection.selected = undefined;
    this.#booking.reset();
  }

  /** Moves the focus to what the visitor does next: the times, the form or the outcome. */
  override focus(options?: FocusOptions): void {
    this.#booking.focus(options);
  }
}
