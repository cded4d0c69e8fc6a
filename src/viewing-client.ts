import {listDays, type Availability} from './booking/availability.js';
import type {Choice, Contact} from './booking/booking-state.js';
import {checkContact, type ContactCheck, type ContactDraft} from './booking/contact.js';
import type {ListingDetails} from './booking/listing-details.js';
import {readPhoneNumber} from './booking/phone/phone.js';
import {defaultTimeZone, isTimeZone} from './booking/time/time.js';
import {failureOf} from './mspecs/failure.js';
import {requestViewing} from './mspecs/http.js';
import {MspecsError} from './mspecs/mspecs-error.js';
import {parseJson} from './mspecs/json.js';
import {parseDeal, type Deal} from './mspecs/parse-deal.js';
import {parseListingDetails} from './mspecs/parse-listing-details.js';
import {parseStatus} from './mspecs/parse-status.js';
import {readText} from './mspecs/read-text.js';
import {newRequestKey} from './mspecs/request-key.js';
import {
  bookingUrl,
  dealUrl,
  interestUrl,
  isId,
  readEndpoint,
  statusUrl,
  type Endpoint,
} from './mspecs/routes.js';
import type {Transport} from './mspecs/transport.js';

export {countOpen, countTimes, findOption} from './booking/availability.js';
export type {Availability, Day, UnbookableViewing, Option} from './booking/availability.js';
export type {Choice, Contact, FailureReason} from './booking/booking-state.js';
export {fieldLimits} from './booking/contact.js';
export type {
  ContactCheck,
  ContactDraft,
  ContactField,
  ContactProblems,
  FieldProblem,
  FormField,
} from './booking/contact.js';
export type {Broker, ListingDetails} from './booking/listing-details.js';
export {timeFormat} from './booking/time/time-format.js';
export type {TimeFormat, TimeRange} from './booking/time/time-format.js';
export type {Instant, Time} from './booking/viewing.js';
export {MspecsError} from './mspecs/mspecs-error.js';
export type {Transport} from './mspecs/transport.js';

/** What a client is about. */
export interface ClientOptions {
  /** The home: Mspecs' id of the deal. May be left out when `deal` has an id. */
  readonly dealId?: string;
  /** A proxy with the v3 routes below this URL. Relative to the document, where there is one. Wins over `baseUrl`. */
  readonly proxyUrl?: string;
  /** Mspecs itself: the v3 routes are called directly. */
  readonly baseUrl?: string;
  /** The deal as Mspecs publishes it, parsed. Without it, it is read from the proxy. */
  readonly deal?: unknown;
  /** Narrows the times to this viewing. Needed where there is neither `deal` nor `proxyUrl`. */
  readonly viewingId?: string;
  /** IANA zone of the home, `Europe/Stockholm` by default. */
  readonly timeZone?: string;
  /** Region (ISO 3166) whose phone numbers are typed without a prefix, `SE` by default. */
  readonly country?: string;
  /** Carries every request; `fetch` by default. */
  readonly transport?: Transport;
}

/** The times of a home that can be asked for, and what else the deal tells. */
export interface ClientAvailability extends Availability {
  /** Undefined where no deal is known. */
  readonly home: ListingDetails | undefined;
}

/**
 * A home's viewings at Mspecs, for an app that draws its own booking page. Needs neither lit nor a DOM.
 */
export class ViewingClient {
  readonly #endpoint: Endpoint;
  readonly #dealId: string;
  readonly #viewingId: string | undefined;
  readonly #timeZone: string;
  readonly #country: string;
  readonly #transport: Transport;
  #deal: Deal | undefined;
  /** What wishes are called whose outcome is unknown. */
  readonly #keys = new Map<string, string>();

