import type {TemplateResult} from 'lit';
import type {Messages} from '../../messages/messages.js';
import {html, nothing} from '../standalone-html.js';

/**
 * Renders the steps of a request: time, details, confirmation by email, decision of the broker. Numbers are formatted here, because
 * CSS counters are inconsistent across engines.
 *
 * @param current number of the current step, from 1.
 */
export const progress = (
  {steps: {time, details, confirm, decide}, language}: Pick<Messages, 'steps' | 'language'>,
  current: number,
): TemplateResult => html`
  <ol class="progress" part="progress">
    ${[time, details, confirm, decide].map(
      (name, index) => html`
        <li
          class=${index + 1 < current ? 'done' : nothing}
          data-number=${(index + 1).toLocaleString(language)}
          aria-current=${index + 1 === current ? 'step' : nothing}
        >
          ${name}
        </li>
      `,
    )}
  </ol>
`;
