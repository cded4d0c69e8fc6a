import type {TemplateResult} from 'lit';
import {html, nothing} from '../standalone-html.js';
import type {RequestView} from './request-view.js';

/** Formats a number alone. In Swedish, it needs no `Intl`, whose first object would delay the form on a slow phone. */
const digitsOnly = {other: (number: string) => number};

/**
 * Renders the steps of a request: time, details, confirmation by email, decision of the broker. Numbers are formatted here, because
 * CSS counters are inconsistent across engines.
 *
 * @param current number of the current step, from 1.
 */
export const progress = (
  {messages: {steps, language}, plural}: Pick<RequestView, 'messages' | 'plural'>,
  current: number,
): TemplateResult => html`
  <ol class="progress" part="progress">
    ${[steps.time, steps.details, steps.confirm, steps.decide].map(
      (name, index) => html`
        <li
          class=${index + 1 < current ? 'done' : nothing}
          data-number=${plural(language, digitsOnly, index + 1)}
          aria-current=${index + 1 === current ? 'step' : nothing}
        >
          ${name}
        </li>
      `,
    )}
  </ol>
`;
