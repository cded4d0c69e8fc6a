import type {TemplateResult} from 'lit';
import type {Choice} from '../../booking/booking-state.js';
import {parseListingDetails} from '../../mspecs/parse-listing-details.js';
import {brokerCard} from '../deferred/deferred.js';
import {html, nothing} from '../standalone-html.js';
import type {RequestView} from './request-view.js';

/**
 * Renders the broker's card on a screen; printouts have their own. Nothing if there is none, or if it is that of another home.
 *
 * @param only the only time there is, whose form offers an interest in the home, because the visitor has seen no list of times.
 */
export function broker(
  {booking, messages, published}: RequestView,
  only?: Choice | false,
): TemplateResult | typeof nothing {
  if (booking.dealChanged) return nothing;
  const {broker, interest} = parseListingDetails(published);
  const offersInterest = only && interest && booking.parts.services.connection()?.endpoint.viaProxy;
  return broker || offersInterest
    ? html`<div class="broker">
        ${broker ? brokerCard(broker, messages) : nothing}
        ${
          offersInterest
            ? html`<button
                type="button"
                class="outlined"
                part="button outlined-button"
                @click=${() => booking.choose(undefined, true)}
              >
                ${messages.registerInterest}
              </button>`
            : nothing
        }
      </div>`
    : nothing;
}
