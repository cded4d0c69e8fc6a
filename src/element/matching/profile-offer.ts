import type {TemplateResult} from 'lit';
import type {FailureReason} from '../../booking/booking-state.js';
import {similarHomes} from '../../booking/search-profile.js';
import {loadFurtherTexts} from '../../messages/further-texts.js';
import type {FurtherMessages} from '../../messages/messages.js';
import {searchProfileText} from '../../messages/search-profile-text.js';
import {matchingUrl} from '../../mspecs/matching-route.js';
import {offersMatching, parseHomeFacts} from '../../mspecs/parse-home-facts.js';
import type {Booking} from '../request/booking.js';
import type {BookingHost, BookingServices} from '../request/booking-host.js';
import type {RequestView} from '../request/request-view.js';
import type {outcomeIsUnknown, sendRequest, SendOptions} from '../request/send-request.js';
import {html, nothing} from '../standalone-html.js';

/** Functions of the request chunk, passed in so that it stays one chunk. */
export interface Sender {
  readonly sendRequest: typeof sendRequest;
  readonly outcomeIsUnknown: typeof outcomeIsUnknown;
}

/** Returns the offer of a booking, the same for each of its interests. Rejects if the texts cannot be loaded. */
export async function openOffer(
  booking: Booking,
  host: BookingHost,
  services: BookingServices,
  sender: Sender,
): Promise<ProfileOffer> {
  const offer = booking.profileOffer ?? new ProfileOffer(booking, host, services, sender);
  await offer.open();
  return offer;
}

/** Failures after which sending again cannot succeed. */
const finalReasons: ReadonlySet<FailureReason> = new Set(['misconfigured', 'refused', 'not-found']);

/** `retryable`: was not accepted, and may be sent again. */
type Status = 'offered' | 'sending' | 'ordered' | 'failed' | 'retryable' | 'unknown';

/**
 * Offers tips about similar homes beside an interest. A chunk of its own, loaded with the form of an interest if the proxy orders them.
 */
export class ProfileOffer {
  readonly #booking: Booking;
  readonly #host: BookingHost;
  readonly #services: BookingServices;
  readonly #sender: Sender;
  #texts: FurtherMessages | undefined;
  /** Language of the texts, also while they load. */
  #language = '';
  #status: Status = 'offered';
  /** Options of the latest order, without contact details. */
  #order: Omit<SendOptions, 'contact'> | undefined;

  constructor(booking: Booking, host: BookingHost, services: BookingServices, sender: Sender) {
    this.#booking = booking;
    this.#host = host;
    this.#services = services;
    this.#sender = sender;
  }

