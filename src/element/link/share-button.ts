import type {TemplateResult} from 'lit';
import type {BookingState, Choice, Contact} from '../../booking/booking-state.js';
import {parseListingDetails} from '../../mspecs/parse-listing-details.js';
import type {LinkHost} from '../deferred/link-loader.js';
import type {FurtherTexts} from '../further-texts.js';
import type {RequestView} from '../request/request-view.js';
import {html, nothing} from '../standalone-html.js';
import {sharedLink} from './shared-link.js';

/** Button below a requested time that shares a link to it: by the device, else by the clipboard, else in a field to copy from. */
export class ShareButton {
  /** Text of the live region; undefined until the visitor has shared a time. */
  announcement: string | undefined;

  readonly #host: LinkHost;
  readonly #texts: FurtherTexts;
  /** Request whose time was shared. */
  #request: BookingState | undefined;
  #result: 'copied' | 'shown' | undefined;

  constructor(host: LinkHost, texts: FurtherTexts) {
    this.#host = host;
    this.#texts = texts;
  }

  /** Renders the button; nothing if the page does not follow links. */
  readonly render = (view: RequestView, choice: Choice): TemplateResult | typeof nothing => {
    if (this.#request !== view.booking.state) {
      this.#request = view.booking.state;
      this.announcement = this.#result = undefined;
    }
    if (!this.#host.deepLink) return nothing;
    const {address, listingUrl} = parseListingDetails(view.published);
    const url = sharedLink(choice, location.href, listingUrl, [this.#host.contact, this.#typed]);
    const texts = this.#texts.of(view.messages);
    if (!url || !texts) return nothing;
    const {shareTime, linkCopied, linkToTime, viewingAt} = texts;
    const text = [viewingAt(view.labelOf(choice)), address].filter(Boolean).join(', ');
    return html`
      <div class="share" part="share">
        <button
          type="button"
          class="outlined"
          part="button outlined-button"
          @click=${() => this.#share({title: text, text, url}, linkCopied)}
        >
          ${shareTime}
        </button>
        ${this.#result === 'copied' ? html`<p class="hint" .textContent=${linkCopied}></p>` : nothing}
        ${
          this.#result === 'shown'
            ? html`<label for="shared-link" .textContent=${linkToTime}></label>
                <input id="shared-link" part="input" dir="ltr" readonly .value=${url} @focus=${select} />`
            : nothing
        }
      </div>
    `;
  };

  async #share(data: ShareData & {readonly url: string}, copied: string | undefined): Promise<void> {
    // Emptied, so that the same text is announced again.
    await this.#show(undefined, '');
    if (await shareByDevice(data)) return;
    try {
      await navigator.clipboard.writeText(data.url);
      await this.#show('copied', copied);
    } catch {
      await this.#show('shown', '');
      this.#host.shadowRoot?.querySelector<HTMLElement>('#shared-link')?.focus();
    }
  }

  async #show(result: 'copied' | 'shown' | undefined, announcement: string | undefined): Promise<void> {
    this.#result = result;
    this.announcement = announcement;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  /** Contact details in the form. */
  get #typed(): Partial<Contact> {
    const inputs =
      this.#host.shadowRoot?.querySelectorAll<HTMLInputElement>('.booking-form .field input') ?? [];
    return Object.fromEntries([...inputs].map(({name, value}) => [name, value]));
  }
}

const select = ({target}: Event): void => (target as HTMLInputElement).select();

/** Opens the share sheet of the device; returns false if there is none. */
async function shareByDevice(data: ShareData): Promise<boolean> {
  // Not all browsers can share.
  const {share} = navigator as Partial<Navigator>;
  if (!share) return false;
  try {
    await share.call(navigator, data);
    return true;
  } catch (error) {
    // The visitor has closed the sheet, or it is still open.
    return /^(Abort|InvalidState)Error$/.test((error as Error).name);
  }
}
