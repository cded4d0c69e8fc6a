import {LitElement, adoptStyles, noChange, unsafeCSS, type PropertyValues} from 'lit';
import type {Choice, Contact} from './booking/booking-state.js';
import {defaultTimeZone} from './booking/time/time.js';
import {SidePanelController} from './element/times/side-panel-controller.js';
import {AvailabilityController} from './element/availability/availability-controller.js';
import {BookingController} from './element/booking-controller.js';
import {isSet} from './element/boolean-attribute.js';
import {afterLoad, clock} from './element/clock.js';
import {configure, type Configuration} from './element/configuration.js';
import {LanguageController} from './element/language-controller.js';
import {jsonChildText} from './element/light-dom.js';
import {Selection} from './element/times/selection.js';
import {onServer} from './element/on-server.js';
import {styles} from './element/times/styles.js';
import {Views} from './element/views.js';
import {warnOnce} from './element/warn-once.js';
import type {Messages} from './messages/messages.js';
import {appendPath} from './mspecs/routes.js';
import {fetchTransport, type Transport} from './mspecs/transport.js';

/**
 * Shows the viewing times of a home and sends a request for one to Mspecs.
 *
 * @summary Lets a home buyer request a viewing.
 * @element mspecs-viewing-booker
 *
 * @attr {boolean} no-session-storage - Disables session storage, which keeps request ids until the tab is closed to warn of repeats.
 *
 * @slot - Fallback content (text or media), shown until the times are loaded. A `<script type="application/json">` here provides the deal.
 * @slot heading - Replaces the heading text above the times.
 * @slot empty - Shown below the heading if there are no times to choose from.
 * @slot error - Replaces the text shown if the times fail to load, for example by a broker's phone number.
 * @slot verification - Shown above the send button: a captcha, whose answer is sent to the proxy.
 *
 * @fires {AvailabilityLoadedEvent} mspecs-availability-loaded - The times are shown, or the number of open ones changed: `open`, `total`.
 * @fires {SlotSelectedEvent} mspecs-slot-selected - The visitor picked a time: `choice`.
 * @fires {BookingSubmitEvent} mspecs-booking-submit - A request is about to be sent: `choice`. Call `preventDefault()` to cancel it.
 * @fires {BookingAcceptedEvent} mspecs-booking-accepted - Mspecs accepted the request: `choice`.
 * @fires {BookingFailedEvent} mspecs-booking-failed - The request failed, or its outcome is unknown: `choice`, `reason`.
 *
 * @csspart base - The whole content.
 * @csspart heading - Each heading.
 * @csspart summary - The number of available times, or a note that they may be outdated.
 * @csspart times - The list of times.
 * @csspart days - The day picker, shown for more than four days.
 * @csspart day - The times of one day.
 * @csspart option - One time or day; also `open`, `full` or `closed` for times.
 * @csspart description - The broker's text about the times of a day.
 * @csspart time-zone - The note that times are local to the home.
 * @csspart contact - The contact details shown if something cannot be requested online.
 * @csspart broker - The broker's card: name, title and links to call and to write an email.
 * @csspart form - The form for contact details.
 * @csspart progress - The steps of a request, above the form and the outcome.
 * @csspart consent - The privacy note and the consent checkbox.
 * @csspart field - A label with its input, hint and error.
 * @csspart input - The input of a field.
 * @csspart selected-time - The selected time with the address of the home, and a button to change it.
 * @csspart button - Each button; text-only buttons also have the part `link-button`, outlined ones `outlined-button`.
 * @csspart alert - A message about something that failed or needs attention.
 * @csspart error - The error of a field or a request.
 * @csspart outcome - The message after a request.
 * @csspart share - The button that shares a link to the requested time, and the link if it cannot be shared.
 * @csspart calendar - The button that shows the links to add the time to a calendar, and the links.
 *
 * @cssproperty [--mspecs-accent-color=light-dark(#1d5c4a, #84ccb2)] - Color of buttons, selection and focus; readable variants are derived.
 * @cssproperty [--mspecs-on-accent-color=black or white] - Text color on the accent color; by default the one with more contrast.
 * @cssproperty [--mspecs-surface-color=transparent] - Background of times and fields.
 * @cssproperty [--mspecs-border-color=the text color at 55%] - Border color of times and fields.
 * @cssproperty [--mspecs-border-width=1px] - Border width of times and fields.
 * @cssproperty [--mspecs-radius=8px] - Corner radius.
 * @cssproperty [--mspecs-spacing=16px] - Gap between blocks.
 * @cssproperty [--mspecs-density=1] - Height factor of times and fields: 0.8 is compact, 1.2 roomy; never below 44 px.
 */
