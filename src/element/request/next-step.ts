import type {TemplateResult} from 'lit';
import type {FailureReason} from '../../booking/booking-state.js';
import {failureText} from '../../messages/request-texts.js';
import {html, nothing} from '../standalone-html.js';
import {broker} from './broker.js';
import {outcomeIsUnknown} from './load-submission.js';
import {openMail} from './mail-service.js';
import type {RequestView} from './request-view.js';
import {slotTaken} from './slot-taken.js';
import {takenState, takenText} from './taken-state.js';

/** Failures that only the broker can help with. */
const hopeless: ReadonlySet<FailureReason> = new Set(['misconfigured', 'refused', 'closed', 'not-found']);

/** Renders the send button; after a failure, its reason, what can be done and the broker's card. */
export function nextStep(view: RequestView): TemplateResult {
  const {booking, messages} = view;
  const {state} = booking;
  const taken = takenState(view);
  if (state.step !== 'failed') {
    return taken && state.step === 'filling' && state.choice
      ? slotTaken(view, state.choice, takenText(view, taken))
      : sendButton(view);
  }
  const text = failureText(messages, state);
  return html`
    ${
      taken && state.choice
        ? slotTaken(view, state.choice, text)
        : html`
            <p class="alert" part="alert error" tabindex="-1" .textContent=${text}></p>
            ${hopeless.has(state.reason) ? nothing : sendButton(view)}
          `
    }
    ${broker(view)}
  `;
}

/** Renders the send button. It is quiet if the visitor had better look for an email first. */
function sendButton({booking, messages}: RequestView): TemplateResult {
  const {state} = booking;
  const isInterest = 'choice' in state && !state.choice;
  const isSending = state.step === 'sending';
  // The text of an interest that failed so asks for sending it again: there is no email to look for.
  const isQuiet =
    state.step === 'failed'
      ? !isInterest && outcomeIsUnknown(state.reason)
      : state.step === 'filling' && !!state.alreadyRequested;
  const label = isSending
    ? messages.sending
    : isQuiet
      ? messages.sendAnyway
      : state.step === 'failed'
        ? messages.sendAgain
        : messages.send;
  return html`
    ${isQuiet && !isInterest ? openMail(messages, booking.validation.typedEmail) : nothing}
    <button
      class=${isQuiet ? 'next outlined' : 'next'}
      part=${isQuiet ? 'button outlined-button' : 'button'}
      aria-disabled=${isSending ? 'true' : nothing}
      @click=${booking.handleSendClick}
    >
      <span .textContent=${label}></span>
    </button>
    ${isInterest ? nothing : html`<p class="hint">${messages.nonBinding}</p>`}
    ${isSending ? html`<p class="hint slow">${messages.slowSend}</p>` : nothing}
  `;
}
