import type {TemplateResult} from 'lit';
import type {FailureReason} from '../booking/booking-state.js';
import type {ContactField, FieldProblem} from '../booking/contact.js';
import type {RequestMessages} from '../messages/messages.js';
import {chosenGone, goneState} from './chosen-gone.js';
import {html, nothing} from './late-html.js';
import type {RequestView} from './request-steps.js';

interface FieldRules {
  readonly field: ContactField;
  readonly type: 'text' | 'email' | 'tel';
  readonly autocomplete: string;
  readonly capitalize: 'words' | 'off';
}

const fields: readonly FieldRules[] = [
  {field: 'firstName', type: 'text', autocomplete: 'given-name', capitalize: 'words'},
  {field: 'lastName', type: 'text', autocomplete: 'family-name', capitalize: 'words'},
  {field: 'email', type: 'email', autocomplete: 'email', capitalize: 'off'},
  {field: 'phoneNumber', type: 'tel', autocomplete: 'tel', capitalize: 'off'},
];

/** Where another attempt with the same time makes no sense. */
const timeIsGone: ReadonlySet<FailureReason> = new Set(['slot-full', 'closed', 'not-found']);

/** The form for name, e-mail and phone. The browser keeps what is typed; rendering again never touches it. */
export function bookingForm(view: RequestView): TemplateResult {
  const {state, messages, onSubmit, onInput, onChooseAnother} = view;
  const hidden = state.step === 'choosing' || state.step === 'requested';
  const sending = state.step === 'sending';
  const failure = state.step === 'failed' ? state.reason : undefined;
  const choice = state.step === 'choosing' ? undefined : state.choice;
  const gone = state.step === 'filling' ? goneState(view.availability, state.choice) : undefined;
  return html`
    <form
      class="contact"
      part="form"
      novalidate
      ?hidden=${hidden}
      aria-labelledby="form-heading"
      @submit=${onSubmit}
      @input=${onInput}
    >
      <p class="chosen">
        <span class="when"
          ><span class="unseen">${messages.chosenTime}:</span> ${choice && view.nameOf(choice)}</span
        >
        <button
          type="button"
          class="quiet"
          part="button"
          aria-disabled=${sending ? 'true' : nothing}
          @click=${onChooseAnother}
        >
          ${messages.changeTime}
        </button>
      </p>
      <h2 id="form-heading" part="heading">${messages.formHeading}</h2>
      <div class="fields">${fields.map((rules) => fieldTemplate(rules, view))}</div>
      ${
        failure
          ? html`<p class="notice" part="notice error" id="failure" tabindex="-1">
              ${messages.requestFailed[failure]}
            </p>`
          : nothing
      }
      ${
        gone && choice
          ? chosenGone(view, choice, gone)
          : failure && timeIsGone.has(failure)
            ? html`<button type="button" part="button" @click=${onChooseAnother}>
                ${messages.chooseAnother}
              </button>`
            : html`
                <button part="button" aria-disabled=${sending ? 'true' : nothing}>
                  ${sending ? view.sendingText : failure ? messages.sendAgain : messages.send}
                </button>
              `
      }
    </form>
  `;
}

function fieldTemplate(
  {field, type, autocomplete, capitalize}: FieldRules,
  view: RequestView,
): TemplateResult {
  const {messages, contact, problems} = view;
  const problem = problems[field];
  const described = [field === 'email' && 'email-hint', problem && `${field}-problem`]
    .filter(Boolean)
    .join(' ');
  return html`
    <div class="field" part="field">
      <label for=${field}>${messages.fields[field]}</label>
      <input
        id=${field}
        part="input"
        name=${field}
        type=${type}
        inputmode=${type}
        autocomplete=${autocomplete}
        autocapitalize=${capitalize}
        spellcheck="false"
        required
        value=${contact[field] ?? ''}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${described || nothing}
      />
      ${field === 'email' ? html`<p class="hint" id="email-hint">${messages.emailHint}</p>` : nothing}
      ${
        problem
          ? html`<p class="problem" part="error" id="${field}-problem">
              ${problemText(messages, field, problem)}
            </p>`
          : nothing
      }
    </div>
  `;
}

function problemText(messages: RequestMessages, field: ContactField, problem: FieldProblem): string {
  const texts: Partial<Record<FieldProblem, string>> = messages.fieldProblems[field];
  return texts[problem] ?? '';
}
