import type {TemplateResult} from 'lit';
import type {Choice, FailureReason} from '../booking/booking-state.js';
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
  const {state, messages, onSubmit, onInput} = view;
  const hidden = state.step === 'choosing' || state.step === 'requested';
  const choice = state.step === 'choosing' ? undefined : state.choice;
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
      ${choice ? chosen(view, choice) : nothing}
      <h2 id="form-heading" part="heading">${choice ? messages.formHeading : messages.interestHeading}</h2>
      <div class="fields">${fields.map((rules) => fieldTemplate(rules, view))}</div>
      ${
        state.step === 'failed'
          ? html`<p class="notice" part="notice error" id="failure" tabindex="-1">
              ${messages.requestFailed[state.reason]}
            </p>`
          : nothing
      }
      ${nextStep(view, choice)}
    </form>
  `;
}

/** The time that the form is about, and the way back to the others, where there are any. */
const chosen = (
  {state, messages, availability, nameOf, onChooseAnother}: RequestView,
  choice: Choice,
): TemplateResult => html`
  <p class="chosen">
    <span class="when"><span class="unseen">${messages.chosenTime}:</span> ${nameOf(choice)}</span>
    <button
      type="button"
      class="quiet"
      part="button"
      ?hidden=${availability.days.flatMap(({options}) => options).length === 1}
      aria-disabled=${state.step === 'sending' ? 'true' : nothing}
      @click=${onChooseAnother}
    >
      ${messages.changeTime}
    </button>
  </p>
`;

/** Sending, or, where the time is gone, another time. */
function nextStep(view: RequestView, choice: Choice | undefined): TemplateResult {
  const {state, messages, onChooseAnother} = view;
  const gone = choice && state.step === 'filling' && goneState(view.availability, choice);
  if (gone) return chosenGone(view, choice, gone);
  if (choice && state.step === 'failed' && timeIsGone.has(state.reason)) {
    return html`<button type="button" part="button" @click=${onChooseAnother}>
      ${messages.chooseAnother}
    </button>`;
  }
  const sending = state.step === 'sending';
  const send = choice ? messages.send : messages.sendInterest;
  return html`
    <button part="button" aria-disabled=${sending ? 'true' : nothing}>
      ${sending ? messages.sending : state.step === 'failed' ? messages.sendAgain : send}
    </button>
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
        dir=${type === 'text' ? nothing : 'ltr'}
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
