import type {TemplateResult} from 'lit';
import {css, html, nothing} from './late-html.js';

/** A sentence about something that did not work, and perhaps a button that tries again. */
export const notice = (text: string, label?: string, onClick?: () => void): TemplateResult => html`
  <p class="notice" part="notice">
    ${text}
    ${onClick ? html`<button type="button" class="quiet" part="button" @click=${onClick}>${label}</button>` : nothing}
  </p>
`;

/** The look of what stands beside the times. */
export const asideSheet = new CSSStyleSheet();
asideSheet.replaceSync(css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.75rem;
    padding: 0.6rem 0.75rem;
    border-inline-start: 4px solid var(--_wrong);
    background: var(--_faint);
    border-radius: var(--_radius);
  }
  button.quiet {
    color: inherit;
    background: transparent;
    padding-inline: 0;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .times ~ .notice,
  .times ~ .place {
    margin-block-start: 1rem;
  }
  .turn {
    display: grid;
    gap: 0.5rem;
  }
  .turn:not(:first-child) {
    margin-block-start: 1rem;
  }
  address > * {
    text-align: start;
    justify-self: start;
  }
  address {
    display: grid;
    gap: 0.15rem;
    font-style: normal;
  }
  a {
    color: inherit;
    overflow-wrap: anywhere;
  }
`);
