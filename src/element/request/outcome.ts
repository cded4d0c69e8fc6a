import type {TemplateResult} from 'lit';
import type {BookingState} from '../../booking/booking-state.js';
import {calendar} from './calendar.js';
import {html, nothing} from '../standalone-html.js';
import {stepNumber} from './step-number.js';
import type {RequestView} from './request-view.js';

/** Renders the outcome: the request was received, and the remaining steps are confirmation by email and approval by the broker. */
export function outcome(
  {booking, messages, labelOf, published}: RequestView,
  {choice, email, at}: BookingState & {step: 'requested'},
): TemplateResult {
  if (!choice) {
    return html`
      <div class="outcome" part="outcome">
        <h2 id="outcome" part="heading" tabindex="-1">${messages.interestRequested}</h2>
        <p>${messages.interestNext}</p>
      </div>
    `;
  }
  return html`
    <div class="outcome" part="outcome">
      <h2 id="outcome" part="heading" tabindex="-1">${messages.requested}</h2>
      <p class="selected-time"><span class="when">${labelOf(choice)}</span></p>
      <ol class="steps">
        <li class="done">${messages.sentStep}</li>
        <li data-number=${stepNumber(2, messages.language)} aria-current="step">
          ${messages.confirmStep(email)}
          <button
            type="button"
            class="link-button"
            part="button link-button"
            @click=${() => booking.correctEmail()}
          >
            ${messages.wrongEmail}
          </button>
        </li>
        <li data-number=${stepNumber(3, messages.language)}>${messages.approveStep}</li>
      </ol>
      <p>${messages.notYetSettled}</p>
      ${booking.dealChanged ? nothing : calendar(choice, published, at, messages)}
      <button
        type="button"
        class="link-button"
        part="button link-button"
        @click=${() => booking.chooseAnother()}
      >
        ${messages.chooseAnother}
      </button>
    </div>
  `;
}
