import type {TemplateResult} from 'lit';
import type {Choice} from '../../booking/booking-state.js';
import {broker} from './broker.js';
import {consent} from './consent.js';
import {fields} from './fields.js';
import {html, nothing} from '../standalone-html.js';
import {parseListingDetails} from '../../mspecs/parse-listing-details.js';
import {loadMessage, loadPart, loadVerification} from './lazy-parts.js';
import {nextStep} from './next-step.js';
import {progress} from './progress.js';
import type {RequestView} from './request-view.js';
import {selectedTime} from './selected-time.js';

/** Renders the form. The inputs are uncontrolled, so rendering never changes what is typed. */
export function bookingForm(view: RequestView): TemplateResult {
  const {booking, messages, options} = view;
  const {state, validation} = booking;
  const hidden = state.step === 'choosing' || state.step === 'requested';
  const choice = state.step === 'choosing' ? firstOpen(view) : state.choice;
  return html`
    <form
      class="booking-form"
      part="form"
      novalidate
      ?hidden=${hidden}
      aria-labelledby="form-heading"
      @submit=${booking.handleSubmit}
      @input=${validation.handleInput}
      @focusout=${validation.handleFocusOut}
      @mousedown=${validation.handleMouseDown}
      @keydown=${booking.handleKeyDown}
      @click=${booking.handleClick}
      @reset=${validation.handleReset}
    >
      ${
        options.length === 1 && booking.hasPageHeading
          ? html`<h2 class="page-heading" part="heading"><slot name="heading"></slot></h2>`
          : nothing
      }
      ${choice ? progress(view, 2) : nothing}
      <div class="columns">
        ${selectedTime(view, choice)}
        <div class="main">
          ${
            state.step === 'filling' && state.alreadyRequested
              ? html`<p
                  class="alert note"
                  part="alert"
                  tabindex="-1"
                  .textContent=${messages.askedBefore}
                ></p>`
              : nothing
          }
          <h2 id="form-heading" part="heading">
            <span .textContent=${messages.formHeading}></span>
          </h2>
          ${fields(view)} ${choice ? nothing : booking.parts.profileOffer?.offer(view)}
          ${message(view, choice)} ${consent(view)} ${honeypot()} ${verification(view)} ${nextStep(view)}
        </div>
        ${hidden || state.step === 'failed' ? nothing : broker(view, options.length === 1 && choice)}
      </div>
    </form>
  `;
}

/** Returns the first open choice, to pre-render the form before a time is picked. */
const firstOpen = ({options}: RequestView): Choice | undefined => options.find(({state}) => state === 'open');

/** Renders the field for a message if one reaches the broker. Keeps its space until it has loaded. */
function message(view: RequestView, choice: Choice | undefined): TemplateResult | typeof nothing {
  const {booking, page, published} = view;
  const isOffered = parseListingDetails(published).message;
  // The same chunk sends the source.
  if (!isOffered && !page.source) return nothing;
  void loadPart(booking.parts, loadMessage);
  return html`<div class="room message" ?hidden=${!choice || !isOffered}>
    ${booking.parts.message?.render(view)}
  </div>`;
}

/** Renders the check against bots, which is loaded with the open form if the deal or the page asks for one. */
function verification(view: RequestView): TemplateResult | typeof nothing | undefined {
  const {parts, state} = view.booking;
  const {challenge} = Object(view.published) as {readonly challenge?: unknown};
  if (state.step === 'filling' && (challenge || parts.host.querySelector('[slot=verification]')))
    void loadPart(parts, loadVerification);
  return parts.verification?.render(view);
}

/** Renders a honeypot field, invisible to people. If it is filled in, the proxy rejects the request. */
const honeypot = (): TemplateResult => html`
  <div class="visually-hidden" aria-hidden="true">
    <input name="subject" tabindex="-1" autocomplete="off" />
  </div>
`;