export class MspecsViewingBooker extends LitElement {
  static override styles = unsafeCSS(styles);

  // No decorators, which would cost 0.4 kB of the 14 kB in the first flight of TCP.
  static override properties = {
    dealId: {attribute: 'deal-id'},
    viewingId: {attribute: 'viewing-id'},
    slotId: {attribute: 'slot-id'},
    baseUrl: {attribute: 'base-url'},
    proxyUrl: {attribute: 'proxy-url'},
    dealUrl: {attribute: 'deal-url'},
    lang: {reflect: true, useDefault: true},
    timeZone: {attribute: 'time-zone'},
    country: {},
    source: {},
    refreshInterval: {attribute: 'refresh-interval', type: Number},
    privacyUrl: {attribute: 'privacy-url'},
    consentRequired: {attribute: 'consent-required', converter: isSet},
    deepLink: {attribute: 'deep-link', converter: isSet},
    deal: {attribute: false},
    contact: {attribute: false},
    messages: {attribute: false},
    transport: {attribute: false},
  };

  /** Id of the deal in Mspecs. Optional if `deal` has an id. */
  dealId: string | undefined;

  /** Id of a viewing: shows only this one. Required if there is no deal. */
  viewingId: string | undefined;

  /** Id of a slot whose form is opened as soon as the times are known. Scrolls and focuses nothing. */
  slotId: string | undefined;

  /** Base URL of Mspecs, such as `https://login.mspecs.se`. The v3 routes are called directly, without a proxy. */
  baseUrl: string | undefined;

  /** Base URL of a proxy with the same v3 routes. Overrides `base-url`. */
  proxyUrl: string | undefined;

  /** URL of a JSON file with the deal. */
  dealUrl: string | undefined;

  /**
   * Language of the texts (BCP 47): `sv`, `en`, `no`, `da`, `fi`, `de`, `fr`, `es`, `pl`, `uk`, `ar` or `fa`. Defaults to the
   * `lang` of the nearest ancestor, otherwise Swedish.
   */
  override lang = '';

  /** IANA time zone of the home, in which times are shown. An invalid one is ignored with a warning. */
  timeZone: string = defaultTimeZone;

  /** Region (ISO 3166) of phone numbers that are typed without a country code. */
  country = 'SE';

  /** Seconds between polls of the status while the element is visible; 0 disables polling. */
  refreshInterval = 30;

  /** URL of the privacy policy. Defaults to `organization.urlToGDPRDoc` of the deal. */
  privacyUrl: string | undefined;

  /** Requires a checked consent checkbox before sending. */
  consentRequired = false;

  /** Follows `#slot=<id>` and `#viewing=<id>` in the URL of the page, and offers to share such links after a request. */
  deepLink = false;

  /** Page or campaign that the visitor came from, at most 100 characters: for the broker, through a proxy with the integration API. */
  source: string | undefined;

  /** Deal as Mspecs publishes it (`GET /api/marketing/deals/{id}`), parsed. Overrides the JSON child; a non-object is ignored. */
  deal: object | undefined;

  /** Initial values of the form: `{firstName, lastName, email, phoneNumber}`. */
  contact: Partial<Contact> = {};

  /** Overrides of single texts. If one is invalid, all are ignored with a warning. */
  messages: Partial<Messages> = {};

  /** Replaces `fetch` for requests from now on. */
  transport: Transport = fetchTransport;

