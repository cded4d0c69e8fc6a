import type {TemplateResult} from 'lit';
import type {Choice, FailureReason} from '../../booking/booking-state.js';
import type {Messages} from '../../messages/messages.js';
import {slotTaken, takenState} from './slot-taken.js';
import {consent} from './consent.js';
import {fields} from './fields.js';
import {html, nothing} from '../standalone-html.js';
import {stepNumber} from './step-number.js';
import type {RequestView} from './request-view.js';
import {outcomeIsUnknown} from './send-request.js';

/** Reasons for which retrying with the same time is pointless. */
const unavailableReasons: ReadonlySet<FailureReason> = new Set(['slot-full', 'closed', 'not-found']);

/** Renders the form. The inputs are uncontrolled, so rendering never changes what is typed. */
export function bookingForm(view: RequestView): TemplateResult {
  const {booking, messages} = view;
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
      @keydown=${booking.preventRepeat}
      @click=${booking.preventRepeat}
      @reset=${validation.handleReset}
    >
      ${progress(messages)} ${choice ? selectedTime(view, choice) : nothing}
      ${
        state.step === 'filling' && state.alreadyRequested
          ? html`<p class="alert" part="alert" tabindex="-1">${messages.askedBefore}</p>`
          : nothing
      }
      <h2 id="form-heading" part="heading">${choice ? messages.formHeading : messages.interestHeading}</h2>
      ${fields(view)} ${consent(view)} ${honeypot()}
      ${
        state.step === 'failed'
          ? html`<p class="alert" part="alert error">${messages.requestFailed[state.reason]}</p>`
          : nothing
      }
      ${nextStep(view, choice)}
    </form>
  `;
}

/** Returns the first open choice, to pre-render the form before a time is picked. */
const firstOpen = ({options}: RequestView): Choice | undefined => options.find(({state}) => state === 'open');

/** Renders a honeypot field, invisible to people. If it is filled in, the proxy rejects the request. */
const honeypot = (): TemplateResult => html`
  <div class="visually-hidden" aria-hidden="true">
    <input name="subject" tabindex="-1" autocomplete="off" />
  </div>
`;

/** Renders the steps of a request: time, details, confirmation by email. */
const progress = ({steps, language}: Messages): TemplateResult => html`
  <ol class="progress" part="progress">
    <li class="done">${steps.time}</li>
    <li data-number=${stepNumber(2, language)} aria-current="step">${steps.details}</li>
    <li data-number=${stepNumber(3, language)}>${steps.confirm}</li>
  </ol>
`;

/** Renders the selected time, with a button to change it if there are others. */
const selectedTime = (
  {booking, messages, options, labelOf}: RequestView,
  choice: Choice,
): TemplateResult => html`
  <p class="selected-time" part="selected-time">
    <span class="when"
      ><span class="visually-hidden">${messages.chosenTime}:</span>
      ${booking.state.step === 'choosing' ? '' : labelOf(choice)}</span
    >
    <button
      type="button"
      class="link-button"
      part="button link-button"
      ?hidden=${options.length === 1}
      aria-disabled=${booking.state.step === 'sending' ? 'true' : nothing}
      @click=${() => booking.chooseAnother()}
    >
      ${messages.changeTime}
    </button>
  </p>
`;

/** Renders the send button, or other times if the selected one is gone. */
function nextStep(view: RequestView, choice: Choice | undefined): TemplateResult {
  const {booking, messages} = view;
  const {state} = booking;
  const taken = choice && state.step === 'filling' && takenState(view, choice);
  if (taken) return slotTaken(view, choice, taken);
  if (choice && state.step === 'failed' && unavailableReasons.has(state.reason)) {
    return html`<button type="button" class="next" part="button" @click=${() => booking.chooseAnother()}>
      ${messages.chooseAnother}
    </button>`;
  }
  const sending = state.step === 'sending';
  return html`
    <button class="next" part="button" aria-disabled=${sending ? 'true' : nothing}>
      ${sendLabel(view, choice)}
    </button>
    ${sending ? html`<p class="hint slow">${messages.slowSend}</p>` : nothing}
  `;
}

/** Returns the label of the send button. Resending a request that may have arrived needs a deliberate choice. */
function sendLabel({booking: {state}, messages}: RequestView, choice: Choice | undefined): string {
  if (state.step === 'sending') return messages.sending;
  if (state.step === 'failed')
    return outcomeIsUnknown(state.reason) ? messages.sendAnyway : messages.sendAgain;
  if (state.step === 'filling' && state.alreadyRequested) return messages.sendAnyway;
  return choice ? messages.send : messages.sendInterest;
}
