import {listDays, type Availability} from './booking/availability.js';
import type {Choice, Contact} from './booking/booking-state.js';
import {checkContact, type ContactCheck, type ContactDraft} from './booking/contact.js';
import type {ListingDetails} from './booking/listing-details.js';
import {isTooLong, messageLimit, normalizeMessage, normalizeSource} from './booking/message.js';
import {readPhoneNumber} from './booking/phone/phone.js';
import {similarHomes, type SearchProfile} from './booking/search-profile.js';
import {defaultTimeZone, isTimeZone} from './booking/time/time.js';
import {clockSkew} from './mspecs/clock-skew.js';
import {failureOf} from './mspecs/failure.js';
import {assertJson, requestViewing} from './mspecs/http.js';
import {isOffline} from './mspecs/failure.js';
import {MspecsError} from './mspecs/mspecs-error.js';
import {parseJson} from './mspecs/json.js';
import {matchingUrl} from './mspecs/matching-route.js';
import {parseDeal, type Deal} from './mspecs/parse-deal.js';
import {offersMatching, parseHomeFacts} from './mspecs/parse-home-facts.js';
import {parseListingDetails} from './mspecs/parse-listing-details.js';
import {parseStatus} from './mspecs/parse-status.js';
import {readText, readTimeoutMs} from './mspecs/read-text.js';
import {newRequestKey} from './mspecs/request-key.js';
import {bookingUrl, interestUrl} from './mspecs/booking-routes.js';
import {appendPath, dealUrl, isId, readEndpoint, statusUrl, type Endpoint} from './mspecs/routes.js';
import type {Transport} from './mspecs/transport.js';
import {isUnverified} from './mspecs/unverified.js';

export {countOpen, countTimes, findOption} from './booking/availability.js';
export type {Availability, Day, UnbookableViewing, Option} from './booking/availability.js';
export type {Choice, Contact, FailureReason, RateLimit} from './booking/booking-state.js';
export {fieldLimits} from './booking/contact.js';
export {messageLimit} from './booking/message.js';
export type {
  ContactCheck,
  ContactDraft,
  ContactField,
  ContactProblems,
  FieldProblem,
  FormField,
} from './booking/contact.js';
export type {HomeKind, Range, SearchProfile} from './booking/search-profile.js';
export type {Broker, ListingDetails} from './booking/listing-details.js';
export {timeFormat} from './booking/time/time-format.js';
export type {TimeFormat, TimeRange} from './booking/time/time-format.js';
export type {Instant, Time} from './booking/viewing.js';
export {MspecsError} from './mspecs/mspecs-error.js';
export type {Transport} from './mspecs/transport.js';

/** Options of {@link ViewingClient}. */
export interface ClientOptions {
  /** Id of the deal in Mspecs. Optional if `deal` has an id. */
  readonly dealId?: string;
  /** Base URL of a proxy with the v3 routes, relative to the document if there is one. Overrides `baseUrl`. */
  readonly proxyUrl?: string;
  /** Base URL of Mspecs. The v3 routes are called directly, without a proxy. */
  readonly baseUrl?: string;
  /** Deal as Mspecs publishes it (`GET /api/marketing/deals/{id}`), parsed. By default it is read from the proxy. */
  readonly deal?: unknown;
  /** Id of a viewing: lists only its times. Required without `deal` and `proxyUrl`. */
  readonly viewingId?: string;
  /** IANA time zone of the home; default `Europe/Stockholm`. */
  readonly timeZone?: string;
  /** Region (ISO 3166) of phone numbers without a country code; default `SE`. */
  readonly country?: string;
  /** Replaces `fetch`. */
  readonly transport?: Transport;
}

/** Options of {@link ViewingClient.orderTips}. */
export interface SendingOptions {
  /** Answer of a captcha, for the proxy. */
  readonly captcha?: string | undefined;
}