  readonly #warn = warnOnce(this);
  readonly #language = new LanguageController(this);
  readonly #availability = new AvailabilityController(this, this.#warn);
  readonly #booking: BookingController = new BookingController(this, {
    loadTexts: () => this.#language.loadRequest(),
    isSet: (attribute) => isSet(this.getAttribute(attribute)),
    connection: () => this.#configuration?.connection,
    appendPath,
    now: () => clock.now(),
    refresh: async () => {
      await this.#availability.refresh();
      await this.updateComplete;
    },
    find: this.#availability.find,
  });
  readonly #sidePanel: SidePanelController = new SidePanelController(
    this,
    this.#availability,
    this.#language,
    this.#booking,
  );
  readonly #selection = new Selection(this, (choice) => {
    if (this.#availability.isLoading) this.#early = choice;
    else void this.#booking.choose(choice);
  });
  readonly #views: Views = new Views(this, {
    availability: this.#availability,
    booking: this.#booking,
    configuration: () => this.#configuration,
    language: this.#language,
    selection: this.#selection,
    sidePanel: this.#sidePanel,
    warn: this.#warn,
  });
  #configuration: Configuration | undefined;
  /** True after the load event: scripts have had the chance to set missing properties. */
  #isPageLoaded = false;
  #dealText: string | undefined;
  /** Serialized configuration, to detect changes, because frameworks set equal values on every render. */
  #configurationKey = '';
  /** Times of a server, while they are shown. */
  #servedTimes: readonly Element[] | undefined;
  /** Time picked before the status was known. */
  #early: Choice | undefined;
  /** True once the first times were known, and one of them may have been chosen. */
  #isOpened = false;

  // Keeps times that a server rendered, and replaces its skeleton before the next frame.
  protected override createRenderRoot(): ShadowRoot {
    const served = this.shadowRoot?.querySelector('[aria-busy=false]') && this.shadowRoot;
    const root = served ?? this.attachShadow({mode: 'open'});
    if (served) this.#servedTimes = [...root.children];
    adoptStyles(root, MspecsViewingBooker.elementStyles);
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // A server renders only the skeleton and reads nothing.
    if (onServer) return;
    const dealText = jsonChildText(this);
    if (changed.size > 0 || dealText !== this.#dealText || !this.#configuration) {
      this.#dealText = dealText;
      const warnings: string[] = [];
      const configuration = configure(this, dealText, this.baseURI, (text) => void warnings.push(text));
      // Frameworks that hydrate the page set properties after the upgrade.
      if (!configuration.connection && !this.#isPageLoaded) {
        afterLoad(() => {
          this.#isPageLoaded = true;
          this.requestUpdate();
        });
        return;
      }
      warnings.forEach(this.#warn);
      this.#configuration = configuration;
      const configurationKey = JSON.stringify([this.viewingId, {...this.#configuration, deal: undefined}]);
      if (configurationKey !== this.#configurationKey) {
        this.#configurationKey = configurationKey;
        this.#availability.start(this.#configuration);
        this.#isOpened = false;
        this.reset();
      }
      this.#availability.update(this.#configuration);
    }
    this.#availability.derive();
    const {selected} = this.#selection;
    if (this.#booking.state.step !== 'choosing') return;
    if (selected && this.#availability.find(selected)?.state !== 'open') this.#selection.selected = undefined;
    this.#open();
  }

  protected override render(): unknown {
    const {times} = this.#language;
    const served = this.#servedTimes;
    if (served) {
      const {deferred} = this.#sidePanel;
      // Only the deferred chunk can keep what was picked. If it cannot load, these times still lead to the booking page, if there is one.
      const keep = deferred === undefined || (!deferred && this.renderRoot.querySelector('[action]'));
      if (!times || this.#availability.isLoading || keep) return noChange;
      this.#servedTimes = undefined;
      deferred?.replaceServedTimes(this, this.#availability.days, this.#selection);
      this.#views.hasZoneNote = !!this.renderRoot.querySelector('[part=time-zone]');
      served.forEach((node) => node.remove());
    }
    return this.#views.render(times, this.messages);
  }

  /** Opens the form for a time that was picked before the status was known, or for the only time there is. */
  #open(): void {
    if (this.#isOpened || this.#availability.isLoading || this.#availability.failure) return;
    const {deferred} = this.#sidePanel;
    if (this.#early) void this.#booking.choose(this.#early);
    else if (deferred === undefined) return;
    else deferred?.openOnly(this.#availability.current, this.#selection, this.#booking);
    this.#isOpened = true;
  }

  /** Refetches availability. Never rejects; errors are shown in the element. */
  async refresh(): Promise<void> {
    await this.#availability.refresh();
  }

  /**
   * Opens the form for a time as if it was picked, once the times are known. If it is full, closed or unknown, the element says so and
   * offers the nearest open ones. Without a `slotId`, shows the times of the viewing, or opens its only open one. Never throws.
   */
  choose(choice: Partial<Choice>): void {
    this.#booking.target = choice;
    this.requestUpdate();
  }

  /** Returns to the list of times and resets the form to its initial values. Does not cancel a request in flight. */
  reset(): void {
    this.#early = this.#selection.selected = undefined;
    this.#booking.reset();
  }

  /** Focuses the next thing to do: the times, the form or the outcome. */
  override focus(options?: FocusOptions): void {
    this.#booking.focus(options);
  }
}
