import type {TemplateResult} from 'lit';
import type {Choice} from '../../booking/booking-state.js';
import {doorOf, mapLink} from '../../booking/listing-details.js';
import {parseListingDetails} from '../../mspecs/parse-listing-details.js';
import {brokerCard} from '../deferred/deferred.js';
import {html, nothing} from '../standalone-html.js';
import type {RequestView} from './request-view.js';

/**
 * Renders what helps a visitor with a requested time: the way to the door, and whom to call or write to if they cannot come. Nothing
 * about the home of another deal.
 */
export function plans(view: RequestView, choice: Choice): TemplateResult | typeof nothing {
  const {booking, messages, published, labelOf} = view;
  if (booking.dealChanged) return nothing;
  const {address, access = {}, broker} = parseListingDetails(published);
  const door = doorOf(access, messages);
  // The broker reads it, so it names the home first.
  const subject = [address, labelOf(choice)].filter(Boolean).join(', ');
  return html`
    ${
      address || door || access.directions
        ? html`<section class="way">
            <h3>${messages.findTheHome}</h3>
            ${door ? html`<p .textContent=${door}></p>` : nothing}
            ${
              access.directions
                ? html`<p class="directions" lang="sv" dir="auto" .textContent=${access.directions}></p>`
                : nothing
            }
            ${
              address
                ? html`<a class="link" href=${mapLink(address)} target="_blank" rel="noopener noreferrer"
                    >${messages.showOnMap}</a
                  >`
                : nothing
            }
          </section>`
        : nothing
    }
    ${
      broker
        ? html`<div class="broker">
            <p>${messages.cannotCome}</p>
            ${brokerCard(broker, messages, subject)}
          </div>`
        : nothing
    }
  `;
}
