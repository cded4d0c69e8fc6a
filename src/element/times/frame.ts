import type {TemplateResult} from 'lit';
import type {TimesMessages} from '../../messages/messages.js';
import {nothing, html} from '../template-html.js';

/**
 * Renders the frame around all steps: the fallback content, the steps and the live region.
 *
 * @param messages undefined while the texts load.
 * @param hasDefault true if the fallback content is shown.
 * @param announcement text of the live region.
 */
export const frame = (
  messages: TimesMessages | undefined,
  isBusy: boolean,
  hasDefault: boolean,
  onSlotChange: (() => void) | undefined,
  timesPanel: unknown,
  request: unknown,
  printCard: unknown,
  announcement: string | undefined,
): TemplateResult => html`
  <div
    class="base"
    part="base"
    lang=${messages?.language.split('-u-')[0] ?? nothing}
    dir=${messages?.direction ?? nothing}
    aria-busy=${isBusy}
  >
    <slot ?hidden=${!hasDefault} @slotchange=${onSlotChange}></slot>
    ${timesPanel} ${request} ${printCard}
    <p class="visually-hidden" role="status" .textContent=${announcement}></p>
  </div>
`;
