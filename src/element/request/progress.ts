import type {TemplateResult} from 'lit';
import {html, nothing} from '../standalone-html.js';
import type {RequestView} from './request-view.js';

/** Formats a number alone. In Swedish, it needs no `Intl`, whose first object would delay the form on a slow phone. */
const digitsOnly = {other: (number: string) => number};

/** Drawn, because few fonts have a check mark, and looking for another font delays the form on a slow phone. */
const check = html`<svg aria-hidden="true" viewBox="0 0 9 9"><path d="M3 5l1 1 2-3" /></svg>`;

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
          data-number=${index + 1 < current ? nothing : plural(language, digitsOnly, index + 1)}
          aria-current=${index + 1 === current ? 'step' : nothing}
        >
          ${index + 1 < current ? check : nothing}${name}
        </li>
      `,
    )}
  </ol>
`;
