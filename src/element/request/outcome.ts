import type {TemplateResult} from 'lit';
import type {Requested} from '../../booking/booking-state.js';
import {broker} from './broker.js';
import {html, nothing} from '../standalone-html.js';
import {loadCalendarLinks, loadPart, loadParty} from './lazy-parts.js';
import {openMail} from './mail-service.js';
import {plans} from './plans.js';
import {progress} from './progress.js';
import type {RequestView} from './request-view.js';
import {selectedTime} from './selected-time.js';

/** Renders the outcome. It leads with what is left to do: the visitor clicks the link in the email, and the broker decides. */
export function outcome(view: RequestView, requested: Requested): TemplateResult {
  const {choice, email, at, companions} = requested;
  const {booking, messages, find} = view;
  const back = (text: string) => html`
    <button
      type="button"
      class="link-button"
      part="button link-button"
      @click=${() => booking.chooseAnother()}
    >
      ${text}
    </button>
  `;
  if (choice) void loadPart(booking.parts, loadParty);
  else {
    return html`
      <div class="outcome" part="outcome">
        <h2 id="outcome" part="heading" tabindex="-1">${messages.almostDone}</h2>
        <p>${messages.requested}</p>
        ${booking.parts.profileOffer?.result(view)} ${selectedTime(view, choice)} ${broker(view)}
        ${back(messages.changeTime)}
      </div>
    `;
  }
  return html`
    <div class="outcome" part="outcome">
      ${progress(view, 3)}
      <h2 id="outcome" part="heading" tabindex="-1">${messages.almostDone}</h2>
      <p>${messages.requested}</p>
      ${selectedTime(view, choice)}
      <p>${messages.confirmStep(email)}</p>
      ${openMail(messages, email)}
      <div class="hint">
        <p>${messages.checkSpam}</p>
        ${
          companions
            ? booking.parts.party?.addresses(view, requested)
            : html`<button
                type="button"
                class="link-button"
                part="button link-button"
                @click=${() => booking.correctEmail()}
              >
                ${messages.wrongEmail}
              </button>`
        }
      </div>
      <p>${messages.approveStep} ${messages.notYetSettled}</p>
      ${
        booking.dealChanged || find(choice)?.state !== 'open'
          ? nothing
          : html`<div class="room companion">${booking.parts.party?.offer(view, requested)}</div>`
      }
      ${
        booking.dealChanged || (choice.start ?? choice.date) === undefined
          ? nothing
          : html`<div class="calendar" part="calendar">
              <button
                type="button"
                class="outlined"
                part="button outlined-button"
                aria-expanded=${booking.parts.calendarLinks ? 'true' : 'false'}
                @click=${() => void loadPart(booking.parts, loadCalendarLinks)}
              >
                ${messages.addToCalendar}
              </button>
              ${booking.parts.calendarLinks?.(view, choice, at)}
            </div>`
      }
      ${booking.dealChanged ? nothing : booking.parts.share?.render(view, choice)} ${plans(view, choice)}
      ${back(messages.chooseAnother)}
    </div>
  `;
}
