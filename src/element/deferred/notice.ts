import type {TemplateResult} from 'lit';
import {css, html, nothing} from '../standalone-html.js';
import {noticeStyles} from './notice-styles.js';
import {styleSheet} from '../style-sheet.js';

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

/** Adds the styles of the side panel. */
export const addSidePanelStyles = styleSheet(
  noticeStyles +
    css`
      .contact {
        display: grid;
        gap: 8px;
        margin-block-end: var(--_gap);
      }
      summary {
        padding-block: calc((2.75 * var(--_rem) - 1lh) / 2);
        font-size: 0.875em;
        cursor: pointer;
      }
      details button {
        margin-block-start: 8px;
      }
      slot[name='error'] > .alert {
        margin-block-start: 8px;
      }
      .print-only {
        display: none;
      }
      @media print {
        .contact address,
        details {
          display: none;
        }
        .print-only {
          display: block;
          margin-block-start: 24px;
        }
      }
    `,
);
