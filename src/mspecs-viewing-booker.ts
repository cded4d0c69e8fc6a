import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {countOpen, countTimes, findOption, listDays, type Day, type Option} from './booking/availability.js';
import type {Choice, Contact} from './booking/booking-state.js';
import type {ContactField} from './booking/contact.js';
import {timeFormat} from './booking/time-format.js';
import {defaultTimeZone} from './booking/time.js';
import {BookingController} from './element/booking-controller.js';
import {clock} from './element/clock.js';
import {configure, type Configuration} from './element/configuration.js';
import {DealController} from './element/deal-controller.js';
import {LanguageController} from './element/language-controller.js';
import {prefetch} from './element/late.js';
import {hasDefaultContent, jsonChildText} from './element/light-children.js';
import {StatusController} from './element/status-controller.js';
import {styles} from './element/styles.js';
import {notice, optionName, skeleton, times} from './element/times.js';
import {AvailabilityLoadedEvent} from './events.js';
import type {Messages, ReadFailureReason, TimesMessages} from './messages/messages.js';
import type {Transport} from './mspecs/transport.js';

const configuring = [
  'dealUrl',
  'dealId',
  'viewingId',
  'baseUrl',
  'proxyUrl',
  'timeZone',
  'refreshInterval',
  'deal',
  'transport',
];
const usualRows = 4;

/**
 * Shows which viewing times of a home are free and sends a home buyer's request for one to Mspecs.
 *
 * @summary Lets a home buyer ask for a viewing of a home.
 * @element mspecs-viewing-booker
 *
 * @slot - Shown until the times are. A `<script type="application/json">` here gives the deal.
 * @slot heading - Replaces the heading above the times.
 * @slot empty - Replaces the text shown when there is nothing to choose.
 * @slot error - Replaces the text shown when the times cannot be read; a broker's phone number belongs here.
 *
 * @fires {AvailabilityLoadedEvent} mspecs-availability-loaded - The times are on the screen, or other ones are free.
 * @fires {SlotSelectedEvent} mspecs-slot-selected - The visitor picked a time.
 * @fires {BookingRequestEvent} mspecs-booking-request - A request is about to be sent; can be prevented.
 * @fires {BookingRequestedEvent} mspecs-booking-requested - Mspecs accepted the request.
 * @fires {BookingFailedEvent} mspecs-booking-failed - The request came to nothing; `reason` says why.
 *
 * @csspart booker - Everything.
 * @csspart heading - Each heading.
 * @csspart times - The list of times.
 * @csspart day - The times of one day.
 * @csspart option - One time; also `open`, `full` or `closed`.
 * @csspart form - The form for the visitor's details.
 * @csspart field - A label with its input and what is said of it.
 * @csspart input - The input of a field.
 * @csspart button - Each button.
 * @csspart notice - A sentence about something that did not work.
 * @csspart error - What is wrong with a field or a request.
 * @csspart outcome - What is said after a request.
 *
 * @cssproperty [--mspecs-accent-color=light-dark(#1d5c4a, #84ccb2)] - Buttons, the marked time and focus.
 * @cssproperty [--mspecs-on-accent-color=light-dark(#fff, #06251b)] - Text on the accent color.
 * @cssproperty [--mspecs-radius=0.5rem] - How round corners are.
 */
export class MspecsViewingBooker extends LitElement {
  static override styles = styles;