  /**
   * Sends nothing yet.
   *
   * @throws {MspecsError} `misconfigured`, with a message that says which option is missing or cannot be used.
   */
  constructor(options: ClientOptions) {
    const {viewingId, timeZone = defaultTimeZone, country = 'SE', transport} = options;
    if (!isTimeZone(timeZone)) throw misconfigured('timeZone cannot be used');
    const deal = parseDeal(options.deal, timeZone);
    const dealId = options.dealId ?? deal?.json['id'];
    const endpoint = readEndpoint(options, 'document' in globalThis ? document.baseURI : 'about:blank');
    if (typeof endpoint === 'string') throw misconfigured(endpoint);
    if (!isId(dealId)) throw misconfigured('dealId is missing or cannot be used');
    if (viewingId !== undefined && !isId(viewingId)) throw misconfigured('viewingId cannot be used');
    if (!deal && viewingId === undefined && !endpoint.viaProxy)
      throw misconfigured('deal or viewingId is missing');
    this.#endpoint = endpoint;
    this.#dealId = dealId;
    this.#viewingId = viewingId;
    this.#timeZone = timeZone;
    this.#country = country;
    this.#transport = transport ?? ((...request) => fetch(...request));
    this.#deal = deal;
  }

  /**
   * Reads the status, and with it the deal where that is not known yet, and joins them with the clock into the times that can
   * be asked for now.
   *
   * @throws {MspecsError}
   */
  async readAvailability({signal}: {readonly signal?: AbortSignal} = {}): Promise<ClientAvailability> {
    const [deal, text] = await Promise.all([
      this.#readDeal(signal),
      this.#read(statusUrl(this.#endpoint, this.#dealId), signal),
    ]);
    const {status} = parseStatus(text);
    if (!status) throw new MspecsError('bad-response', 'the status cannot be read');
    const now = Date.now();
    const found = listDays({viewings: deal?.viewings, status, viewingId: this.#viewingId, now});
    return {...found, home: deal && parseListingDetails(deal.json)};
  }

  /** Checks what a visitor typed and tidies it: the contact to send, or what is wrong with which field. Never rejects. */
  checkContact(draft: ContactDraft): Promise<ContactCheck> {
    return checkContact(draft, (text) => readPhoneNumber(text, this.#country));
  }

  /**
   * Asks for a time; without one, and through a proxy only, to hear of the home. One POST, never sent again by itself. Resolves
   * when Mspecs accepted it: the person must still confirm by mail, and a broker approve.
   *
   * Without an answer (`timeout`) nobody knows whether it arrived. A proxy takes the same request, made again by this client,
   * for the one before and sends it once; without a proxy, another attempt may mail a second link.
   *
   * @param contact as `checkContact` gives it.
   * @throws {MspecsError}
   */
  async request(choice: Choice | undefined, contact: Contact): Promise<void> {
    const {viaProxy} = this.#endpoint;
    if (!choice && !viaProxy) throw misconfigured('an interest needs proxyUrl');
    const url = choice
      ? bookingUrl(this.#endpoint, choice, this.#dealId)
      : interestUrl(this.#endpoint, this.#dealId);
    const request = JSON.stringify([url, contact]);
    const key = this.#keys.get(request) ?? newRequestKey();
    this.#keys.set(request, key);
    // The proxy answers a repeat as it answered first: after an answer, another attempt is another wish.
    const transport: Transport = async (...sent) => {
      const response = await this.#transport(...sent);
      this.#keys.delete(request);
      return response;
    };
    await requestViewing(url, transport, contact, viaProxy ? {'Idempotency-Key': key} : {});
  }

  async #readDeal(signal: AbortSignal | undefined): Promise<Deal | undefined> {
    if (this.#deal || !this.#endpoint.viaProxy) return this.#deal;
    try {
      const text = await this.#read(dealUrl(this.#endpoint, this.#dealId), signal);
      this.#deal = parseDeal(parseJson(text), this.#timeZone);
      if (!this.#deal) throw new MspecsError('bad-response', 'the deal cannot be read');
    } catch (error) {
      // Ids will do.
      if (this.#viewingId === undefined) throw error;
    }
    return this.#deal;
  }

  async #read(url: URL, signal: AbortSignal | undefined): Promise<string> {
    const got = await readText(url, this.#transport, signal).catch((error: unknown) => error);
    if (typeof got === 'string') return got;
    throw await failureOf(got);
  }
}

const misconfigured = (problem: string): MspecsError => new MspecsError('misconfigured', problem);
