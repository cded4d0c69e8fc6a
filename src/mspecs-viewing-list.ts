import {LitElement, adoptStyles, noChange, unsafeCSS, type PropertyValues} from 'lit';
import {filterViewings, type ListedViewing} from './booking/viewing-list.js';
import {timeFormat} from './booking/time/time-format.js';
import {dayOf} from './booking/time/time.js';
import {isSet} from './element/boolean-attribute.js';
import {clock} from './element/clock.js';
import {hasDefaultContent, jsonChildText} from './element/light-dom.js';
import {ListController} from './element/list/list-controller.js';
import {listFrame} from './element/list/list-frame.js';
import {ListLanguage} from './element/list/list-language.js';
import type {ListView} from './element/list/list-view.js';
import {OpenHome} from './element/list/open-home.js';
import {styles} from './element/list/styles.js';
import {onServer} from './element/on-server.js';
import {painted} from './element/painted.js';
import {ViewingsLoadedEvent} from './list-events.js';
import type {ListMessages} from './messages/list-messages.js';
import type {Messages} from './messages/messages.js';
import {defined, parseJson} from './mspecs/json.js';
import {readEndpoint} from './mspecs/routes.js';
import {fetchTransport, type Transport} from './mspecs/transport.js';

/** Rows that are shown at first, and more with each press. */
const rowsAtOnce = 100;

/**
 * Shows all coming viewings of a brokerage by day, and opens the times of a home in a dialog.
 *
 * @summary Lists the coming viewings of a brokerage.
 * @element mspecs-viewing-list
 *
 * @attr {boolean} consent-required - Requires a checked consent checkbox before a request is sent.
 * @attr {boolean} no-session-storage - Disables session storage in the booker.
 *
 * @slot - Fallback content, shown until the viewings are loaded. A `<script type="application/json">` here provides them.
 * @slot heading - Replaces the heading text.
 * @slot empty - Replaces the text shown if the brokerage has no coming viewings.
 * @slot error - Replaces the text shown if the viewings fail to load.
 *
 * @fires {ViewingsLoadedEvent} mspecs-viewings-loaded - The viewings are shown: `total`.
 * @fires {HomeOpenEvent} mspecs-home-open - The times of a home are about to be opened: `dealId`, `viewingId`. Call `preventDefault()` to show them elsewhere.
 *
 * @csspart base - The whole content.
 * @csspart heading - Each heading; those of days also have the part `day-heading`.
 * @csspart filters - The filters by day and area.
 * @csspart field - A label with its list of choices.
 * @csspart input - A list of choices.
 * @csspart toggle - The buttons for today and the weekend.
 * @csspart summary - The number of viewings.
 * @csspart list - All rows.
 * @csspart day - The viewings of one day.
 * @csspart day-heading - The heading of a day.
 * @csspart viewing - One row; also `open`, `full`, `closed` or `contact`.
 * @csspart time - The time of a row.
 * @csspart name - The name of the home.
 * @csspart area - The area of the home.
 * @csspart image - The image of the home.
 * @csspart state - The seats left, or the reason why no time can be chosen.
 * @csspart button - Each button; also `outlined-button`, `toggle` or `close`.
 * @csspart time-zone - The note that times are local to the homes.
 * @csspart subscribe - The link to the calendar.
 * @csspart alert - The message that the viewings failed to load.
 * @csspart dialog - The dialog with the times of a home.
 *
 * @cssproperty [--mspecs-dialog-color=Canvas] - Background of the dialog. The others are those of the booker.
 */
export class MspecsViewingList extends LitElement {
  static override styles = unsafeCSS(styles);

  // No decorators: see the booker.
  static override properties = {
    proxyUrl: {attribute: 'proxy-url'},
    lang: {reflect: true, useDefault: true},
    office: {},
    country: {},
    privacyUrl: {attribute: 'privacy-url'},
    messages: {attribute: false},
    bookerMessages: {attribute: false},
    transport: {attribute: false},
  };

  /** Base URL of the proxy. */
  proxyUrl: string | undefined;

  /**
   * Language of the texts (BCP 47): `sv`, `en`, `no`, `da`, `fi`, `de`, `fr`, `es`, `pl`, `uk`, `ar` or `fa`. Defaults to the
   * `lang` of the nearest ancestor, otherwise Swedish.
   */
  override lang = '';

  /** Name of an office: lists only its homes. */
  office: string | undefined;

  /** Region (ISO 3166) of phone numbers that are typed without a country code; default `SE`. */
  country: string | undefined;

  /** URL of the privacy policy, for the booker. */
  privacyUrl: string | undefined;

  /** Overrides of single texts of the list. If one is invalid, all are ignored with a warning. */
  messages: Partial<ListMessages> = {};

  /** Overrides of single texts of the booker. */
  bookerMessages: Partial<Messages> = {};

  /**
   * Replaces `fetch` for requests from now on.
   *
   * @type {Transport}
   */
  transport = fetchTransport;