  // Without decorators, which would cost 0.4 kB of the 14 that a first flight holds.
  static override properties = {
    dealId: {attribute: 'deal-id'},
    viewingId: {attribute: 'viewing-id'},
    baseUrl: {attribute: 'base-url'},
    proxyUrl: {attribute: 'proxy-url'},
    dealUrl: {attribute: 'deal-url'},
    lang: {reflect: true},
    timeZone: {attribute: 'time-zone'},
    country: {},
    refreshInterval: {attribute: 'refresh-interval', type: Number},
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

  /** Language of the texts (BCP 47): the element's own or its nearest ancestor's; Swedish when nothing says otherwise. */
  override lang = '';

  /** IANA zone of the home, in which times are shown. */
  timeZone = defaultTimeZone;

  /** Region (ISO 3166) whose phone numbers are typed without a prefix. */
  country = 'SE';

  /** Seconds between readings of the status while the page can be seen; 0 reads once. */
  refreshInterval = 30;

  /**
   * The deal as Mspecs publishes it (`GET /api/marketing/deals/{id}`), parsed; wins over a JSON child. Anything but an
   * object is ignored with a warning.
   */
  deal: unknown;

  /** What the form holds before anybody has typed. */
  contact: Partial<Contact> = {};

  /** Single texts in other words. */
  messages: Partial<Messages> = {};

  /** Carries every request; `fetch` by default. */
  transport: Transport = (...request) => fetch(...request);

  readonly #warned = new Set<string>();
  readonly #warn = (text: string): void => {
    if (!this.#warned.has(text)) console.warn(`<${this.localName}> ${text}`);
    this.#warned.add(text);
  };
  readonly #language = new LanguageController(this);
  readonly #deal = new DealController(this);
  readonly #status = new StatusController(this, this.#warn);
  readonly #booking = new BookingController(this, {
    loadTexts: () => this.#language.loadRequest(),
    connection: () => this.#configuration?.connection,
    isFullNow: (choice) => this.#isFullNow(choice),
  });
  #configuration: Configuration | undefined;
  #dealText: string | undefined;
  #days: readonly Day[] = [];
  /** The time whose radio button is checked: picked, or only walked to with the arrow keys. */
  #marked: Choice | undefined;
  #walking = false;
  #told = '';

  override connectedCallback(): void {
    super.connectedCallback();
    // The page around may be in another language than where the element was before.
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const dealText = jsonChildText(this);
    if (
      !this.#configuration ||
      configuring.some((name) => changed.has(name)) ||
      dealText !== this.#dealText
    ) {
      this.#dealText = dealText;
      this.#configure();
    }
    const {state} = this.#status;
    const {state: deal} = this.#deal;
    this.#days = listDays({
      viewings: deal.phase === 'read' ? deal.deal?.viewings : undefined,
      status: state.phase === 'read' ? state.status : undefined,
      viewingId: this.viewingId,
      now: clock.now(),
      timeZone: this.#zone,
    });
    const {step} = this.#booking.state;
    if (step === 'choosing' && this.#marked && findOption(this.#days, this.#marked)?.state !== 'open') {
      this.#marked = undefined;
    }
  }

  protected override updated(): void {
    if (this.#status.state.phase !== 'read') return;
    const open = countOpen(this.#days);
    const total = countTimes(this.#days);
    const told = `${open}/${total}`;
    if (told === this.#told) return;
    this.#told = told;
    this.dispatchEvent(new AvailabilityLoadedEvent(open, total));
  }

  protected override render(): TemplateResult {
    const messages = this.#language.times && {...this.#language.times, ...this.messages};
    const waiting =
      !messages || this.#status.state.phase === 'reading' || this.#deal.state.phase === 'reading';
    const busy = waiting || this.#booking.state.step === 'sending';
    return html`
      <div
        class="booker"
        part="booker"
        lang=${messages?.language ?? nothing}
        aria-busy=${busy}
        @pointerover=${prefetch}
        @focusin=${prefetch}
      >
        <slot ?hidden=${!waiting} @slotchange=${this.#handleSlotChange}></slot>
        ${waiting ? this.#waitingTemplate() : [this.#choosingTemplate(messages), this.#requestTemplate(messages)]}
        <p class="unseen" role="status">${messages && this.#announcement(messages)}</p>
      </div>
    `;
  }

  #waitingTemplate(): TemplateResult | typeof nothing {
    return hasDefaultContent(this) ? nothing : skeleton(countTimes(this.#days) || usualRows);
  }

  #choosingTemplate(messages: TimesMessages): TemplateResult {
    const reason = this.#failure;
    if (reason) {
      const retry = reason === 'misconfigured' ? undefined : this.#handleRetry;
      return html`<slot name="error">${notice(messages.timesFailed[reason], messages.retry, retry)}</slot>`;
    }
    const hidden = this.#booking.state.step !== 'choosing';
    return html`
      <h2 part="heading" ?hidden=${hidden}><slot name="heading">${messages.heading}</slot></h2>
      ${
        this.#days.length > 0
          ? times({
              days: this.#days,
              messages,
              format: timeFormat(messages.language, this.#zone),
              marked: this.#marked,
              hidden,
              onMark: (option) => this.#mark(option),
              onPick: (option) => this.#handlePick(option),
              onKey: this.#handleKey,
              onProceed: this.#handleProceed,
            })
          : html`<slot name="empty" ?hidden=${hidden}><p>${messages.empty}</p></slot>`
      }
      ${hidden ? nothing : this.#doubtTemplate(messages)}
    `;
  }

  #doubtTemplate(messages: TimesMessages): TemplateResult | typeof nothing {
    const {state: booking} = this.#booking;
    if (booking.step === 'choosing' && booking.formMissing) return notice(messages.formMissing);
    const {state} = this.#status;
    const old = state.phase === 'failed' || (state.phase === 'read' && state.old);
    if (old) return notice(messages.mayBeOld, messages.retry, this.#handleRetry);
    return state.phase === 'read' && state.partly ? notice(messages.someUnreadable) : nothing;
  }

  #requestTemplate(timesMessages: TimesMessages): TemplateResult | typeof nothing {
    const {state, problems, steps} = this.#booking;
    const {request} = this.#language;
    if (!steps || !request) return state.step === 'choosing' ? nothing : skeleton(usualRows);
    return steps.request({
      state,
      problems,
      messages: {...request, ...this.messages},
      sendingText: timesMessages.sending,
      ...(state.step !== 'choosing' && this.#describe(state.choice, timesMessages)),
      contact: this.contact,
      onSubmit: this.#handleSubmit,
      onInput: this.#handleInput,
      onChooseAnother: this.#handleChooseAnother,
    });
  }

  #announcement(messages: TimesMessages): string {
    if (this.#booking.state.step === 'sending') return messages.sending;
    if (this.#booking.state.step !== 'choosing') return '';
    const {state} = this.#status;
    if (state.phase === 'reading') return messages.loading;
    if (this.#failure) return messages.timesFailed[this.#failure];
    return messages.timesLoaded(countOpen(this.#days));
  }

  /** The chosen time in words. */
  #describe(choice: Choice, messages: TimesMessages): {day: string; time: string} {
    const format = timeFormat(messages.language, this.#zone);
    return {
      day: choice.start === undefined ? '' : format.day(choice.start),
      time: optionName({...findOption(this.#days, choice), ...choice}, messages, format),
    };
  }

  /** Why there are no times to show: without a deal it takes the status, and without a viewing's id it takes the deal. */
  get #failure(): ReadFailureReason | undefined {
    const {state: deal} = this.#deal;
    const {state: status} = this.#status;
    if (deal.phase === 'failed' && !this.viewingId) return deal.reason;
    if (status.phase !== 'failed') return undefined;
    const dealIsKnown = deal.phase === 'read' && deal.deal !== undefined;
    return dealIsKnown && status.reason !== 'misconfigured' ? undefined : status.reason;
  }

  get #zone(): string {
    return this.#configuration?.timeZone ?? defaultTimeZone;
  }

  #configure(): void {
    const configuration = configure(this, this.#dealText, this.baseURI, this.#warn);
    this.#configuration = configuration;
    const {deal, dealUrl, timeZone} = configuration;
    if (dealUrl) this.#deal.read({url: dealUrl, transport: this.transport, timeZone});
    else this.#deal.use(deal);
    if (configuration.connection)
      this.#status.connect(configuration.connection, configuration.refreshInterval);
    else this.#status.misconfigure();
    this.reset();
  }

  #mark({viewingId, slotId, start, end}: Choice): Choice {
    const choice = {
      viewingId,
      ...(slotId !== undefined && {slotId}),
      ...(start !== undefined && {start}),
      ...(end !== undefined && {end}),
    };
    this.#marked = choice;
    this.requestUpdate();
    return choice;
  }

  async #isFullNow(choice: Choice): Promise<boolean> {
    await this.#status.refresh();
    await this.updateComplete;
    return findOption(this.#days, choice)?.state === 'full';
  }

  #handleSlotChange(): void {
    this.requestUpdate();
  }

  #handleRetry(): void {
    void this.refresh();
  }

  // Walking along radio buttons with the arrow keys clicks each of them; only other clicks mean "this one".
  #handleKey({type, key}: KeyboardEvent): void {
    this.#walking = type === 'keydown' && key.startsWith('Arrow');
  }

  #handlePick(option: Option): void {
    if (!this.#walking) void this.#booking.choose(this.#mark(option));
  }

  #handleProceed(event: SubmitEvent): void {
    event.preventDefault();
    if (this.#marked) void this.#booking.choose(this.#marked);
  }

  #handleChooseAnother(): void {
    this.#booking.chooseAnother();
  }

  #handleInput({target}: InputEvent): void {
    if (target instanceof HTMLInputElement) this.#booking.forget(target.name as ContactField);
  }

  #handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    void this.#booking.send(event.target as HTMLFormElement);
  }

  /** Brings the free times up to date now. Never rejects: what came of it is shown. */
  async refresh(): Promise<void> {
    await Promise.all([this.#deal.refresh(), this.#status.refresh()]);
  }

  /** Back to the beginning: no time is chosen and the form is as the page filled it. A request under way goes on. */
  reset(): void {
    this.#marked = undefined;
    this.#booking.reset();
  }

  /** Moves the focus to what the visitor does next: the times, the form or the outcome. */
  override focus(options?: FocusOptions): void {
    this.#booking.focus(options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mspecs-viewing-booker': MspecsViewingBooker;
  }
}
