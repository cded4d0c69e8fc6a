import type {TemplateResult} from 'lit';
import {parseListingDetails} from '../../mspecs/parse-listing-details.js';
import {webAddress} from '../../mspecs/web-address.js';
import {problemTemplate} from './fields.js';
import {html, nothing} from '../standalone-html.js';
import type {RequestView} from './request-view.js';

/** Renders the privacy note, and a checkbox if consent is required. */
export function consent(view: RequestView): TemplateResult {
  const {messages, page, published, booking} = view;
  const address = privacyUrlOf(view) ?? parseListingDetails(published).privacyUrl;
  const problem = booking.validation.problems.consent;
  return html`
    <div class="consent" part="consent">
      <p>
        ${messages.privacyNote}
        ${
          address
            ? html`<a href=${address} target="_blank" rel="noopener">${messages.privacyLink}</a>`
            : nothing
        }
      </p>
      ${
        page.consentRequired
          ? html`<label class="box">
              <input
                type="checkbox"
                id="consent"
                name="consent"
                required
                aria-invalid=${problem ? 'true' : nothing}
                aria-describedby=${problem ? 'consent-problem' : nothing}
              />
              <span>${messages.fields.consent}</span>
            </label>`
          : nothing
      }
      ${problem ? problemTemplate(messages, 'consent', problem) : nothing}
    </div>
  `;
}

/** Returns the privacy URL of the page if it is an http(s) URL. */
function privacyUrlOf({page: {privacyUrl, baseURI}, warn}: RequestView): string | undefined {
  if (!privacyUrl) return undefined;
  const url = webAddress(privacyUrl, baseURI);
  if (!url) warn(`privacy-url cannot be used: ${privacyUrl}`);
  return url;
}