  readonly #language = new ListLanguage(this);
  readonly #list = new ListController(this, () => {
    this.dispatchEvent(new ViewingsLoadedEvent(this.#list.viewings.length));
  });
  readonly #home: OpenHome = new OpenHome(this, {
    texts: () => this.#texts,
    viewings: () => this.#list.viewings,
    booker: (dealId) => ({
      attributes: this.#bookerAttributes(),
      bookingPage: `${this.#base}/deals/${encodeURIComponent(dealId)}/book`,
    }),
    properties: () => ({
      messages: this.bookerMessages,
      transport: (...request: Parameters<Transport>) => this.transport(...request),
    }),
    onFilter: () => (this.#limit = rowsAtOnce),
    onReturn: () => this.#list.refreshIfOld(),
  });
  #limit = rowsAtOnce;
  /** Texts that are shown. */
  #texts: ListMessages | undefined;
  /** Serialized source, because frameworks set equal values on every render. */
  #sourceKey: string | undefined;
  #served: readonly Element[] | undefined;

  // Keeps rows that a server rendered until the own ones are there.
  protected override createRenderRoot(): ShadowRoot {
    const served = this.shadowRoot;
    const root = served ?? this.attachShadow({mode: 'open'});
    if (served) this.#served = [...served.children];
    adoptStyles(root, MspecsViewingList.elementStyles);
    return root;
  }

  protected override willUpdate(_: PropertyValues): void {
    if (onServer) return;
    const key = JSON.stringify([this.proxyUrl, this.office]);
    if (key === this.#sourceKey) return;
    const isFirst = this.#sourceKey === undefined;
    const endpoint = readEndpoint({proxyUrl: this.proxyUrl}, this.baseURI);
    const given = isFirst ? parseJson(jsonChildText(this) ?? '') : undefined;
    if (typeof endpoint === 'string') {
      // Frameworks may set the attribute after the upgrade.
      if (this.proxyUrl) console.warn(`<${this.localName}> ${endpoint}`);
      return;
    }
    this.#sourceKey = key;
    // Frameworks create a new function on every render, so the current one is read for each request.
    const transport: Transport = (...request) => this.transport(...request);
    this.#list.start({endpoint, office: this.office, transport}, given);
  }

  protected override render(): unknown {
    const {texts} = this.#language;
    try {
      return this.#render(texts && {...texts, ...defined({...this.messages})});
    } catch (error) {
      console.warn(`<${this.localName}> messages cannot be used: ${String(error)}`);
      this.messages = {};
      return this.#render(texts);
    }
  }

  #render(texts: ListMessages | undefined): unknown {
    this.#texts = texts;
    const {status, viewings, timeZone} = this.#list;
    const isPending = !texts || status === 'loading';
    if (this.#served) {
      if (isPending) return noChange;
      this.#served.forEach((node) => node.remove());
      this.#served = undefined;
    }
    const hasDefault = isPending && (onServer || hasDefaultContent(this));
    return listFrame(texts && this.#view(texts, viewings, timeZone), {
      isPending,
      hasDefault,
      onSlotChange: () => this.requestUpdate(),
    });
  }

  protected override updated(): void {
    // Browsers ignore a changed `selected` attribute once a visitor has chosen.
    const {day, area} = this.#home.state;
    for (const select of this.renderRoot.querySelectorAll('select')) {
      select.value = select.name === 'day' ? day : area;
    }
    if (this.#list.status === 'loading') return;
    this.#home.follow();
    // After the next paint, so that it does not delay the rows.
    void painted().then(() => this.#home.load());
  }

  #view(texts: ListMessages, viewings: readonly ListedViewing[], timeZone: string): ListView {
    const now = clock.now();
    const at = {now, today: dayOf(now, timeZone)};
    const {state} = this.#home;
    return {
      texts,
      format: timeFormat(texts.language, timeZone),
      all: filterViewings(viewings, {day: '', area: ''}, at),
      found: filterViewings(viewings, state, at),
      limit: this.#limit,
      state,
      status: this.#list.status,
      proxyUrl: this.#base,
      onFilter: this.#home.filter,
      onOpen: this.#home.open,
      onMore: () => {
        this.#limit += rowsAtOnce;
        this.requestUpdate();
      },
      onRetry: () => void this.refresh(),
    };
  }

  get #base(): string {
    return (this.proxyUrl ?? '').replace(/\/+$/, '');
  }

  #bookerAttributes(): Readonly<Record<string, string>> {
    const own = {
      'proxy-url': this.proxyUrl,
      lang: this.#language.tag || undefined,
      'time-zone': this.#list.timeZone,
      country: this.country,
      'privacy-url': this.privacyUrl,
      'consent-required': isSet(this.getAttribute('consent-required')) ? '' : undefined,
      'no-session-storage': isSet(this.getAttribute('no-session-storage')) ? '' : undefined,
    };
    return defined(own);
  }

  /** Reads the viewings again. Never rejects; a failure keeps those that are shown. */
  async refresh(): Promise<void> {
    await this.#list.refresh();
  }
}
