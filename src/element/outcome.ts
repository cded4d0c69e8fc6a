import type {TemplateResult} from 'lit';
import {chosenTime} from './chosen-time.js';
import {html} from './late-html.js';
import type {RequestView} from './request-steps.js';

/**
 * That the request was received, and what remains: confirm it in the mail, then the broker approves.
 *
 * @param email the address that Mspecs mails the link to.
 */
export function outcome(view: RequestView, email: string): TemplateResult {
  const {messages, onChooseAnother} = view;
  return html`
    <div class="outcome" part="outcome">
      <h2 id="outcome" part="heading" tabindex="-1">${messages.requested}</h2>
      <p class="chosen">${chosenTime(view)}</p>
      <ol>
        <li>${messages.confirmStep(email)}</li>
        <li>${messages.approveStep}</li>
      </ol>
      <p>${messages.notYetSettled}</p>
      <button type="button" class="quiet" part="button" @click=${onChooseAnother}>
        ${messages.chooseAnother}
      </button>
    </div>
  `;
}