  /** Prepares the form. A home that tips were ordered for is not offered again. Rejects if the texts cannot be loaded. */
  async open(): Promise<void> {
    const dealId = this.#services.connection()?.dealId;
    const language = this.#booking.view?.messages.language ?? '';
    if (this.#status !== 'sending' && dealId !== this.#order?.connection.dealId) this.#status = 'offered';
    if (language !== this.#language) await this.#load(language);
  }

  /** Renders the checkbox with the search profile; after an order, its result. */
  offer(view: RequestView): TemplateResult | typeof nothing {
    // The page may have switched to a home without an offer.
    const facts = offersMatching(view.published) ? parseHomeFacts(view.published) : undefined;
    const texts = this.#textsFor(view);
    // The outcome shows the result.
    if (this.#booking.state.step === 'requested') return nothing;
    if (this.#status !== 'offered') return this.result(view);
    if (!texts || !facts) return nothing;
    const {language} = view.messages;
    return html`
      <div class="consent" part="consent">
        <label class="box">
          <input type="checkbox" id="tips" name="tips" aria-describedby="tips-consent tips-profile" />
          <span .textContent=${texts.tipsOffer}></span>
        </label>
        <p id="tips-consent" .textContent=${texts.tipsConsent}></p>
        <p id="tips-profile">
          <strong .textContent=${searchProfileText(similarHomes(facts), texts, language)}></strong>
        </p>
      </div>
    `;
  }

  /** Renders the result of an order; nothing if there was none. */
  result(view: RequestView): TemplateResult | typeof nothing {
    const text = this.#textOf(view);
    const isSending = this.#status === 'sending';
    if (!text) return nothing;
    const mayRetry = isSending || this.#status === 'retryable' || this.#status === 'unknown';
    return html`
      <div
        id="tips-result"
        class=${this.#status === 'ordered' || isSending ? nothing : 'alert'}
        part=${this.#status === 'ordered' || isSending ? nothing : 'alert'}
        tabindex="-1"
      >
        <p .textContent=${text}></p>
        ${
          mayRetry
            ? html`<button
                type="button"
                class="link-button"
                part="button link-button"
                ?hidden=${isSending}
                @click=${this.#handleRetry}
              >
                <span .textContent=${view.messages.sendAgain}></span>
              </button>`
            : nothing
        }
      </div>
    `;
  }

  /** Returns the text of the live region once an order has a result. */
  news(view: RequestView): string | undefined {
    return this.#status === 'sending' ? undefined : this.#textOf(view);
  }

  /** Orders tips if the checkbox is checked. Never rejects. */
  async order(form: HTMLFormElement, {contact, ...options}: SendOptions): Promise<void> {
    if (this.#status !== 'offered' || !form.querySelector<HTMLInputElement>('#tips')?.checked) return;
    const {endpoint, dealId} = options.connection;
    this.#order = {
      ...options,
      url: matchingUrl(this.#services.appendPath, endpoint, dealId),
      storageKey: '',
      confirmSend: () => true,
    };
    await this.#send({...this.#order, contact});
  }

  // The contact details are only in the form, so they are read again.
  readonly #handleRetry = async ({currentTarget}: Event): Promise<void> => {
    const {renderRoot} = this.#host;
    const form = renderRoot.querySelector<HTMLFormElement>('.booking-form');
    const checked = form && (await this.#booking.validation.check(form));
    if (!this.#order || !checked?.ok || this.#status === 'sending') return;
    const hadFocus = (currentTarget as Element | null)?.matches(':focus') ?? true;
    await this.#send({...this.#order, contact: checked.contact});
    await this.#host.updateComplete;
    if (hadFocus) renderRoot.querySelector<HTMLElement>('#tips-result')?.focus();
  };

  async #send(options: SendOptions): Promise<void> {
    this.#setStatus('sending');
    const sent = await this.#sender.sendRequest(options);
    if (sent.outcome === 'accepted') this.#setStatus('ordered');
    // Another window is sending the same order.
    else if (sent.outcome === 'not-sent') this.#setStatus('unknown');
    else if (this.#sender.outcomeIsUnknown(sent.reason)) this.#setStatus('unknown');
    else this.#setStatus(finalReasons.has(sent.reason) ? 'failed' : 'retryable');
  }

  #setStatus(status: Status): void {
    this.#status = status;
    this.#host.requestUpdate();
  }

  #textOf(view: RequestView): string | undefined {
    const texts = this.#textsFor(view);
    switch (this.#status) {
      case 'offered':
        return undefined;
      case 'sending':
        return view.messages.sending;
      case 'ordered':
        return texts?.tipsOrdered;
      case 'unknown':
        return texts?.tipsUnknown;
      default:
        return texts?.tipsFailed;
    }
  }

  /** Returns the texts with the overrides of the page, and loads those of another language. */
  #textsFor({messages}: RequestView): FurtherMessages | undefined {
    if (messages.language !== this.#language) this.#load(messages.language).catch(() => undefined);
    return this.#texts && {...this.#texts, ...messages};
  }

  async #load(language: string): Promise<void> {
    this.#language = language;
    const texts = await loadFurtherTexts(language);
    if (language !== this.#language) return;
    this.#texts = texts;
    this.#host.requestUpdate();
  }
}
