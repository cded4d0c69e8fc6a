import type {TemplateResult} from 'lit';
import type {ContactField, FieldProblem, FormField} from '../../booking/contact.js';
import type {PhoneReading} from '../../booking/phone/phone-shape.js';
import type {RequestMessages} from '../../messages/messages.js';
import type {SuggestedField} from './field-validation.js';
import {html, nothing} from '../standalone-html.js';
import {problemText} from '../../messages/request-texts.js';
import type {RequestView} from './request-view.js';
import {takenState, takenText} from './taken-state.js';

interface FieldRules {
  readonly field: ContactField;
  readonly type: 'text' | 'email' | 'tel';
  readonly autocomplete: string;
}

const rules: readonly FieldRules[] = [
  {field: 'firstName', type: 'text', autocomplete: 'given-name'},
  {field: 'lastName', type: 'text', autocomplete: 'family-name'},
  {field: 'email', type: 'email', autocomplete: 'email'},
  {field: 'phoneNumber', type: 'tel', autocomplete: 'tel'},
];

/** Renders the fields with their hints and errors. If the time was taken, the field with the focus says so too. */
export function fields(view: RequestView): TemplateResult {
  const taken = view.booking.state.step === 'filling' ? takenState(view) : undefined;
  const notice = taken && takenText(view, taken);
  const noticeField = view.booking.focus.fieldOfNotice(notice !== undefined);
  return html`
    <div class="fields">
      ${rules.map((rule) => fieldTemplate(rule, view, noticeField === rule.field ? notice : undefined))}
    </div>
  `;
}

function fieldTemplate(
  {field, type, autocomplete}: FieldRules,
  view: RequestView,
  notice: string | undefined,
): TemplateResult {
  const {messages, booking} = view;
  const {validation} = booking;
  const problem = validation.problems[field];
  const isEmail = field === 'email';
  const phone = field === 'phoneNumber' ? validation.phone : undefined;
  const describedBy = [problem && `${field}-problem`, isEmail && 'email-hint', phone && 'understood']
    .filter(Boolean)
    .join(' ');
  return html`
    <div class="field" part="field">
      <label for=${field}>${messages.fields[field]}</label>
      ${phone ? understood(phone, messages) : nothing}
      <input
        id=${field}
        part="input"
        name=${field}
        type=${type}
        inputmode=${type}
        dir=${type === 'text' ? nothing : 'ltr'}
        autocomplete=${autocomplete}
        autocapitalize=${type === 'text' ? 'words' : 'off'}
        enterkeyhint=${field === 'phoneNumber' ? 'send' : 'next'}
        spellcheck="false"
        required
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${describedBy || nothing}
      />
      ${notice ? html`<p class="alert" aria-hidden="true" .textContent=${notice}></p>` : nothing}
      ${problem ? problemTemplate(messages, field, problem) : nothing}
      ${suggestionTemplate(field as SuggestedField, view)}
      ${isEmail ? html`<p class="hint" id="email-hint" .textContent=${messages.emailHint}></p>` : nothing}
    </div>
  `;
}

/** Renders the error of a field. */
export function problemTemplate(
  messages: RequestMessages,
  field: FormField,
  problem: FieldProblem,
): TemplateResult {
  return html`<p
    class="problem"
    part="error"
    id="${field}-problem"
    .textContent=${problemText(messages, field, problem)}
  ></p>`;
}

/** Renders the button that accepts a suggestion. */
function suggestionTemplate(
  field: SuggestedField,
  {messages, booking: {validation}}: RequestView,
): TemplateResult | typeof nothing {
  const suggestion = validation.suggestions[field];
  return suggestion
    ? html`<button
        type="button"
        id="${field}-suggestion"
        class="link-button"
        part="button link-button"
        @click=${() => validation.acceptSuggestion(field)}
      >
        <span .textContent=${messages.didYouMean(suggestion)}></span>
      </button>`
    : nothing;
}

/** Renders the phone number as understood, so that a wrong country is noticed before sending. */
const understood = (
  {country, international}: PhoneReading,
  {language}: RequestView['messages'],
): TemplateResult => html`
  <p class="hint understood" id="understood">
    <span dir="ltr" .textContent=${international}></span>
    <span .textContent=${country && countryName(country, language)}></span>
  </p>
`;

/** Falls back to the code if the page has polyfilled `Intl` with an older one. */
function countryName(country: string, language: string): string | undefined {
  const {DisplayNames} = Intl as Partial<typeof Intl>;
  return DisplayNames ? new DisplayNames(language, {type: 'region'}).of(country) : country;
}
