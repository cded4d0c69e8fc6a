import type {TemplateResult} from 'lit';
import type {RequestMessages} from '../messages/messages.js';
import {html} from './late-html.js';

/** What the visitor sees once Mspecs has accepted the request. */
export interface OutcomeView {
  readonly messages: RequestMessages;
  /** The address that Mspecs mails the link to. */
  readonly email: string;
  /** The time asked for, in words. */
  readonly time: string;
  readonly onChooseAnother: () => void;
}

/** That the request was received, and what remains: confirm it in the mail, then the broker approves. */
export const outcome = ({messages, email, time, onChooseAnother}: OutcomeView): TemplateResult => html`
  <div class="outcome" part="outcome">
    <h3 id="outcome" part="heading" tabindex="-1">${messages.requested}</h3>
    <p class="chosen">${time}</p>
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
