import {css} from './late-html.js';
import {noticeStyles} from './notice-styles.js';

/** The look of the form and the outcome, which comes with them. */
export const requestSheet = new CSSStyleSheet();
requestSheet.replaceSync(
  noticeStyles +
    css`
      ol {
        margin: 0;
      }
      .contact h2,
      .outcome h2 {
        margin-block-end: 0;
      }
      .outcome {
        display: grid;
        gap: 1rem;
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
        gap: 1rem;
        align-items: start;
      }
      .field {
        display: grid;
        gap: 0.25rem;
      }
      .field label {
        font-weight: 600;
      }
      .field input {
        inline-size: 100%;
        min-block-size: 2.9rem;
        padding: 0.5rem 0.75rem;
        font: inherit;
        font-size: max(16px, 1em);
        color: inherit;
        background: transparent;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }
      .field input[aria-invalid] {
        border-color: var(--_wrong);
        box-shadow: inset 0 0 0 1px var(--_wrong);
      }
      .problem {
        color: var(--_wrong);
        font-size: 0.9em;
      }
      .problem::before {
        content: '⚠ ' / '';
      }
      .chosen {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.25rem 1rem;
        padding: 0.6rem 0.75rem;
        font-weight: 600;
        background: var(--_faint);
        border-radius: var(--_radius);
      }
      .when::first-letter {
        text-transform: uppercase;
      }
      ol {
        padding-inline-start: 1.4em;
        display: grid;
        gap: 0.35rem;
      }
      li,
      .outcome p {
        overflow-wrap: anywhere;
      }
      button[aria-disabled='true'] {
        cursor: progress;
        opacity: 0.75;
      }
      [tabindex='-1']:focus {
        outline: none;
      }
      .gone {
        display: grid;
        gap: 0.5rem;
      }
      .calendar {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
      }
      .calendar span {
        flex-basis: 100%;
      }
      .calendar a {
        color: inherit;
        padding-block: 0.5rem;
      }
      .hint {
        font-size: 0.875em;
      }
    `,
);
