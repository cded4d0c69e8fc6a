import type {TemplateResult} from 'lit';
import type {FailureReason} from '../../booking/booking-state.js';
import {similarHomes} from '../../booking/search-profile.js';
import {searchProfileText} from '../../messages/search-profile-text.js';
import {matchingUrl} from '../../mspecs/matching-route.js';
import {offersMatching, parseHomeFacts} from '../../mspecs/parse-home-facts.js';
import {FurtherTexts} from '../further-texts.js';
import type {LazyParts} from '../request/lazy-parts.js';
import type {RequestView} from '../request/request-view.js';
import type {SendOptions} from '../submission/send-request.js';
import {html, nothing} from '../standalone-html.js';

/** Adds the offer to a booking, the same for each of its interests. */
export const add = (parts: LazyParts): void => {
  parts.profileOffer = new ProfileOffer(parts);
};

/** Failures after which sending again cannot succeed. */
const finalReasons: ReadonlySet<FailureReason> = new Set(['misconfigured', 'refused', 'not-found']);

/** `retryable`: was not accepted, and may be sent again. */
type Status = 'offered' | 'sending' | 'ordered' | 'failed' | 'retryable' | 'unknown';

/**
 * Offers tips about similar homes beside an interest. A chunk of its own, loaded with the form of an interest if the proxy orders them.
 */
export class ProfileOffer {
  readonly #parts: LazyParts;
  readonly #texts: FurtherTexts;
  #status: Status = 'offered';
  /** Options of the latest order, without contact details. */
  #order: Omit<SendOptions, 'contact'> | undefined;

  constructor(parts: LazyParts) {
    this.#parts = parts;
    this.#texts = new FurtherTexts(() => parts.host.requestUpdate());
  }

  /** Prepares the form. A home that tips were ordered for is not offered again. */
  async open({messages}: RequestView): Promise<void> {
    const dealId = this.#parts.services.connection()?.dealId;
    if (this.#status !== 'sending' && dealId !== this.#order?.connection.dealId) this.#status = 'offered';
    await this.#texts.load(messages);
  }

  /** Renders the checkbox with the search profile; after an order, its result. */
  offer(view: RequestView): TemplateResult | typeof nothing {
    // The page may have switched to a home without an offer.
    const facts = offersMatching(view.published) ? parseHomeFacts(view.published) : undefined;
    const texts = this.#texts.of(view.messages);
    // The outcome shows the result.
    if (this.#parts.booking.state.step === 'requested') return nothing;
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
      url: matchingUrl(this.#parts.services.appendPath, endpoint, dealId),
      storageKey: '',
      confirmSend: () => true,
    };
    await this.#send({...this.#order, contact});
  }

  // The contact details are only in the form, so they are read again.
  readonly #handleRetry = async ({currentTarget}: Event): Promise<void> => {
    const {host, booking} = this.#parts;
    const {renderRoot} = host;
    const form = renderRoot.querySelector<HTMLFormElement>('.booking-form');
    const checked = form && (await booking.validation.check(form));
    if (!this.#order || !checked?.ok || this.#status === 'sending') return;
    const hadFocus = (currentTarget as Element | null)?.matches(':focus') ?? true;
    await this.#send({...this.#order, contact: checked.contact});
    await host.updateComplete;
    if (hadFocus) renderRoot.querySelector<HTMLElement>('#tips-result')?.focus();
  };

  async #send(options: SendOptions): Promise<void> {
    this.#setStatus('sending');
    const sent = await this.#parts.sendRequest(options);
    if (sent.outcome === 'accepted') this.#setStatus('ordered');
    // Another window is sending the same order.
    else if (sent.outcome === 'not-sent') this.#setStatus('unknown');
    else if (this.#parts.outcomeIsUnknown(sent.reason)) this.#setStatus('unknown');
    else this.#setStatus(finalReasons.has(sent.reason) ? 'failed' : 'retryable');
  }

  #setStatus(status: Status): void {
    this.#status = status;
    this.#parts.host.requestUpdate();
  }

  #textOf(view: RequestView): string | undefined {
    const texts = this.#texts.of(view.messages);
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
}
