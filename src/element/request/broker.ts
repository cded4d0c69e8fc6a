import type {TemplateResult} from 'lit';
import {parseListingDetails} from '../../mspecs/parse-listing-details.js';
import {brokerCard} from '../deferred/deferred.js';
import {html, nothing} from '../standalone-html.js';
import type {RequestView} from './request-view.js';

/** Renders the broker's card on a screen; printouts have their own. Nothing if there is none, or if it is that of another home. */
export function broker({booking, messages, published}: RequestView): TemplateResult | typeof nothing {
  const found = booking.dealChanged ? undefined : parseListingDetails(published).broker;
  return found ? html`<div class="broker">${brokerCard(found, messages)}</div>` : nothing;
}
