import type {TemplateResult} from 'lit';
import type {Choice} from '../../booking/booking-state.js';
import {parseListingDetails} from '../../mspecs/parse-listing-details.js';
import {html, nothing} from '../standalone-html.js';
import type {RequestView} from './request-view.js';
import {takenState} from './taken-state.js';
import {unbroken} from './unbroken.js';

/**
 * Renders the selected time and the address of the home, with a button to change the time if there are others, or to leave an interest.
 * The only time is a heading, because the visitor has seen no list of times.
 */
export function selectedTime(view: RequestView, choice: Choice | undefined): TemplateResult | typeof nothing {
  const {booking, messages, options, labelOf} = view;
  const {step} = booking.state;
  const isForm = step !== 'requested';
  const address = booking.dealChanged ? undefined : parseListingDetails(view.published).address;
  if (!choice && !address && !isForm) return nothing;
  // Pre-rendered without texts, because tests and page searches would find them twice.
  const label = choice && step !== 'choosing' ? labelOf(choice) : '';
  const isOnly = choice && options.length === 1;
  const note = choice && isForm && step !== 'choosing' ? noteOn(view, choice) : '';
  return html`
    <div class="selected-time" part="selected-time">
      <div class=${takenState(view) ? 'taken' : nothing}>
        ${
          !label
            ? nothing
            : isForm && isOnly
              ? html`<h2 class="when" part="heading">${unbroken(messages.viewingAt(label))}</h2>`
              : html`<p class="when">
                  <span class="visually-hidden">${messages.chosenTime}:</span> ${unbroken(label)}
                </p>`
        }
        ${note ? html`<p class="hint" .textContent=${note}></p>` : nothing}
        ${address ? html`<p class="hint"><bdi lang="sv" .textContent=${address}></bdi></p>` : nothing}
      </div>
      ${
        isForm
          ? html`<button
              type="button"
              class="link-button"
              part="button link-button"
              ?hidden=${isOnly}
              aria-disabled=${step === 'sending' ? 'true' : nothing}
              @click=${() => booking.chooseAnother()}
            >
              ${messages.changeTime}
            </button>`
          : nothing
      }
    </div>
  `;
}

/** Returns the seats left, or that the time was taken. */
function noteOn(view: RequestView, choice: Choice): string {
  const {messages, plural, find} = view;
  const taken = takenState(view);
  if (taken) return messages[taken];
  const seats = find(choice)?.seatsLeft;
  return seats === undefined ? '' : plural(messages.language, messages.seatsLeft, seats);
}
