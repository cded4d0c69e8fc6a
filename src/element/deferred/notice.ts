import type {TemplateResult} from 'lit';
import {html, nothing} from '../standalone-html.js';

/** Renders an alert, optionally with a button to retry. */
export const notice = (
  text: string,
  label?: string,
  onClick?: (event: Event) => unknown,
): TemplateResult => html`
  <p class="alert" part="alert">
    <span .textContent=${text}></span>
    ${onClick ? html`<button type="button" class="link-button" part="button link-button" @click=${onClick}>${label}</button>` : nothing}
  </p>
`;
