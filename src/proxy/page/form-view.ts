import {html} from 'hono/html';
import type {Option} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';
import {
  fieldLimits,
  type ContactDraft,
  type ContactField,
  type ContactProblems,
  type FormField,
} from '../../booking/contact.js';
import {searchProfileText} from '../../messages/search-profile-text.js';
import {profileOf, tipsResultView, type TipsResult} from './tips.js';
import {plural} from '../../messages/plural.js';
import {problemText} from '../../messages/request-texts.js';
import {columns, progress, selectedTime, whenOf, type Html, type PageView} from './page-view.js';

/** State of the form. */
export interface FormState {
  /** Selected time; undefined for an interest in the home, or if one of `nearest` is to be picked. */
  readonly choice: Choice | undefined;
  /** True if only interest in the home is registered. */
  readonly isInterest: boolean;
  /** Open times to pick from instead of a time that is gone. */
  readonly nearest: readonly Option[];
  readonly draft: ContactDraft;
  /** True if tips about similar homes are ordered. */
  readonly tips: boolean;
  /** Result of an order; undefined if there was none. */
  readonly tipsResult: TipsResult | undefined;
  /** Message to the broker as typed. */
  readonly message: string;
  readonly consent: boolean;
  readonly consentRequired: boolean;
  readonly problems: ContactProblems;
  /** Says why nothing was sent, or that the outcome is unknown. */
  readonly alert: string | undefined;
  /** False if sending again cannot succeed, so that only the broker can help. */
  readonly canSend: boolean;
  /** True if the same request may already have arrived. */
  readonly mayHaveArrived: boolean;
  /** Idempotency key and signed age. */
  readonly token: string;
}

const rules: readonly {field: ContactField; type: string; autocomplete: string}[] = [
  {field: 'firstName', type: 'text', autocomplete: 'given-name'},
  {field: 'lastName', type: 'text', autocomplete: 'family-name'},
  {field: 'email', type: 'email', autocomplete: 'email'},
  {field: 'phoneNumber', type: 'tel', autocomplete: 'tel'},
];

const problemId = (field: FormField) => `${field}-problem`;

/** Returns the value of a time in the form. Ids contain no spaces. */
const timeValue = ({viewingId, slotId}: Choice): string => [viewingId, slotId].filter(Boolean).join(' ');

/** Renders the form. */
export function formView(state: FormState, view: PageView): Html {
  const {texts, link} = view;
  const {choice, isInterest, nearest, alert, canSend, mayHaveArrived, problems, token} = state;
  const problemFields = Object.keys(problems) as FormField[];
  const send = mayHaveArrived
    ? texts.sendAnyway
    : isInterest
      ? texts.sendInterest
      : alert
        ? texts.sendAgain
        : texts.send;
  return columns(
    html`
      ${!isInterest && progress(view, 2)}
      ${choice && nearest.length === 0 && selectedTime(choice, view, true)}
      <form method="post" action="${link()}" novalidate aria-labelledby="form">
        <h2 id="form">${isInterest ? texts.interestHeading : texts.formHeading}</h2>
        ${alert && html`<p class="alert">${alert}</p>`}
        ${
          problemFields.length > 0 &&
          html`<div class="alert">
            <p>${plural(texts.language, texts.problemCount, problemFields.length)}</p>
          </div>`
        }
        ${nearest.length > 0 ? nearestView(nearest, view) : choice && html`<input type="hidden" name="time" value="${timeValue(choice)}" />`}
        <div class="fields">${rules.map((rule) => fieldView(rule, state, view))}</div>
        ${isInterest && tipsView(state, view)} ${messageView(state, view)} ${consentView(state, view)}
        <div class="visually-hidden" aria-hidden="true">
          <label for="subject">${texts.leaveEmpty}</label>
          <input id="subject" name="subject" tabindex="-1" autocomplete="off" />
        </div>
        <input type="hidden" name="form" value="${token}" />
        ${isInterest && html`<input type="hidden" name="interest" value="1" />`}
        ${canSend && html`<button>${send}</button>`}
        ${canSend && !isInterest && html`<p class="hint">${texts.nonBinding}</p>`}
      </form>
      ${alert && !isInterest && html`<a class="link" href="${link()}">${texts.allTimes}</a>`}
    `,
    view,
  );
}