/** Options of {@link ViewingClient.request}. A message and a source are for the broker, through a proxy with the integration API. */
export interface RequestOptions extends SendingOptions {
  /** Message of the visitor: plain text of at most 500 characters (code points). Offer it if `home.message` is true. */
  readonly message?: string | undefined;
  /** Page or campaign that the visitor came from; cut after 100 characters. */
  readonly source?: string | undefined;
}

/** Available times, and the details of the listing. */
export interface ClientAvailability extends Availability {
  /** Details of the listing; undefined without a deal. */
  readonly home: ListingDetails | undefined;
  /** Search profile for `orderTips`; undefined unless the proxy orders tips about similar homes. */
  readonly searchProfile: SearchProfile | undefined;
}

/** Reads and requests viewings of a home, for apps with their own booking UI. Needs neither lit nor a DOM. */
export class ViewingClient {
  readonly #endpoint: Endpoint;
  readonly #dealId: string;
  readonly #viewingId: string | undefined;
  readonly #timeZone: string;
  readonly #country: string;
  readonly #transport: Transport;
  #deal: Deal | undefined;
  /** Idempotency keys of requests without a response. */
  readonly #keys = new Map<string, string>();

  /**
   * Creates a client. Makes no request.
   *
   * @throws {MspecsError} `misconfigured`, with a message that names the missing or invalid option.
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
   * Reads the status, and the deal if it is not known yet, and returns the times that can be requested now.
   *
   * @throws {MspecsError}
   */
  async readAvailability({signal}: {readonly signal?: AbortSignal} = {}): Promise<ClientAvailability> {
    let skewMs = NaN;
    const [deal, text] = await Promise.all([
      this.#readDeal(signal),
      this.#read(statusUrl(this.#endpoint, this.#dealId), signal, (response) => {
        skewMs = clockSkew(response);
      }),
    ]);
    const {status} = parseStatus(text);
    if (!status) throw new MspecsError('bad-response', 'the status cannot be read');
    const availability = listDays({
      viewings: deal?.viewings,
      status,
      viewingId: this.#viewingId,
      now: Date.now() + (skewMs || 0),
    });
    const facts = offersMatching(deal?.json) ? parseHomeFacts(deal?.json) : undefined;
    return {
      ...availability,
      home: deal && parseListingDetails(deal.json),
      searchProfile: facts && similarHomes(facts),
    };
  }

  /**
   * Validates and normalizes contact details as typed: returns the contact to send, or the problem of each field. Never rejects.
   */
  checkContact(draft: ContactDraft): Promise<ContactCheck> {
    return checkContact(draft, (text) => readPhoneNumber(text, this.#country));
  }

  /**
   * Sends a request for a time; without a choice, an interest in the home, which needs a proxy. One POST, never retried. Resolves if
   * Mspecs accepted it: the visitor must still confirm by email, and a broker approve.
   *
   * Without a response (`timeout`), the outcome is unknown. A proxy deduplicates the same request made again by this client;
   * without a proxy, another attempt may cause a second email.
   *
   * Solves the proof of work of a proxy that asks for one.
   *
   * @param contact result of `checkContact`.
   * @param options message and source. Only a request for a time through a proxy has them.
   * @throws {MspecsError} `invalid` if the message is too long, `misconfigured` if it would not arrive; then nothing was sent.
   */
  async request(choice: Choice | undefined, contact: Contact, options: RequestOptions = {}): Promise<void> {
    const {viaProxy} = this.#endpoint;
    if (!choice && !viaProxy) throw misconfigured('an interest needs proxyUrl');
    const message = normalizeMessage(options.message) || undefined;
    const source = (choice && viaProxy && normalizeSource(options.source)) || undefined;
    if (message && !(choice && viaProxy)) throw misconfigured('a message needs a choice and proxyUrl');
    if (message && isTooLong(message))
      throw new MspecsError('invalid', `the message is longer than ${messageLimit} characters`);
    const url = choice
      ? bookingUrl(appendPath, this.#endpoint, choice, this.#dealId)
      : interestUrl(appendPath, this.#endpoint, this.#dealId);
    await this.#send(url, {...contact, message}, source, options);
  }

  /**
   * Orders tips about similar homes: Mspecs creates a lead with the search profile that `readAvailability` returned. Needs a proxy that
   * orders them, and the visitor's consent: the broker keeps the profile and contacts the visitor. One POST, never retried.
   *
   * @param contact result of `checkContact`.
   * @throws {MspecsError}
   */
  async orderTips(contact: Contact, options: SendingOptions = {}): Promise<void> {
    if (!this.#endpoint.viaProxy) throw misconfigured('tips need proxyUrl');
    await this.#send(matchingUrl(appendPath, this.#endpoint, this.#dealId), contact, undefined, options);
  }

  async #send(
    url: URL,
    content: object,
    source: string | undefined,
    {captcha}: SendingOptions,
  ): Promise<void> {
    const {viaProxy} = this.#endpoint;
    const body = JSON.stringify({...content, source});
    // Without the source, which may change before a retry.
    const request = url.href + JSON.stringify(content);
    const key = this.#keys.get(request) ?? newRequestKey();
    // The proxy replays its response for repeats, so a retry after a response needs a new key.
    const transport: Transport = async (...args) => {
      const response = await this.#transport(...args);
      this.#keys.delete(request);
      return response;
    };
    const send = (answer?: string) => {
      this.#keys.set(request, key);
      const headers = {
        'Idempotency-Key': key,
        ...formTime(),
        ...(captcha && {'X-Captcha': captcha}),
        ...(answer && {'Form-Challenge': answer}),
      };
      return requestViewing(url, transport, body, viaProxy ? headers : {});
    };
    const answer = this.#deal?.json['challenge'] === true ? await this.#answerChallenge() : undefined;
    try {
      await send(answer);
    } catch (error) {
      if (!viaProxy || !isUnverified(error)) throw error;
      const newAnswer = await this.#answerChallenge();
      if (newAnswer === undefined) throw error;
      await send(newAnswer);
    }
  }

  async #answerChallenge(): Promise<string | undefined> {
    const {answerChallenge} = await import('./mspecs/challenge.js');
    return answerChallenge(appendPath(this.#endpoint.base, 'challenge'), this.#transport).catch(
      (cause: unknown) => {
        throw new MspecsError(isOffline() ? 'offline' : 'unavailable', 'no answer to a challenge', cause);
      },
    );
  }

  async #readDeal(signal: AbortSignal | undefined): Promise<Deal | undefined> {
    if (this.#deal || !this.#endpoint.viaProxy) return this.#deal;
    try {
      const text = await this.#read(dealUrl(this.#endpoint, this.#dealId), signal);
      this.#deal = parseDeal(parseJson(text), this.#timeZone);
      if (!this.#deal) throw new MspecsError('bad-response', 'the deal cannot be read');
    } catch (error) {
      // The viewing id suffices.
      if (this.#viewingId === undefined) throw error;
    }
    return this.#deal;
  }

  async #read(
    url: URL,
    signal: AbortSignal | undefined,
    onResponse?: (response: Response) => void,
  ): Promise<string> {
    const limited = signal && AbortSignal.any([signal, AbortSignal.timeout(readTimeoutMs)]);
    const result = await readText(url, this.#transport, onResponse, limited).catch((error: unknown) => error);
    if (typeof result === 'string') return assertJson(result);
    throw await failureOf(result);
  }
}

/** Returns the header that the proxy requires from pages. The time since the page was opened is the longest that a form was. */
const formTime = (): Readonly<Record<string, string>> =>
  'location' in globalThis ? {'Form-Time': String(Math.round(performance.now()))} : {};

const misconfigured = (problem: string): MspecsError => new MspecsError('misconfigured', problem);