/** Renders the checkbox for tips with the search profile, or the result of an order; nothing if the proxy orders none. */
function tipsView({tips, tipsResult}: FormState, view: PageView): Html | undefined {
  const {texts, home} = view;
  const profile = home && profileOf(home);
  if (tipsResult) return tipsResultView(tipsResult, view);
  return (
    profile &&
    html`<div class="consent">
      <label class="box">
        <input
          type="checkbox"
          id="tips"
          name="tips"
          value="1"
          aria-describedby="tips-consent tips-profile"
          ${tips && 'checked'}
        />
        <span>${texts.tipsOffer}</span>
      </label>
      <p id="tips-consent">${texts.tipsConsent}</p>
      <p id="tips-profile"><strong>${searchProfileText(profile, texts, texts.language)}</strong></p>
    </div>`
  );
}

/** Renders the folded field for a message, if this proxy passes one on or one was typed. An interest has none. */
function messageView({isInterest, message, problems}: FormState, {texts, home}: PageView): Html | undefined {
  const isOffered = home?.listing.message || message !== '';
  if (isInterest || !isOffered) return undefined;
  const fields = Object.keys(problems) as FormField[];
  // A parser drops the line break after the tag, so that one at the start of the message stays.
  return html`<details class="message" ${message && 'open'}>
    <summary id="message-label">${texts.messageLabel}</summary>
    <div class="field">
      <textarea
        id="message"
        dir="auto"
        name="message"
        rows="4"
        aria-labelledby="message-label"
        ${problems.message && invalid('message', fields)}
      >
${message}</textarea>
      ${problems.message && problemView('message', problems, texts)}
    </div>
  </details>`;
}

function consentView({consentRequired, consent, problems}: FormState, {texts, home}: PageView): Html {
  const privacyUrl = home?.listing.privacyUrl;
  return html`<div class="consent">
    <p>
      ${texts.privacyNote}
      ${privacyUrl && html`<a href="${privacyUrl}" rel="noopener">${texts.privacyLink}</a>`}
    </p>
    ${
      consentRequired &&
      html`<label class="box">
        <input
          type="checkbox"
          id="consent"
          name="consent"
          value="1"
          required
          ${consent && 'checked'}
          ${problems.consent && invalid('consent', Object.keys(problems) as FormField[])}
        />
        <span>${texts.fields.consent}</span>
      </label>`
    }
    ${problems.consent && problemView('consent', problems, texts)}
  </div>`;
}

function nearestView(nearest: readonly Option[], view: PageView): Html {
  return html`<fieldset>
    <legend>${view.texts.nearestTimes}</legend>
    <div class="radios">
      ${nearest.map(
        (option, index) =>
          html`<label class="radio">
            <input type="radio" name="time" value="${timeValue(option)}" ${index === 0 && 'checked'} />
            <span class="other">${whenOf(option, view)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function fieldView(
  {field, type, autocomplete}: (typeof rules)[number],
  {draft, problems, isInterest}: FormState,
  {texts}: PageView,
): Html {
  const problem = problems[field];
  const isEmail = field === 'email';
  const described = [problem && problemId(field), isEmail && 'email-hint'].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for="${field}">${texts.fields[field]}</label>
    <input
      id="${field}"
      name="${field}"
      type="${type}"
      inputmode="${type}"
      ${type !== 'text' && html`dir="ltr"`}
      autocomplete="${autocomplete}"
      autocapitalize="${type === 'text' ? 'words' : 'off'}"
      enterkeyhint="${field === 'phoneNumber' ? 'send' : 'next'}"
      spellcheck="false"
      maxlength="${Math.max(fieldLimits[field] * 2, draft[field].length)}"
      required
      value="${draft[field]}"
      ${problem && html`aria-invalid="true"`}
      ${problem && Object.keys(problems)[0] === field && 'autofocus'}
      ${described && html`aria-describedby="${described}"`}
    />
    ${problem && problemView(field, problems, texts)}
    ${isEmail && html`<p class="hint" id="email-hint">${isInterest ? texts.interestEmailHint : texts.emailHint}</p>`}
  </div>`;
}

const invalid = (field: FormField, [first]: readonly FormField[]): Html =>
  html`aria-invalid="true" aria-describedby="${problemId(field)}" ${first === field && 'autofocus'}`;

function problemView(
  field: FormField,
  problems: ContactProblems,
  texts: PageView['texts'],
): Html | undefined {
  const problem = problems[field];
  return (
    problem && html`<p class="problem" id="${problemId(field)}">${problemText(texts, field, problem)}</p>`
  );
}
